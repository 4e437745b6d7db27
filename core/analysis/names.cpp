#include <algorithm>

#include "core/analysis/finding.hpp"
#include "core/analysis/judgement.hpp"
#include "core/analysis/rhythm.hpp"
#include "core/time/week.hpp"

namespace attune::analysis {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::firm:
      return "firm";
    case Verdict::maybe:
      return "maybe";
    case Verdict::out:
      return "out";
  }
  return {};
}

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::duplicate:
      return "duplicate";
    case Reason::not_an_event:
      return "not_an_event";
    case Reason::not_mine:
      return "not_mine";
    case Reason::cancelled:
      return "cancelled";
    case Reason::declined:
      return "declined";
    case Reason::abandoned:
      return "abandoned";
    case Reason::free:
      return "free";
    case Reason::all_day:
      return "all_day";
    case Reason::too_long:
      return "too_long";
  }
  return {};
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::one_on_one:
      return "one_on_one";
    case Kind::small:
      return "small";
    case Kind::medium:
      return "medium";
    case Kind::large:
      return "large";
    case Kind::broadcast:
      return "broadcast";
    case Kind::group:
      return "group";
    case Kind::focus_hold:
      return "focus_hold";
    case Kind::away:
      return "away";
    case Kind::appointment:
      return "appointment";
  }
  return {};
}

std::string_view name_of(RhythmState state) {
  switch (state) {
    case RhythmState::on_rhythm:
      return "on_rhythm";
    case RhythmState::missing:
      return "missing";
    case RhythmState::faded:
      return "faded";
    case RhythmState::cannot_tell:
      return "cannot_tell";
    case RhythmState::not_enough_history:
      return "not_enough_history";
    case RhythmState::resting:
      return "resting";
  }
  return {};
}

std::string_view name_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::meeting_overload:
      return "meeting_overload";
    case FindingKind::no_focus_time:
      return "no_focus_time";
    case FindingKind::thin_focus:
      return "thin_focus";
    case FindingKind::missing_one_on_one:
      return "missing_one_on_one";
    case FindingKind::rhythm_moved:
      return "rhythm_moved";
    case FindingKind::losing_touch:
      return "losing_touch";
    case FindingKind::fewer_people:
      return "fewer_people";
    case FindingKind::ritual_quiet:
      return "ritual_quiet";
    case FindingKind::after_hours:
      return "after_hours";
    case FindingKind::double_booked:
      return "double_booked";
    case FindingKind::milestone:
      return "milestone";
    case FindingKind::good_news:
      return "good_news";
  }
  return {};
}

std::string_view name_of(Remedy::Action action) {
  return action == Remedy::Action::move ? "move" : "decline";
}

std::optional<FindingKind> finding_kind_of(std::string_view name) {
  const auto* const found =
      std::ranges::find_if(finding_kinds, [&](FindingKind kind) { return name_of(kind) == name; });
  if (found == std::end(finding_kinds)) return std::nullopt;
  return *found;
}

namespace {

struct PeriodName {
  std::optional<std::string> operator()(const WeekOverload& evidence) const { return week_name(evidence.first_day); }
  std::optional<std::string> operator()(const DayOverload& evidence) const { return to_iso_date(evidence.date); }
  std::optional<std::string> operator()(const NoFocusTime& evidence) const { return week_name(evidence.first_day); }
  std::optional<std::string> operator()(const MissingOneOnOne&) const { return std::nullopt; }
};

}  // namespace

std::optional<std::string> period_name(const Finding& finding) {
  return std::visit(PeriodName{}, finding.evidence);
}

std::optional<PersonId> person_of(const Finding& finding) {
  if (const auto* missing = std::get_if<MissingOneOnOne>(&finding.evidence)) return missing->person;
  return std::nullopt;
}

}  // namespace attune::analysis
