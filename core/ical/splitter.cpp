#include "core/ical/splitter.hpp"

#include <algorithm>
#include <functional>
#include <limits>

#include "core/base/text.hpp"
#include "core/ical/text_value.hpp"
#include "core/ical/time_value.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t longest_name = 32;         // bytes; no property of ours is longer
constexpr std::size_t longest_reference = 1000;  // bytes; beyond, a digest stands for the UID
constexpr std::size_t most_zone_names = 4096;
constexpr std::size_t bytes_between_reports = std::size_t{2} * 1024 * 1024;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Nothing: it is none of those that stand in a calendar.
Splitter::Open kind_of(std::string_view name) {
  if (ascii_iequals(name, "VEVENT")) return Splitter::Open::event;
  if (ascii_iequals(name, "VTIMEZONE")) return Splitter::Open::zone;
  constexpr std::string_view others[] = {"VTODO", "VJOURNAL", "VFREEBUSY"};
  const bool other =
      std::any_of(std::begin(others), std::end(others), [&](auto known) { return ascii_iequals(known, name); });
  return other ? Splitter::Open::other : Splitter::Open::nothing;
}

Method method_of(std::string_view value) {
  if (ascii_iequals(value, "CANCEL")) return Method::cancel;
  constexpr std::string_view answers[] = {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"};
  const bool answer =
      std::any_of(std::begin(answers), std::end(answers), [&](auto known) { return ascii_iequals(known, value); });
  return answer ? Method::not_an_event : Method::publish;
}

// Rounded up, and never less than none: all it has to say is which days an event may touch.
std::int32_t days_of(std::string_view duration) {
  const auto parsed = parse_duration(duration);
  if (!parsed) return 0;
  const auto days = parsed->days + parsed->seconds.count() / 86400 + 1;
  return static_cast<std::int32_t>(std::max<std::int64_t>(days, 0));
}

std::int32_t day_number(LocalDate date) {
  return static_cast<std::int32_t>(date.time_since_epoch().count());
}

}  // namespace

Splitter::Splitter(Outline& outline, const Period& horizon, const Passing& passing, Faults& faults)
    : outline_(outline), horizon_(horizon), passing_(passing), faults_(faults), scanner_(outline.bytes) {}

Split Splitter::run() {
  RawLine line;
  auto report_at = passing_ ? bytes_between_reports : std::numeric_limits<std::size_t>::max();
  while (scanner_.next(line)) {
    read(line);
    if (scanner_.position() < report_at) continue;
    passing_(scanner_.position());
    report_at = scanner_.position() + bytes_between_reports;
  }
  if (open_ != Open::nothing || in_calendar_) {
    faults_.add(Fault::unfinished_calendar, {0, scanner_.line() - 1, Property::other});
  }
  if (open_ != Open::nothing) close(outline_.bytes.size());
  return std::move(split_);
}

// Whether a line of this property has to be taken apart. Most are not: the splitter sees every line of the file.
bool Splitter::concerns_splitting(Property property) {
  if (property == Property::begin || property == Property::end) return true;
  if (nesting_.any() || open_ == Open::other) return false;
  if (open_ != Open::event) return open_ == Open::zone ? property == Property::zone_id : in_calendar_;
  auto& component = event_.component;
  has_lines_ = true;
  switch (property) {
    case Property::attendee:
      component.has_attendees = true;
      return !component.has_participation_status;
    case Property::busy_status:
    case Property::transparency:
      component.has_busy_status = true;
      return false;
    case Property::rule:
      component.repeats = true;
      return false;
    case Property::uid:
    case Property::event_start:
    case Property::event_end:
    case Property::recurrence_date:
    case Property::recurrence_id:
    case Property::exception_date:
    case Property::duration:
      return true;
    case Property::summary:
      return !component.has_title;
    default:
      return false;
  }
}

// A fold may stand inside the name itself.
Name Splitter::name_at(const RawLine& line) {
  const auto name = name_at_start(line.raw.substr(0, std::min(line.first_segment, longest_name + 1)));
  if (name.length > 0 || !line.folded() || line.first_segment > longest_name) return name;
  const auto whole = unfolded({line.raw.substr(0, 2 * longest_name), line.first_segment, 0}, scratch_);
  return name_at_start(whole);
}

// A mark stands before a line where files that have one were joined.
void Splitter::read(const RawLine& line) {
  line_begin_ = static_cast<std::size_t>(line.raw.data() - outline_.bytes.data());
  if (!line.raw.starts_with(utf8_mark) || line.first_segment < utf8_mark.size()) return read_unmarked(line);
  read_unmarked({line.raw.substr(utf8_mark.size()), line.first_segment - utf8_mark.size(), line.number});
}

