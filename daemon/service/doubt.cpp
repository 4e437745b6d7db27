#include "daemon/service/doubt.hpp"

namespace attune::service {
namespace {

constexpr std::uint32_t enough_readings = 3;
constexpr Seconds long_enough = std::chrono::hours{24};

bool agrees(const state::Doubt& doubt, const state::SourceReading& fresh) {
  return doubt.items == state::items_in(fresh);
}

}  // namespace

bool is_doubtful(std::size_t items_before, const state::SourceReading& fresh, Instant now) {
  if (state::items_in(fresh) * 2 >= items_before) return false;
  const auto& doubt = fresh.doubt;
  return !doubt || !agrees(*doubt, fresh) || doubt->readings + 1 < enough_readings || now - doubt->since < long_enough;
}

state::SourceReading with_doubt(state::SourceReading previous, const state::SourceReading& fresh, Instant now) {
  if (previous.doubt && agrees(*previous.doubt, fresh)) {
    ++previous.doubt->readings;
  } else {
    previous.doubt =
        state::Doubt{.items = static_cast<std::uint32_t>(state::items_in(fresh)), .since = now, .readings = 1};
  }
  previous.listing.clear();  // the file is to be looked at again, although it does not change
  return previous;
}

}  // namespace attune::service
