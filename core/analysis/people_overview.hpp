// Everyone of whom there is something to say, as `attune people` lists them.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/people.hpp"
#include "core/analysis/rhythm.hpp"

namespace attune::analysis {

struct PersonOverview {
  Rhythm rhythm;
  bool pinned = false;
  std::optional<PersonRole> role;
  std::vector<PersonId> aliases;
  std::optional<Instant> elsewhere = std::nullopt;  // when the owner said that the two talk elsewhere
};

// Everyone with a rhythm, and everyone the owner said something about; who needs attention comes first. `otherwise` is
// the state of those who have no rhythm; `settings` those of the analysis.
std::vector<PersonOverview> people_overview(const std::vector<Rhythm>& rhythms, const People& people,
                                            const Settings& settings, RhythmState otherwise);

}  // namespace attune::analysis
