#include "core/ical/event.hpp"

#include <algorithm>
#include <limits>

#include "core/base/text.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t most_rules = 20;
constexpr std::size_t most_dates = 1000;

using std::chrono::days;

class EventReader {
 public:
  EventReader(const EventLines& lines, const TimeContext& context, Faults& faults, Event& event)
      : lines_(lines), context_(context), faults_(faults), event_(event) {}

  bool run() {
    if (!read_recurrence_id() || !read_start()) return false;
    read_length();
    for (const auto& line : lines_.all()) read_recurrence(line);
    if (const auto* const line = lines_.first(Property::sequence)) {
      const auto number = parse_integer(trim(line->content.value)).value_or(0);
      event_.sequence =
          static_cast<std::int32_t>(std::clamp<std::int64_t>(number, 0, std::numeric_limits<std::int32_t>::max()));
    }
    if (const auto* const line = lines_.first(Property::stamp)) {
      if (const auto stamp = moment(line->content.value, *line)) event_.stamp = stamp->instant();
    }
    read_travel();
    return true;
  }

 private:
  void fault(Fault kind, const EventLine& line) {
    faults_.add(kind, {lines_.component(), line.number, line.content.property});
  }

  const Zone* zone_of(const EventLine& line) {
    const auto tzid = parameter(line.content, "TZID");
    if (!tzid || tzid->empty()) return &context_.owner_zone;
    const auto* const zone = context_.zones.find(*tzid, event_.component.calendar, context_.outline);
    if (zone != nullptr) return zone;
    faults_.add_once(Fault::unknown_zone, {lines_.component(), line.number, line.content.property});
    return &context_.owner_zone;
  }

  std::optional<Moment> moment(std::string_view text, const EventLine& line) {
    static const Zone utc = Zone::utc();
    const auto value = parse_time_value(text);
    if (!value) return std::nullopt;
    const bool as_date = ascii_iequals(parameter(line.content, "VALUE").value_or(""), "DATE");
    if (value->form == TimeForm::utc && !as_date) return Moment{value->time, &utc, false, true};
    if (value->form == TimeForm::date || as_date) {
      return Moment{LocalTime(date_of(value->time)), &context_.owner_zone, true, false};
    }
    return Moment{value->time, zone_of(line), false, false};
  }

  bool read_recurrence_id() {
    const auto* const line = lines_.first(Property::recurrence_id);
    if (line == nullptr) return true;
    event_.recurrence_id = moment(line->content.value, *line);
    event_.this_and_future = ascii_iequals(parameter(line->content, "RANGE").value_or(""), "THISANDFUTURE");
    if (!event_.recurrence_id) fault(Fault::bad_override, *line);
    return event_.recurrence_id.has_value();
  }

  bool read_start() {
    const auto* const line = lines_.first(Property::event_start);
    if (line == nullptr) {
      if (event_.recurrence_id) {  // a cancelled occurrence often tells no more than which one it was
        event_.start = *event_.recurrence_id;
        event_.all_day = event_.start.is_date;
        event_.tells_time = lines_.first(Property::event_end) != nullptr || lines_.first(Property::duration) != nullptr;
        return true;
      }
      faults_.add(Fault::no_start, {lines_.component(), event_.component.extent.line - 1, Property::event_start});
      return false;
    }
    const auto start = moment(line->content.value, *line);
    if (!start) {
      fault(Fault::bad_start, *line);
      return false;
    }
    event_.start = *start;
    event_.all_day = start->is_date;
    return true;
  }

  void read_length() {
    const auto* const end_line = lines_.first(Property::event_end);
    auto end = end_line == nullptr ? std::nullopt : moment(end_line->content.value, *end_line);
    if (end_line != nullptr && !end) fault(Fault::bad_end, *end_line);
    if (end && lies_on_whole_days(*end)) {
      event_.all_day = true;
      event_.start = as_date(event_.start);
      end = as_date(*end);
    }
    if (end) return set_length_until(*end, *end_line);
    const auto* const line = lines_.first(Property::duration);
    const auto duration = line == nullptr ? std::nullopt : parse_duration(line->content.value);
    if (line != nullptr && !duration) fault(Fault::bad_duration, *line);
    event_.length = duration.value_or(Duration{});
    if (event_.all_day) {
      const auto whole_days = event_.length.days + event_.length.seconds.count() / 86400;
      event_.length = {std::max<std::int64_t>(whole_days, 1), Seconds{0}};
    } else if (event_.length.days < 0 || event_.length.seconds < Seconds{0}) {
      fault(Fault::negative_length, *line);
      event_.length = {};
    }
  }

