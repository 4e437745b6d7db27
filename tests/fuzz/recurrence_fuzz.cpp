// A rule, DTSTART and a window from foreign bytes: expanding must end soon, and what it yields must keep its promises.
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
  require(found.starts.size() <= request.limit);
  require(!found.over_limit || found.starts.empty());
  require(std::is_sorted(found.starts.begin(), found.starts.end(), std::less_equal<>()) || found.starts.size() < 2);
  for (const LocalTime instance : found.starts) {
    require(request.window.contains(request.zone.to_instant(instance)));
    require(instance >= std::chrono::floor<std::chrono::days>(start));
  }
  return 0;
}