void Splitter::read_unmarked(const RawLine& line) {
  const auto name = name_at(line);
  const auto property = name.property;
  if (property == Property::other) return;
  if (!concerns_splitting(property)) return;
  if (line.raw.size() > longest_line) {
    event_.component.dates_unclear = true;
    return;
  }
  const auto content = parse_content_line(unfolded(line, scratch_), name);
  if (!content) return;
  if (property == Property::begin) return begin(trim(content->value), line.number);
  if (property == Property::end) return end(trim(content->value));
  if (open_ == Open::event) return read_event_line(*content);
  if (open_ == Open::zone) return read_zone_line(*content);
  if (open_ == Open::nothing && in_calendar_) read_calendar_line(*content);
}

void Splitter::begin(std::string_view name, std::uint32_t line) {
  if (ascii_iequals(name, "VCALENDAR")) {
    close_unfinished(line_begin_);
    in_calendar_ = split_.is_calendar = true;
    outline_.calendars.emplace_back();
    return;
  }
  if (name.empty()) return;
  const auto kind = kind_of(name);
  if (kind == Open::nothing && open_ != Open::nothing) return begin_nested(name, line);
  close_unfinished(line_begin_);
  split_.is_calendar |= kind != Open::nothing;
  open_ = kind == Open::nothing ? Open::other : kind;
  content_begin_ = scanner_.position();
  content_line_ = scanner_.line();
  if (open_ == Open::zone) zone_name_.clear();
  if (open_ != Open::event) return;
  event_ = {};
  event_.component.number = ++events_;
  event_.component.calendar = in_calendar_ ? static_cast<std::uint32_t>(outline_.calendars.size() - 1) : 0;
  has_lines_ = has_start_ = false;
  end_day_ = duration_days_ = 0;
}

void Splitter::begin_nested(std::string_view name, std::uint32_t line) {
  const auto before = nesting_.any() ? nesting_.line() : 0;
  switch (nesting_.begin(name, line)) {
    case Nesting::Begun::nested:
      return;
    case Nesting::Begun::sibling:
      return missing_end(before);
    case Nesting::Begun::too_deep:
      faults_.add_once(Fault::too_deep, {event_.component.number, line, Property::other});
  }
}

void Splitter::missing_end(std::uint32_t line) {
  faults_.add(Fault::missing_end, {open_ == Open::event ? event_.component.number : 0, line});
}

void Splitter::end(std::string_view name) {
  const auto kind = kind_of(name);
  if (open_ != Open::nothing && kind != Open::nothing) {
    if (kind != open_) return;
    if (nesting_.any()) missing_end(nesting_.line());
    close(line_begin_);
  } else if (ascii_iequals(name, "VCALENDAR")) {
    close_unfinished(line_begin_);
    in_calendar_ = false;
  } else if (nesting_.any()) {
    nesting_.end(name);
  } else if (open_ == Open::other) {
    close(line_begin_);
  }
}

void Splitter::close_unfinished(std::size_t content_end) {
  if (open_ == Open::nothing) return;
  missing_end(content_line_ - 1);
  close(content_end);
}

void Splitter::close(std::size_t content_end) {
  const Extent extent{static_cast<std::uint32_t>(content_begin_),
                      static_cast<std::uint32_t>(content_end - content_begin_), content_line_};
  if (open_ == Open::event) finish_event(extent);
  if (open_ == Open::zone) finish_zone(extent);
  open_ = Open::nothing;
  nesting_.clear();
}

void Splitter::finish_event(const Extent& extent) {
  auto& component = event_.component;
  if (!has_lines_) {
    faults_.add(Fault::no_start, {component.number, extent.line - 1});
    return;
  }
  component.extent = extent;
  component.dates_unclear |= !has_start_;
  component.last_day = std::max({component.first_day, end_day_, component.first_day + duration_days_});
  event_.uid_hash = std::hash<std::string_view>{}(event_.uid);
  if (rest()) return;
  if (in_bytes(event_.uid)) event_.uid = outline_.references.keep(event_.uid);
  event_.digest = digest_of(outline_.text(extent));
  split_.found.push_back(event_);
}

bool Splitter::in_bytes(std::string_view text) const {
  const auto* const begin = outline_.bytes.data();
  return text.data() >= begin && text.data() < begin + outline_.bytes.size();
}