  void set_length_until(const Moment& end, const EventLine& line) {
    if (event_.all_day) {
      const auto length = date_of(as_date(end).local) - date_of(event_.start.local);
      event_.length = {std::max<std::int64_t>(length.count(), 1), Seconds{0}};
      if (length < days{0}) fault(Fault::negative_length, line);
      return;
    }
    // A DATE ends a timed event at that day's midnight, on the clock of its start.
    const auto end_instant = end.is_date ? event_.start.zone->to_instant(end.local) : end.instant();
    const auto length = end_instant - event_.start.instant();
    event_.length = {0, std::max(length, Seconds{0})};
    if (length < Seconds{0}) fault(Fault::negative_length, line);
  }

  // Outlook marks all-day events, and some servers then give midnights where RFC 5545 wants dates.
  bool lies_on_whole_days(const Moment& end) const {
    const auto* const mark = lines_.first(Property::is_all_day);
    if (mark == nullptr || event_.all_day || end.is_date) return false;
    if (!ascii_iequals(trim(mark->content.value), "TRUE")) return false;
    const auto is_midnight = [&](const Moment& moment) {
      const auto local = on_wall(moment);
      return local == LocalTime(date_of(local));
    };
    return is_midnight(event_.start) && is_midnight(end);
  }

  LocalTime on_wall(const Moment& moment) const {
    return moment.is_utc ? context_.owner_zone.to_local(moment.instant()) : moment.local;
  }

  Moment as_date(const Moment& moment) const {
    return {LocalTime(date_of(on_wall(moment))), &context_.owner_zone, true, false};
  }

  void read_recurrence(const EventLine& line) {
    switch (line.content.property) {
      case Property::rule:
        return read_rule(line);
      case Property::recurrence_date:
        return read_extra_dates(line);
      case Property::exception_date:
        return read_exceptions(line);
      default:
        return;
    }
  }

  void read_rule(const EventLine& line) {
    if (event_.is_override()) return faults_.add_once(Fault::rule_in_override, place(line));
    if (event_.rules.size() >= most_rules) return faults_.add_once(Fault::too_many_rules, place(line));
    auto rule = parse_recurrence_rule(trim(line.content.value));
    if (!rule) return fault(Fault::bad_rule, line);
    event_.rules.push_back(std::move(*rule));
  }

  void read_extra_dates(const EventLine& line) {
    if (event_.is_override()) return faults_.add_once(Fault::rule_in_override, place(line));
    for (const auto value : split(line.content.value, ',')) {
      if (trim(value).empty()) continue;
      if (event_.extra_dates.size() >= most_dates) return faults_.add_once(Fault::too_many_dates, place(line));
      const auto slash = value.find('/');
      const auto start = moment(value.substr(0, slash), line);
      if (!start) {
        fault(Fault::bad_time, line);
        continue;
      }
      ExtraDate extra{*start, std::nullopt};
      if (slash != std::string_view::npos) extra.length = period_length(*start, value.substr(slash + 1), line);
      event_.extra_dates.push_back(extra);
    }
  }

  // A PERIOD ends at a time or after a duration (RFC 5545 3.3.9).
  std::optional<Duration> period_length(const Moment& start, std::string_view text, const EventLine& line) {
    if (const auto end = moment(text, line)) {
      const auto length = end->instant() - start.instant();
      if (length < Seconds{0}) fault(Fault::negative_length, line);
      return Duration{0, std::max(length, Seconds{0})};
    }
    if (const auto duration = parse_duration(text)) {
      if (duration->days >= 0 && duration->seconds >= Seconds{0}) return duration;
    }
    fault(Fault::bad_duration, line);
    return std::nullopt;
  }

  void read_exceptions(const EventLine& line) {
    for (const auto value : split(line.content.value, ',')) {
      if (trim(value).empty()) continue;
      if (event_.exceptions.size() >= most_dates) return faults_.add_once(Fault::too_many_dates, place(line));
      if (const auto time = moment(value, line)) {
        event_.exceptions.push_back(*time);
      } else {
        fault(Fault::bad_time, line);
      }
    }
  }

  void read_travel() {
    const auto* const line = lines_.first(Property::travel);
    if (line == nullptr) return;
    const auto duration = parse_duration(line->content.value);
    if (!duration) return fault(Fault::bad_duration, *line);
    event_.travel = std::max(duration->seconds + days{duration->days}, Seconds{0});
  }

  Place place(const EventLine& line) const { return {lines_.component(), line.number, line.content.property}; }

  const EventLines& lines_;
  const TimeContext& context_;
  Faults& faults_;
  Event& event_;
};

}  // namespace

std::optional<Event> read_event(const Component& component, std::uint32_t position, const EventLines& lines,
                                const TimeContext& context, Faults& faults) {
  Event event;
  event.component = component;
  event.position = position;
  event.method = context.outline.calendars[component.calendar].method;
  if (!EventReader(lines, context, faults, event).run()) return std::nullopt;
  return event;
}

Instant end_of(LocalTime start, const Zone& zone, const Duration& length) {
  const auto day_end = length.days == 0 ? zone.to_instant(start) : zone.to_instant(start + days{length.days});
  return day_end + length.seconds;
}

}  // namespace attune::ical
