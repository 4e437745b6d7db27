#include <algorithm>
#include <concepts>

#include "core/analysis/finding.hpp"
#include "core/analysis/judgement.hpp"
#include "core/analysis/rhythm.hpp"
#include "core/calendar/hash_text.hpp"
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

constexpr std::chrono::days rest_of_week{6};

template <class Evidence>
concept OfWeek = requires(Evidence evidence) {
  evidence.first_day;
}
&&!std::same_as<Evidence, RhythmsKept>;
template <class Evidence>
concept OfDay = requires(Evidence evidence) {
  evidence.date;
};
template <class Evidence>
concept OfPerson = requires(Evidence evidence) {
  evidence.person;
};

struct PeriodName {
  std::optional<std::string> operator()(const OfWeek auto& evidence) const { return week_name(evidence.first_day); }
  std::optional<std::string> operator()(const OfDay auto& evidence) const { return to_iso_date(evidence.date); }
  std::optional<std::string> operator()(const RhythmsKept& evidence) const {
    constexpr std::size_t year_and_month = 7;
    return to_iso_date(evidence.first_day).substr(0, year_and_month);
  }
  std::optional<std::string> operator()(const OfPerson auto&) const { return std::nullopt; }
  std::optional<std::string> operator()(const DoubleBooked&) const { return std::nullopt; }
  std::optional<std::string> operator()(const RitualQuiet&) const { return std::nullopt; }
};

struct DaysOf {
  std::optional<Days> operator()(const OfWeek auto& evidence) const {
    return Days{evidence.first_day, evidence.first_day + rest_of_week};
  }
  std::optional<Days> operator()(const OfDay auto& evidence) const { return Days{evidence.date, evidence.date}; }
  std::optional<Days> operator()(const RhythmsKept& evidence) const {
    return Days{evidence.first_day, evidence.last_day};
  }
  std::optional<Days> operator()(const OfPerson auto&) const { return std::nullopt; }
  std::optional<Days> operator()(const RitualQuiet&) const { return std::nullopt; }
  std::optional<Days> operator()(const DoubleBooked& evidence) const { return Days{evidence.date, evidence.date}; }
};

struct PersonOf {
  std::optional<PersonId> operator()(const auto&) const { return std::nullopt; }
  std::optional<PersonId> operator()(const OfPerson auto& evidence) const { return evidence.person; }
};

}  // namespace

std::optional<std::string> period_name(const Finding& finding) {
  return std::visit(PeriodName{}, finding.evidence);
}

std::optional<PersonId> person_of(const Finding& finding) {
  return std::visit(PersonOf{}, finding.evidence);
}

std::optional<Days> days_of(const Finding& finding) {
  return std::visit(DaysOf{}, finding.evidence);
}

std::string id_of(FindingKind kind, std::string_view period) {
  return std::string(name_of(kind)) + ':' + std::string(period);
}

std::string id_of(FindingKind kind, const PersonId& person) {
  return id_of(kind, spelled(person));
}

}  // namespace attune::analysis
