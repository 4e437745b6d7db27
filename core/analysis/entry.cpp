#include "core/analysis/entry.hpp"

namespace attune::analysis {

std::optional<BusyStatus> Entry::busy_status() const {
  if (role() == SourceRole::holidays) return std::nullopt;
  return facts().busy_status;
}

bool Entry::is_free() const {
  if (role() == SourceRole::holidays) return false;
  if (const std::optional<BusyStatus> status = facts().busy_status) {
    return status == BusyStatus::free || status == BusyStatus::working_elsewhere;
  }
  return facts().transparency == Transparency::transparent;
}

std::vector<Entry> entries_of(const std::vector<SourceMeetings>& sources) {
  std::size_t total = 0;
  for (const SourceMeetings& source : sources) {
    for (const ItemMeetings& item : source.items) total += item.meetings.size();
  }
  std::vector<Entry> entries;
  entries.reserve(total);
  for (std::uint32_t source_index = 0; source_index < sources.size(); ++source_index) {
    const SourceMeetings& source = sources[source_index];
    for (std::uint32_t item_index = 0; item_index < source.items.size(); ++item_index) {
      for (const Meeting& meeting : source.items[item_index].meetings) {
        Entry entry;
        entry.meeting = &meeting;
        entry.source = &source;
        entry.period = meeting.facts.period;
        entry.source_index = source_index;
        entry.item_index = item_index;
        entry.place = source.items[item_index].place;
        entries.push_back(entry);
      }
    }
  }
  return entries;
}

std::vector<std::vector<Judgement>> judgements_of(const std::vector<Entry>& entries, std::size_t sources) {
  std::vector<std::vector<Judgement>> judgements(sources);
  for (const Entry& entry : entries) judgements[entry.source_index].push_back(entry.judgement);
  return judgements;
}

bool belongs_to(const Period& window, const Period& occurrence) {
  if (occurrence.start == occurrence.end) return window.contains(occurrence.start);
  return occurrence.start < window.end && occurrence.end > window.start;
}

}  // namespace attune::analysis
