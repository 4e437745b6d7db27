#include <algorithm>
#include <compare>
#include <iterator>

#include "core/analysis/copies.hpp"

namespace attune::analysis {
namespace {

using Group = std::vector<Entry*>;  // same start and end, best copy first

bool takes_part(const Entry& entry) {
  return entry.takes_owners_time() && entry.counts() && !entry.facts().all_day && !entry.facts().is_private;
}

bool has_people(const Entry& entry) {
  return entry.shows_people() && (entry.facts().has_group || !entry.meeting->people.empty());
}

// Everyone invited, declined or not.
bool has_known_people(const Entry& entry) {
  return entry.shows_people() && !entry.meeting->people.empty();
}

std::strong_ordering compare_people(const Entry& left, const Entry& right) {
  const auto& some = left.meeting->people;
  const auto& others = right.meeting->people;
  const auto by_people = std::lexicographical_compare_three_way(
      some.begin(), some.end(), others.begin(), others.end(),
      [](const Invitee& one, const Invitee& other) { return one.person <=> other.person; });
  if (std::is_neq(by_people)) return by_people;
  return left.facts().has_group <=> right.facts().has_group;
}

// Answers "is there one in another source and of another UID?" for any number of meetings: of each source two different
// series are enough to know.
class Witnesses {
 public:
  void add(const Entry& entry) {
    const auto known = std::ranges::find(seen_, entry.source_index, &Seen::source);
    if (known == seen_.end()) {
      seen_.push_back({entry.source_index, entry.meeting->series, std::nullopt});
    } else if (!known->second && known->first != entry.meeting->series) {
      known->second = entry.meeting->series;
    }
  }

  bool elsewhere(const Entry& entry) const {
    return std::ranges::any_of(seen_, [&](const Seen& seen) {
      return seen.source != entry.source_index && (seen.first != entry.meeting->series || seen.second.has_value());
    });
  }

 private:
  struct Seen {
    std::uint32_t source;
    SeriesId first;
    std::optional<SeriesId> second;
  };
  std::vector<Seen> seen_;
};

void leave_out_same_people(const Group& group) {
  Group known;
  std::ranges::copy_if(group, std::back_inserter(known), [](const Entry* entry) { return has_known_people(*entry); });
  std::ranges::stable_sort(
      known, [](const Entry* left, const Entry* right) { return std::is_lt(compare_people(*left, *right)); });
  const Entry* best = nullptr;
  for (Entry* entry : known) {
    if (best == nullptr || std::is_neq(compare_people(*best, *entry))) {
      best = entry;
    } else if (best->meeting->series != entry->meeting->series) {
      entry->leave_out(Reason::duplicate);
    }
  }
}

void leave_out_without_people(const Group& group) {
  Witnesses witnesses;
  for (const Entry* entry : group) {
    if (entry->counts() && has_people(*entry)) witnesses.add(*entry);
  }
  for (Entry* entry : group) {
    if (has_people(*entry)) continue;
    if (witnesses.elsewhere(*entry)) {
      entry->leave_out(Reason::duplicate);
    } else {
      witnesses.add(*entry);
    }
  }
}

void decide(Group group) {
  std::ranges::reverse(group);  // a file of a folder may hold equal copies: the later first
  std::ranges::stable_sort(group, [](const Entry* left, const Entry* right) { return is_better_copy(*left, *right); });
  leave_out_same_people(group);
  leave_out_without_people(group);
}

}  // namespace

void leave_out_mirrored(std::vector<Entry>& entries) {
  struct Timed {
    Period period;
    Entry* entry;
  };
  std::vector<Timed> timed;
  for (Entry& entry : entries) {
    if (takes_part(entry)) timed.push_back({entry.period, &entry});
  }
  std::ranges::stable_sort(timed, {}, &Timed::period);
  for (auto begin = timed.begin(); begin != timed.end();) {
    const auto end =
        std::find_if(begin, timed.end(), [&](const Timed& other) { return other.period != begin->period; });
    if (end - begin > 1) {
      Group group;
      std::transform(begin, end, std::back_inserter(group), [](const Timed& same) { return same.entry; });
      decide(std::move(group));
    }
    begin = end;
  }
}

}  // namespace attune::analysis
