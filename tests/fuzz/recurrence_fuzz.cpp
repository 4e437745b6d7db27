// A rule, DTSTART and a window from foreign bytes: expanding must end soon, and what it yields must keep its promises.
// How a window is cut must not matter to what is found in it.
// Input: the rule on the first line; then optionally bytes that choose DTSTART, window, zone and kind.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string_view>

#include "core/time/recurrence.hpp"

namespace {

using attune::Instant;
using attune::LocalTime;
using attune::Seconds;

// Takes bytes off the front as a number below `end`.
std::int64_t take(std::string_view& bytes, std::int64_t end) {
  std::int64_t number = 0;
  const auto size = std::min<std::size_t>(bytes.size(), 5);
  for (const char byte : bytes.substr(0, size)) number = number * 256 + static_cast<unsigned char>(byte);
  bytes.remove_prefix(size);
  return number % end;
}

const attune::Zone& zone_of(std::int64_t choice) {
  static const attune::Zone zones[] = {attune::Zone::utc(), attune::Zone::system("Europe/Berlin").value(),
                                       attune::Zone::system("Pacific/Apia").value(),
                                       attune::Zone::system("Australia/Lord_Howe").value()};
  return zones[choice];
}

void require(bool promise) {
  if (!promise) std::abort();
}

bool whole(const attune::Recurrence& found) {
  return !found.over_limit && !found.gave_up;
}

void check(const attune::Recurrence& found, const attune::RecurrenceRequest& request) {
  require(found.starts.size() <= request.limit);
  require(!found.over_limit || found.starts.empty());
  require(std::is_sorted(found.starts.begin(), found.starts.end(), std::less_equal<>()) || found.starts.size() < 2);
  for (const LocalTime instance : found.starts) {
    require(request.window.contains(request.zone.to_instant(instance)));
    require(instance >= std::chrono::floor<std::chrono::days>(request.start));
  }
}

// What the window holds is what its two halves hold. An instance that the clock skips near the cut may have its double
// in the other half, so the cut is made where the clock stands still.
void check_halves(const attune::RecurrenceRule& rule, const attune::RecurrenceRequest& request,
                  const attune::Recurrence& found) {
  constexpr std::chrono::hours widest_shift{26};
  const Instant cut = request.window.start + (request.window.end - request.window.start) / 2;
  const auto& zone = request.zone;
  if (zone.offset_at(cut - widest_shift) != zone.offset_at(cut + widest_shift)) return;
  auto earlier = request;
  auto later = request;
  earlier.window.end = later.window.start = cut;
  const auto first = attune::expand(rule, earlier);
  const auto second = attune::expand(rule, later);
  if (!whole(found) || !whole(first) || !whole(second)) return;
  auto joined = first.starts;
  joined.insert(joined.end(), second.starts.begin(), second.starts.end());
  require(joined == found.starts);
  require(found.finished == second.finished);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto line_end = std::min(bytes.find('\n'), bytes.size());
  const auto rule = attune::parse_recurrence_rule(bytes.substr(0, line_end));
  if (!rule) return 0;
  bytes.remove_prefix(std::min(line_end + 1, bytes.size()));

  constexpr std::int64_t all_dates = 10000LL * 366 * 86400;
  const LocalTime first_date{std::chrono::local_days{std::chrono::year{0} / 1 / 1}};
  const LocalTime start = first_date + Seconds{take(bytes, all_dates)};
  const Instant from{(first_date + Seconds{take(bytes, all_dates)}).time_since_epoch()};
  const attune::RecurrenceRequest request{.start = start,
                                          .zone = zone_of(take(bytes, 4)),
                                          .dates = take(bytes, 2) == 1,
                                          .window = {from, from + Seconds{take(bytes, 600LL * 86400)}}};
  const auto found = attune::expand(*rule, request);
  check(found, request);
  check_halves(*rule, request, found);
  return 0;
}
