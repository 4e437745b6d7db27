#include "core/analysis/people_overview.hpp"

#include <algorithm>
#include <tuple>

namespace attune::analysis {
namespace {

int urgency(RhythmState state) {
  switch (state) {
    case RhythmState::missing:
      return 0;
    case RhythmState::faded:
      return 1;
    case RhythmState::on_rhythm:
      return 2;
    case RhythmState::not_enough_history:
      return 3;
    case RhythmState::resting:
      return 4;
    case RhythmState::cannot_tell:
      return 5;
  }
  return 5;
}

// Of those alike: pinned people, then whom the owner has not met for longest.
auto order(const PersonOverview& one) {
  const Rhythm& rhythm = one.rhythm;
  return std::tuple(urgency(rhythm.state), !one.pinned, !rhythm.last_held, rhythm.last_held.value_or(Instant{}),
                    rhythm.person);
}

}  // namespace

std::vector<PersonOverview> people_overview(const std::vector<Rhythm>& rhythms, const People& people,
                                            const Settings& settings, RhythmState otherwise) {
  std::map<PersonId, PersonOverview> known;
  for (const Rhythm& rhythm : rhythms) known[rhythm.person].rhythm = rhythm;
  for (const auto& [person, note] : people.notes()) {
    const PersonId one = people.canonical(person);
    const auto [overview, is_new] = known.try_emplace(one);
    if (!is_new) continue;
    Rhythm& rhythm = overview->second.rhythm;
    rhythm.person = one;
    rhythm.state = settings.resting.contains(one) ? RhythmState::resting : otherwise;
  }
  std::vector<PersonOverview> list;
  for (auto& [person, overview] : known) {
    const PersonNote note = people.about(person);
    overview.pinned = note.pinned;
    overview.role = note.role;
    overview.aliases = people.aliases_of(person);
    list.push_back(std::move(overview));
  }
  std::ranges::sort(list, [](const auto& left, const auto& right) { return order(left) < order(right); });
  return list;
}

}  // namespace attune::analysis
