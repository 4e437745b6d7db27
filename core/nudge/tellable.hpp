// Which findings may be told at all, whatever the moment and whatever was said before: past weeks are history.
#pragma once

#include <vector>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

struct Tellable {
  const analysis::Finding* finding;
  bool usual = false;  // a state that has become usual is told more rarely
};

// By importance. Of several busy days in one week only the fullest, and none in a week that is itself told.
std::vector<Tellable> tellable(const Situation& situation);

bool is_about_person(const analysis::Finding& finding);
bool is_overload(const analysis::Finding& finding);
// The first day of the week a finding is about; nothing for findings about a person.
std::optional<LocalDate> week_of(const analysis::Finding& finding, std::chrono::weekday starts_on);

}  // namespace attune::nudge
