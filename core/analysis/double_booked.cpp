#include "core/analysis/double_booked.hpp"

#include <algorithm>

namespace attune::analysis {
namespace {

using EntryList = std::vector<const Entry*>;

bool is_stale(const Entry& entry) {
  return entry.source->state != SourceState::fresh;
}

Seconds shared_time(const Entry& left, const Entry& right) {
  return std::min(left.period.end, right.period.end) - std::max(left.period.start, right.period.start);
}

// Firm meetings that could overlap a one-to-one that starts in `days`, by start.
EntryList meetings_around(const View& view, const Period& days) {
  EntryList meetings;
  for (const Entry& entry : view.entries) {
    const bool may_overlap =
        entry.period.end > days.start && entry.period.start < days.end + view.settings.longest_meeting;
    if (may_overlap && entry.is_firm() && is_meeting(entry.judgement.kind)) meetings.push_back(&entry);
  }
  std::ranges::stable_sort(meetings, {}, [](const Entry* entry) { return entry->period; });
  return meetings;
}

EntryList conflicts_of(const Entry& one_on_one, const EntryList& meetings) {
  EntryList conflicts;
  for (const Entry* other : meetings) {
    if (other->period.start >= one_on_one.period.end) break;
    if (other != &one_on_one && other->period.overlaps(one_on_one.period)) conflicts.push_back(other);
  }
  return conflicts;
}

Finding finding_of(const Entry& one_on_one, const Invitee& invitee, LocalDate date, const EntryList& conflicts) {
  // Of equally long overlaps the first.
  const Entry& worst =
      **std::ranges::max_element(conflicts, {}, [&](const Entry* other) { return shared_time(one_on_one, *other); });
  const FindingKind kind = FindingKind::double_booked;
  Finding finding;
  finding.kind = kind;
  finding.id = id_of(kind, invitee.person) + ':' + to_rfc3339(one_on_one.period.start);
  finding.evidence =
      DoubleBooked{invitee.person, date, one_on_one.period, worst.period, static_cast<int>(conflicts.size())};
  const auto rests_on = [&](auto&& property) {
    return property(one_on_one) || std::ranges::all_of(conflicts, [&](const Entry* other) { return property(*other); });
  };
  finding.assumed = rests_on([](const Entry& entry) { return entry.assumed; });
  finding.withheld = rests_on(is_stale);
  return finding;
}

}  // namespace

std::vector<Finding> double_booked_one_on_ones(const View& view) {
  const Period days{view.now, view.now + std::chrono::days{view.settings.double_booked_days}};
  const EntryList meetings = meetings_around(view, days);
  std::vector<Finding> findings;
  for (const Entry* one_on_one : meetings) {
    if (one_on_one->judgement.kind != Kind::one_on_one || !days.contains(one_on_one->period.start)) continue;
    const std::optional<std::size_t> day = view.window.day_of(one_on_one->period.start);
    const Invitee& invitee = *std::ranges::find(one_on_one->meeting->people, false, &Invitee::declined);
    const EntryList conflicts = conflicts_of(*one_on_one, meetings);
    if (!day || invitee.weak || conflicts.empty()) continue;
    Finding found = finding_of(*one_on_one, invitee, view.window.days()[*day].date, conflicts);
    // Two with the same person that start together are in conflict with one another: one thing to settle.
    if (std::ranges::find(findings, found.id, &Finding::id) == findings.end()) findings.push_back(std::move(found));
  }
  return findings;
}

}  // namespace attune::analysis
