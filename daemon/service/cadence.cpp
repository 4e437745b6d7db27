#include "daemon/service/cadence.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace attune::service {
namespace {

constexpr Seconds quiet{2};
constexpr Seconds patience{10};
constexpr Seconds apart{5};
constexpr int share = 50;  // of the time, for readings because of changes
constexpr std::chrono::hours no_longer_apart{1};
constexpr unsigned most_doublings = 3;

std::uint64_t number_in(const SourceId& hash) {
  std::uint64_t number = 0;
  std::memcpy(&number, hash.bytes.data(), sizeof number);
  return number;
}

}  // namespace

Cadence cadence_of(Seconds interval, const SourceId& installation, const SourceId& source) {
  const auto phase = number_in(installation) % static_cast<std::uint64_t>(interval.count());
  return {.interval = interval,
          .anchor = Instant{Seconds{static_cast<std::int64_t>(phase)}} + jitter(interval, number_in(source))};
}

Seconds jitter(Seconds interval, std::size_t seed) {
  const auto most = interval.count() / 10;
  return Seconds{most == 0 ? 0 : static_cast<std::int64_t>(seed % static_cast<std::size_t>(most + 1))};
}

Instant regular_reading(const Cadence& cadence, Instant now, unsigned failures) {
  const auto doublings = std::min(failures == 0 ? 0U : failures - 1, most_doublings);
  const auto earliest = now + cadence.interval * ((1 << doublings) - 1);
  // The first moment on the grid after `earliest`, also where the clock stands before the anchor.
  auto phase = (earliest - cadence.anchor) % cadence.interval;
  if (phase < Seconds{0}) phase += cadence.interval;
  return earliest + cadence.interval - phase;
}

Instant reading_of_change(const Changes& changes, Instant last_ended, std::chrono::milliseconds last_took) {
  const auto settled = std::min(changes.last + quiet, changes.first + patience);
  const auto wait = std::chrono::ceil<Seconds>(share * last_took);
  return std::max(settled, last_ended + std::clamp<Seconds>(wait, apart, no_longer_apart));
}

}  // namespace attune::service
