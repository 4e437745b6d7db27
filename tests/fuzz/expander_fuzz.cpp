// Any bytes as a calendar, expanded: it ends, stays within its bounds, and gives nothing outside the horizon.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/ical/encoding.hpp"
#include "core/ical/reading.hpp"

namespace {

using namespace attune;

void require(bool promise) {
  if (!promise) std::abort();
}

// Everyone is who the value says; the first letter decides what they are.
class Reader : public ical::Understanding {
 public:
  std::optional<CalendarAddress> address(const Stated& stated) const override {
    require(ical::is_utf8(stated.value) && ical::is_utf8(stated.email) && ical::is_utf8(stated.common_name));
    if (stated.value.empty()) return std::nullopt;
    return CalendarAddress{AddressClass::mail, Redacted<std::string>(std::string(stated.value))};
  }
  bool is_owner(const CalendarAddress& address) const override { return starts_with(address, 'o'); }
  bool is_group(const CalendarAddress& address) const override { return starts_with(address, 'g'); }
  bool is_nobody(const CalendarAddress& address) const override { return starts_with(address, 'n'); }
  Words words(std::string_view title, const std::vector<std::string_view>& categories, bool all_day) const override {
    require(ical::is_utf8(title));
    return {.away = all_day, .focus = !categories.empty(), .cancelled = title.empty()};
  }

 private:
  static bool starts_with(const CalendarAddress& address, char c) { return address.canonical.reveal().front() == c; }
};

void check(const ical::Expanded& expanded, const Period& horizon) {
  require(expanded.occurrences.size() <= 4000);
  require(expanded.diagnostics.size() <= 300);  // some of each fault, however many there are
  for (const auto& occurrence : expanded.occurrences) {
    const auto& period = occurrence.facts.period;
    require(period.start <= period.end);
    require(period.start == period.end ? horizon.contains(period.start) : period.overlaps(horizon));
    require(occurrence.people.size() <= 500);
    require(!occurrence.facts.is_private || (occurrence.people.empty() && !occurrence.organizer));
    require(occurrence.facts.travel >= Seconds{0} && occurrence.facts.sequence >= 0);
    require(!occurrence.facts.is_override || occurrence.facts.recurrence_id);
  }
}

// How many there are; what rests outside the horizon must not make a difference.
std::size_t occurrences(const ical::Calendar& calendar, const ical::Request& request) {
  const Reader reader;
  std::size_t count = 0;
  for (std::size_t i = 0; i < calendar.items().size(); ++i) {
    const auto expanded = calendar.expand(i, request, reader);
    check(expanded, request.horizon);
    count += expanded.occurrences.size();
  }
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static const auto berlin = Zone::system("Europe/Berlin").value();
  const Period horizon{parse_rfc3339("2026-01-01T00:00:00Z").value(), parse_rfc3339("2026-10-01T00:00:00Z").value()};
  const ical::Request request{horizon, horizon, berlin};
  const auto near = ical::Calendar::split(bytes, horizon);
  const auto whole = ical::Calendar::split(bytes, {Instant::min(), Instant::max()});
  require(near.has_value() == whole.has_value());
  if (near) require(occurrences(*near, request) == occurrences(*whole, request));
  return 0;
}
