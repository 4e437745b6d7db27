#include "tests/unit/core/nudge/world.hpp"

#include "core/time/week.hpp"

namespace attune::nudge::testing {

using namespace analysis;
using std::chrono::days;

namespace {

constexpr int weeks_back = 4;
constexpr int weeks_ahead = 8;

WeekFigures working_week(LocalDate first_day, const Zone& zone) {
  WeekFigures week;
  week.first_day = first_day;
  week.name = week_name(first_day);
  week.period = {zone.start_of(first_day), zone.start_of(first_day + days{7})};
  for (int i = 0; i < 7; ++i) {
    DayFigures day;
    day.date = first_day + days{i};
    const auto clock = [&](int hour) { return zone.to_instant(LocalTime{day.date} + std::chrono::hours{hour}); };
    if (i < 5) day.working_time = {{clock(9), clock(12)}, {clock(13), clock(17)}};
    week.days.push_back(std::move(day));
  }
  return week;
}

}  // namespace

Instant at(const std::string& rfc3339) {
  return parse_rfc3339(rfc3339).value();
}

LocalDate date(const std::string& iso) {
  return parse_iso_date(iso).value();
}

World::World() : zone_(Zone::system("Europe/Berlin").value()), now_(at("2026-11-25T09:00:00Z")) {
  analysis_settings_.week_starts_on = std::chrono::Monday;
  analysis_settings_.focus_block = std::chrono::minutes{120};
  history_.since = at("2026-01-01T00:00:00Z");
  const auto monday = date("2026-11-23");
  for (int i = -weeks_back; i <= weeks_ahead; ++i) {
    analysis_.weeks.push_back(working_week(monday + days{7 * i}, zone_));
  }
  sources_.resize(1);
  sources_[0].items.resize(1);
  analysis_.judgements.resize(1);
}

Decision World::decide_at(const std::string& instant) {
  set_now(instant);
  return decide();
}

Decision World::tell_at(const std::string& instant) {
  auto decision = decide_at(instant);
  if (decision.nudge) record_told(history_, *decision.nudge, now_);
  return decision;
}

void World::answer(Answer answer) {
  record_answer(history_, history_.told.back(), answer, settings_, now_);
}

void World::add(std::string id, FindingKind kind, Evidence evidence) {
  Finding finding;
  finding.id = std::move(id);
  finding.kind = kind;
  finding.evidence = evidence;
  analysis_.findings.push_back(std::move(finding));
}

void World::add_week_overload(const std::string& monday, std::optional<bool> unusual) {
  const auto first_day = date(monday);
  WeekOverload overload{first_day, 1200, 2100, std::nullopt, unusual};
  if (unusual) overload.usual_load = *unusual ? 0.3 : 0.55;
  add("meeting_overload:" + week_name(first_day), FindingKind::meeting_overload, overload);
}

void World::add_day_overload(const std::string& day, int minutes) {
  add("meeting_overload:" + day, FindingKind::meeting_overload,
      DayOverload{date(day), 6, minutes, true, false, std::nullopt});
}

void World::add_no_focus(const std::string& monday, bool thin) {
  const auto first_day = date(monday);
  const auto kind = thin ? FindingKind::thin_focus : FindingKind::no_focus_time;
  const auto opening = zone_.to_instant(LocalTime{first_day + days{3}} + std::chrono::hours{13});
  add(std::string(name_of(kind)) + ':' + week_name(first_day), kind,
      NoFocusTime{first_day, thin, 900, Period{opening, opening + std::chrono::minutes{105}}});
}

void World::add_missing(std::uint8_t number, double rhythm_days) {
  MissingOneOnOne missing;
  missing.person = person(number);
  missing.rhythm_days = rhythm_days;
  missing.last_held = date("2026-10-22");
  missing.days_since = 34;
  add("missing_one_on_one:" + std::to_string(number), FindingKind::missing_one_on_one, missing);
}

void World::add_meeting(const std::string& start, const std::string& end, Kind kind, Verdict verdict) {
  Meeting meeting;
  meeting.facts.period = {at(start), at(end)};
  sources_[0].items[0].meetings.push_back(meeting);
  Judgement judgement;
  judgement.kind = kind;
  judgement.verdict = verdict;
  analysis_.judgements[0].push_back(judgement);
}

void World::travel_to_last_meeting(Seconds length) {
  sources_[0].items[0].meetings.back().facts.travel = length;
}

void World::take_off(const std::string& day) {
  for (auto& week : analysis_.weeks) {
    for (auto& figures : week.days) {
      if (figures.date == date(day)) figures.working_time.clear();
    }
  }
}

PersonId World::person(std::uint8_t number) {
  PersonId person;
  person.bytes.fill(number);
  return person;
}

}  // namespace attune::nudge::testing
