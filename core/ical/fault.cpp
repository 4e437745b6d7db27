#include "core/ical/fault.hpp"

#include <string_view>

namespace attune::ical {
namespace {

struct Wording {
  std::string_view code, message;
};

Wording wording_of(Fault fault) {
  switch (fault) {
    case Fault::bad_duration:
      return {"bad_duration", "a duration is not readable; taken as none"};
    case Fault::bad_end:
      return {"bad_end", "the end is not readable; taken as if it were not given"};
    case Fault::bad_override:
      return {"bad_override", "it does not say readably which occurrence it changes; it was skipped"};
    case Fault::bad_rule:
      return {"bad_rule", "a recurrence rule is not readable; it was left out"};
    case Fault::bad_start:
      return {"bad_start", "the start is not readable; the event was skipped"};
    case Fault::bad_time:
      return {"bad_time", "a date or time is not readable; it was left out"};
    case Fault::endless_rule:
      return {"endless_rule", "a recurrence rule gave nothing in a long search; only what was found counts"};
    case Fault::line_too_long:
      return {"line_too_long", "a line is over 64 KiB long; it was left out"};
    case Fault::missing_end:
      return {"missing_end", "a component has no end; it was ended where the next one begins"};
    case Fault::negative_length:
      return {"negative_length", "the end lies before the start; taken as no length"};
    case Fault::no_start:
      return {"no_start", "an event has no start; it was skipped"};
    case Fault::no_uid:
      return {"no_uid", "an event has no UID; its content stands for it"};
    case Fault::not_utf8:
      return {"not_utf8", "a text is not UTF-8; read as Windows-1252"};
    case Fault::old_version:
      return {"old_version", "an event is in the old vCalendar 1.0 form; it was skipped"};
    case Fault::rule_in_override:
      return {"rule_in_override", "a changed occurrence brings a recurrence of its own; that was left out"};
    case Fault::too_deep:
      return {"too_deep", "components are nested too deeply; the inner ones were skipped"};
    case Fault::too_many_attendees:
      return {"too_many_attendees", "an event has too many attendees; the rest was left out"};
    case Fault::too_many_components:
      return {"too_many_components", "an event has over 10,000 components; the rest was left out"};
    case Fault::too_many_dates:
      return {"too_many_dates", "an event lists over 1,000 dates; the rest was left out"};
    case Fault::too_many_instances:
      return {"too_many_instances", "a recurrence rule gives over 2,000 occurrences; only the first counts"};
    case Fault::too_many_occurrences:
      return {"too_many_occurrences", "an event has too many occurrences; the last ones were left out"};
    case Fault::too_many_rules:
      return {"too_many_rules", "an event has too many recurrence rules; the rest was left out"};
    case Fault::too_many_zones:
      return {"too_many_zones", "the calendar describes too many time zones; the rest was left out"};
    case Fault::unbalanced_quote:
      return {"unbalanced_quote", "a quotation mark is never closed; it was left out"};
    case Fault::unfinished_calendar:
      return {"unfinished_calendar", "the calendar stops before its end; what stands in it was read"};
    case Fault::unknown_zone:
      return {"unknown_zone", "a time zone is not known; read in your own zone"};
    case Fault::utf16:
      return {"utf16", "the calendar is in UTF-16; it was converted"};
  }
  return {};
}

}  // namespace

std::string_view message_of(std::string_view code) {
  for (auto number = 0U; number <= static_cast<unsigned>(Fault::utf16); ++number) {
    const auto wording = wording_of(static_cast<Fault>(number));
    if (wording.code == code) return wording.message;
  }
  return {};
}

void Faults::add(Fault fault, Place place) {
  auto& tally = tallies_[static_cast<std::size_t>(fault)];
  tally.last_component = place.component;
  if (++tally.count > places_ + 1) {
    ++found_[tally.rest].count;
    return;
  }
  tally.rest = found_.size();
  const auto [code, message] = wording_of(fault);
  found_.push_back({code, message, name_of(place.property), place.component, place.line});
}

void Faults::add_once(Fault fault, Place place) {
  const auto& tally = tallies_[static_cast<std::size_t>(fault)];
  if (tally.count == 0 || tally.last_component != place.component) add(fault, place);
}

}  // namespace attune::ical