// A UID that is not plain text in the bytes has no place to be found again by: such an event is looked at.
bool Splitter::rest() {
  const auto side = side_of(event_.component, horizon_);
  if (!side) return false;
  const auto* const bytes = outline_.bytes.data();
  const auto& uid = event_.uid;
  if (!uid.empty() && !in_bytes(uid)) return false;
  auto& named = split_.named_zones;
  while (!named.empty() && named.back().component == split_.found.size()) named.pop_back();
  split_.resting.push_back({event_.component, uid.empty() ? 0 : static_cast<std::uint32_t>(uid.data() - bytes),
                            static_cast<std::uint32_t>(uid.size()), static_cast<std::uint32_t>(event_.uid_hash),
                            *side == Side::behind});
  return true;
}

void Splitter::finish_zone(const Extent& extent) {
  if (zone_name_.empty()) return;
  const auto digest = digest_of(outline_.text(extent));
  auto& zones = outline_.zones;
  const auto known = std::find_if(zones.begin(), zones.end(), [&](const ZoneText& zone) {
    return zone.digest == digest && zone.name == zone_name_;
  });
  const auto index = static_cast<std::uint32_t>(known - zones.begin());
  if (known == zones.end()) {
    if (zones.size() >= most_zones) return faults_.add_once(Fault::too_many_zones, {0, extent.line - 1});
    zones.push_back({zone_name_, extent, digest});
  }
  outline_.zone_uses.push_back({in_calendar_ ? static_cast<std::uint32_t>(outline_.calendars.size() - 1) : 0, index});
}

void Splitter::read_calendar_line(const ContentLine& line) {
  auto& calendar = outline_.calendars.back();
  if (line.property == Property::method) calendar.method = method_of(trim(line.value));
  if (line.property == Property::version) calendar.old_version = trim(line.value) == "1.0";
}

void Splitter::read_zone_line(const ContentLine& line) {
  if (line.property == Property::zone_id && zone_name_.empty()) zone_name_ = zone_name_of(line.value);
}

void Splitter::read_event_line(const ContentLine& line) {
  auto& component = event_.component;
  switch (line.property) {
    case Property::uid:
      if (event_.uid.empty()) event_.uid = reference(line.value);
      break;
    case Property::event_start:
    case Property::event_end:
      note_day(line);
      note_zone(line);
      break;
    case Property::recurrence_date:
    case Property::recurrence_id:
      component.repeats = true;
      note_zone(line);
      break;
    case Property::exception_date:
      note_zone(line);
      break;
    case Property::duration:
      duration_days_ = std::max(duration_days_, days_of(line.value));
      break;
    case Property::attendee:
      component.has_participation_status = parameter(line, "PARTSTAT").has_value();
      break;
    case Property::summary:
      component.has_title = !trim(line.value).empty();
      break;
    default:
      break;
  }
}

void Splitter::note_day(const ContentLine& line) {
  auto& component = event_.component;
  const auto time = parse_time_value(line.value);
  if (!time || (line.property == Property::event_start && has_start_)) {
    component.dates_unclear = true;
    return;
  }
  const auto day = day_number(date_of(time->time));
  if (line.property == Property::event_start) {
    has_start_ = true;
    component.first_day = day;
  } else {
    end_day_ = std::max(end_day_, day);  // of several, whichever counts
  }
}

void Splitter::note_zone(const ContentLine& line) {
  if (line.parameters.empty()) return;
  // Most times stand in the zone of the one before, and are written like it.
  if (last_zone_ == no_zone || line.unbalanced || line.parameters != last_parameters_) {
    const auto value = parameter(line, "TZID");
    if (!value) return;
    last_zone_ = zone_index(zone_name_of(*value));
    last_parameters_ = line.parameters;
  }
  if (last_zone_ == no_zone) return;
  auto& named = split_.named_zones;
  const auto component = static_cast<std::uint32_t>(split_.found.size());
  const bool known = !named.empty() && named.back().component == component && named.back().name == last_zone_;
  if (!known) named.push_back({component, last_zone_});
}

std::uint16_t Splitter::zone_index(std::string name) {
  auto& names = split_.zone_names;
  const auto known = zone_indexes_.find(name);
  if (known != zone_indexes_.end()) return known->second;
  if (names.size() >= most_zone_names) return no_zone;
  const auto index = static_cast<std::uint16_t>(names.size());
  names.push_back(name);
  zone_indexes_.emplace(std::move(name), index);
  return index;
}

// In plain text the reference is the bytes themselves; anything else is written anew, once.
std::string_view Splitter::reference(std::string_view value) {
  value = trim(value);
  const bool handy = value.size() <= longest_reference;
  if (in_bytes(value) && handy && is_plain(value)) return value;
  auto text = plain_text(value);
  if (text.empty()) return {};
  if (!handy || text.size() > longest_reference) text = hex(digest_of(text));  // it may have grown as UTF-8
  return outline_.references.keep(text);
}

}  // namespace attune::ical
