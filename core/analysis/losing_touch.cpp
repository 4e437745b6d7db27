#include "core/analysis/losing_touch.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "core/analysis/close_meetings.hpp"
#include "core/calendar/nameless.hpp"

namespace attune::analysis {
namespace {

// One person in one close meeting.
struct Met {
  PersonId person;
  LocalDate date;
  bool ahead = false;
  bool weak = false;
};

bool is_looked_for(const PersonId& person, const Settings& settings) {
  if (settings.resting.contains(person)) return false;
  return settings.losing_touch_everyone || settings.pinned.contains(person);
}

// By person, then date. Past maybes are neither held nor ahead.
std::vector<Met> close_meetings_of_people(const View& view) {
  std::vector<Met> all;
  for (const Entry& entry : view.entries) {
    const bool ahead = entry.period.start > view.now;
    if (!is_close_meeting(entry) || (!ahead && !entry.is_firm())) continue;
    const std::optional<std::size_t> day = view.window.day_of(entry.period.start);
    if (!day) continue;
    for (const Invitee& invitee : entry.meeting->people) {
      if (invitee.declined || is_nameless(invitee) || !is_looked_for(invitee.person, view.settings)) continue;
      all.push_back({invitee.person, view.window.days()[*day].date, ahead, invitee.weak});
    }
  }
  std::ranges::sort(all, {}, [](const Met& met) { return std::tuple(met.person, met.date, met.ahead); });
  return all;
}

int most_within(std::span<const Met> meetings, std::chrono::days length) {
  std::size_t most = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < meetings.size(); ++last) {
    while (meetings[last].date - meetings[first].date >= length) ++first;
    most = std::max(most, last - first + 1);
  }
  return static_cast<int>(most);
}

std::optional<LosingTouch> evidence_of(std::span<const Met> meetings, const View& view) {
  if (std::ranges::any_of(meetings, [](const Met& met) { return met.ahead || met.weak; })) return std::nullopt;
  const LosingTouchThresholds& thresholds = view.settings.losing_touch;
  const LocalDate today = view.window.days()[view.window.today()].date;
  LosingTouch evidence;
  evidence.person = meetings.front().person;
  evidence.meetings = most_within(meetings, std::chrono::days{thresholds.within_days});
  evidence.last_met = meetings.back().date;
  evidence.days_since = static_cast<int>((today - evidence.last_met).count());
  const bool lost = evidence.meetings >= thresholds.meetings && evidence.days_since >= thresholds.quiet_days;
  return lost ? std::optional(evidence) : std::nullopt;
}

}  // namespace

std::vector<Finding> people_out_of_touch(const View& view) {
  const bool withheld = has_gaps(view.sources);
  const std::vector<Met> all = close_meetings_of_people(view);
  std::vector<Finding> findings;
  for (auto begin = all.begin(); begin != all.end();) {
    const PersonId person = begin->person;
    const auto end = std::find_if(begin, all.end(), [&](const Met& met) { return met.person != person; });
    if (const std::optional<LosingTouch> evidence = evidence_of({begin, end}, view)) {
      const FindingKind kind = FindingKind::losing_touch;
      findings.push_back({id_of(kind, person), kind, *evidence, false, withheld});
    }
    begin = end;
  }
  return findings;
}

}  // namespace attune::analysis
