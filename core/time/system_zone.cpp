#include "core/time/system_zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <stdexcept>

#include "core/base/text.hpp"

namespace attune {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

// Zone files list every change up to the end of this year; from then on the last years repeat. A zone whose list ends
// in another year has stopped changing its clocks.
constexpr year last_listed_year{2037};
constexpr Instant after_listed = sys_days{(last_listed_year + std::chrono::years{1}) / 1 / 1};
constexpr Instant far_future = sys_days{year{10000} / 1 / 1};

sys_days first_of(year_month month) {
  return sys_days{month / 1};
}

days length_of(year_month month) {
  return first_of(month + months{1}) - first_of(month);
}

// A month among the last listed years that looks the same on a wall calendar. Clock changes are set by weekdays within
// a month ("the last Sunday in March"), so it changes its clocks at the same moments. Every weekday begins some such
// month; only a February of 29 days may have to do with one of 28.
year_month twin_of(year_month month) {
  const std::chrono::weekday first{first_of(month)};
  year_month best = last_listed_year / month.month();
  for (int back = 0; back < 12; ++back) {
    const year_month candidate = (last_listed_year - std::chrono::years{back}) / month.month();
    if (std::chrono::weekday{first_of(candidate)} != first) continue;
    if (length_of(candidate) == length_of(month)) return candidate;
    best = candidate;
  }
  return best;
}

class SystemRules : public ZoneRules {
 public:
  explicit SystemRules(const date::time_zone& zone) : zone_(zone) {}

  Span span_at(Instant instant) const override {
    Span span = listed_span_at(instant);
    const bool last = span.valid.end > far_future;
    const bool goes_on =
        last && span.valid.start >= sys_days{last_listed_year / 1 / 1} && span.valid.start < after_listed;
    if (!goes_on || instant >= far_future) return span;
    if (instant < after_listed) {
      span.valid.end = after_listed;
      return span;
    }
    return repeated_span_at(instant);
  }

 private:
  Span listed_span_at(Instant instant) const {
    const auto info = zone_.get_info(instant);
    return {info.offset, {info.begin, info.end}};
  }

  Span repeated_span_at(Instant instant) const {
    const year_month_day date{std::chrono::floor<days>(instant)};
    const year_month month{date.year(), date.month()};
    const year_month twin = twin_of(month);
    const Seconds shift = first_of(month) - first_of(twin);
    const Span span = listed_span_at(instant - shift);
    return {span.offset,
            {std::max<Instant>(span.valid.start + shift, first_of(month)),
             std::min<Instant>(span.valid.end + shift, first_of(month + months{1}))}};
  }

  const date::time_zone& zone_;
};

// Names that mean "whatever this machine is set to", or nothing at all.
bool names_no_place(std::string_view name) {
  return name == "localtime" || name == "posixrules" || name == "Factory";
}

const date::time_zone* find_listed(const date::tzdb& database, std::string_view name) {
  const auto found = std::find_if(database.zones.begin(), database.zones.end(),
                                  [name](const date::time_zone& zone) { return ascii_iequals(zone.name(), name); });
  return found == database.zones.end() || names_no_place(found->name()) ? nullptr : &*found;
}

}  // namespace

Result<SystemZone> find_system_zone(std::string_view iana_name) {
  try {
    const date::time_zone* const zone = find_listed(date::get_tzdb(), iana_name);
    if (zone == nullptr) return failure(ErrorKind::input, "there is no time zone of that name");
    auto rules = std::make_shared<const SystemRules>(*zone);
    rules->span_at(Instant{});  // reads the zone's file, now, while an error can still be told
    return SystemZone{zone->name(), std::move(rules)};
  } catch (const std::exception&) {
    return failure(ErrorKind::system, "the system's time zone data cannot be read");
  }
}

}  // namespace attune
