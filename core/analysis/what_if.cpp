#include "core/analysis/what_if.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/analysis/entry.hpp"

namespace attune::analysis {
namespace {

bool has_same_people(const Meeting& left, const Meeting& right) {
  return left.facts.has_group == right.facts.has_group &&
         std::ranges::equal(left.people, right.people, {}, &Invitee::person, &Invitee::person);
}

struct Placed {
  const Meeting& meeting;
  const Judgement& judgement;
  std::size_t source;
  SourceRole role;
};

// A mirrored copy that would count if the occurrence did not. (A copy with the same UID loses whatever becomes of the
// one that counts.) One without people may mirror another meeting of that time; then it does not count either way.
bool is_mirror(const Placed& copy, const Placed& of) {
  const bool may_mirror = copy.judgement.reason == Reason::duplicate && !copy.judgement.superseded &&
                          copy.meeting.facts.period == of.meeting.facts.period &&
                          copy.meeting.series != of.meeting.series;
  if (!may_mirror) return false;
  const bool without_people =
      copy.role == SourceRole::busy || (copy.meeting.people.empty() && !copy.meeting.facts.has_group);
  return without_people ? copy.source != of.source : has_same_people(copy.meeting, of.meeting);
}

void change(Meeting& meeting, SourceRole role, const std::optional<Period>& moved) {
  if (moved) {
    meeting.facts.period = *moved;
  } else if (role == SourceRole::holidays) {
    meeting.facts.status = EventStatus::cancelled;  // whether a day off is free is not asked
  } else {
    meeting.facts.transparency = Transparency::transparent;
    meeting.facts.busy_status = BusyStatus::free;
  }
}

std::vector<Finding> found_in_one(const Analysis& one, const Analysis& other) {
  std::vector<Finding> found;
  std::ranges::copy_if(one.findings, std::back_inserter(found), [&](const Finding& finding) {
    return std::ranges::find(other.findings, finding.id, &Finding::id) == other.findings.end();
  });
  return found;
}

}  // namespace

std::vector<CountedOccurrence> counted_occurrences(const std::vector<SourceMeetings>& sources,
                                                   const Analysis& analysis) {
  std::vector<CountedOccurrence> counted;
  for (std::size_t source = 0; source < sources.size(); ++source) {
    std::size_t number = 0;
    for (std::size_t item = 0; item < sources[source].items.size(); ++item) {
      const std::vector<Meeting>& meetings = sources[source].items[item].meetings;
      for (std::size_t meeting = 0; meeting < meetings.size(); ++meeting) {
        const Judgement& judgement = analysis.judgements[source][number++];
        const OccurrenceFacts& facts = meetings[meeting].facts;
        const bool counts = judgement.verdict != Verdict::out && !judgement.superseded;
        if (!counts || !belongs_to(analysis.window, facts.period)) continue;
        counted.push_back({source, item, meeting, facts.period, facts.all_day, judgement});
      }
    }
  }
  std::ranges::stable_sort(counted, {}, [](const CountedOccurrence& occurrence) {
    return std::tuple(occurrence.period, occurrence.judgement.kind);
  });
  return counted;
}

Period moved_to(const CountedOccurrence& occurrence, Instant start, const Zone& zone) {
  if (!occurrence.all_day) return {start, start + occurrence.period.length()};
  const LocalDate first = zone.date_at(start);
  const auto days = zone.date_at(occurrence.period.end) - zone.date_at(occurrence.period.start);
  return {zone.start_of(first), zone.start_of(first + days)};
}

std::vector<SourceMeetings> with_change(const std::vector<SourceMeetings>& sources, const Analysis& analysis,
                                        const CountedOccurrence& occurrence, std::optional<Period> moved) {
  const Meeting& meeting = sources[occurrence.source].items[occurrence.item].meetings[occurrence.meeting];
  const Placed original{meeting, occurrence.judgement, occurrence.source, sources[occurrence.source].role};
  std::vector<SourceMeetings> changed = sources;
  for (std::size_t source = 0; source < changed.size(); ++source) {
    std::size_t number = 0;
    const SourceRole role = changed[source].role;
    for (ItemMeetings& item : changed[source].items) {
      for (Meeting& other : item.meetings) {
        const Judgement& judgement = analysis.judgements[source][number++];
        if (is_mirror({other, judgement, source, role}, original)) change(other, role, moved);
      }
    }
  }
  change(changed[occurrence.source].items[occurrence.item].meetings[occurrence.meeting],
         changed[occurrence.source].role, moved);
  return changed;
}

WhatIf what_if(const std::vector<SourceMeetings>& sources, const Analysis& before, const CountedOccurrence& occurrence,
               std::optional<Period> moved, const Settings& settings, const Zone& zone, Instant now) {
  WhatIf result{occurrence, moved, before, {}, {}, {}, {}};
  result.after = analyse(with_change(sources, before, occurrence, moved), settings, zone, now);
  for (std::size_t week = 0; week < before.weeks.size(); ++week) {
    const Period& period = before.weeks[week].period;
    const bool touched = period.overlaps(occurrence.period) || (moved && period.overlaps(*moved));
    if (touched) result.weeks.push_back(week);
  }
  result.ended = found_in_one(before, result.after);
  result.begun = found_in_one(result.after, before);
  return result;
}

}  // namespace attune::analysis
