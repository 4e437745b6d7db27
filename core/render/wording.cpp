#include "core/render/wording.hpp"

#include <array>
#include <cmath>

#include "core/analysis/definition.hpp"
#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "core/calendar/hash_text.hpp"
#include "core/nudge/plain.hpp"

namespace attune::render {

using namespace analysis;

std::string short_date(LocalDate date) {
  const auto text = nudge::plain_date(date);  // "Thursday 26 November"
  const auto words = split(text, ' ');
  return std::string(words[0].substr(0, 3)) + ' ' + std::string(words[1]) + ' ' + std::string(words[2].substr(0, 3));
}

std::string clock_span(const Period& period, const Zone& zone) {
  return nudge::plain_clock(period.start, zone) + "–" + nudge::plain_clock(period.end, zone);
}

std::string percent(std::optional<double> load) {
  return load ? std::to_string(std::lround(*load * 100)) + " %" : "–";
}

std::string person_words(const PersonId& person, const Style& style) {
  if (style.person) return escape_line(style.person(person));
  constexpr std::size_t shown_digits = 8;
  return spelled(person).substr(0, shown_digits);
}

std::string kind_words(Kind kind, int count) {
  switch (kind) {
    case Kind::one_on_one:
      return counted(count, "one-to-one", "one-to-ones");
    case Kind::small:
      return counted(count, "small meeting", "small meetings");
    case Kind::medium:
      return counted(count, "medium meeting", "medium meetings");
    case Kind::large:
      return counted(count, "large meeting", "large meetings");
    case Kind::broadcast:
      return counted(count, "broadcast", "broadcasts");
    case Kind::group:
      return counted(count, "meeting of unknown size", "meetings of unknown size");
    case Kind::focus_hold:
      return counted(count, "focus hold", "focus holds");
    case Kind::away:
      return counted(count, "time away", "times away");
    case Kind::appointment:
      return counted(count, "appointment", "appointments");
  }
  return {};
}

std::string reason_words(Reason reason) {
  switch (reason) {
    case Reason::duplicate:
      return "counted elsewhere";
    case Reason::not_an_event:
      return "without length";
    case Reason::not_mine:
      return "someone else's";
    case Reason::cancelled:
      return "cancelled";
    case Reason::declined:
      return "declined";
    case Reason::abandoned:
      return "declined by everyone else";
    case Reason::free:
      return "free";
    case Reason::all_day:
      return "all-day";
    case Reason::too_long:
      return "too long";
  }
  return {};
}

std::string_view state_words(RhythmState state) {
  switch (state) {
    case RhythmState::on_rhythm:
      return "on its rhythm";
    case RhythmState::missing:
      return "quiet";
    case RhythmState::faded:
      return "faded";
    case RhythmState::cannot_tell:
      return "cannot tell";
    case RhythmState::not_enough_history:
      return "no rhythm yet";
    case RhythmState::resting:
      return "resting";
  }
  return {};
}

std::string_view finding_title(FindingKind kind) {
  return definition_of(kind).title;
}

}  // namespace attune::render
