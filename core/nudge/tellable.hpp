// Which findings may be told at all, whatever the moment and whatever was said before: past weeks are history.
#pragma once

#include <string_view>
#include <vector>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

struct Tellable {
  const analysis::Finding* finding;
  bool usual = false;   // a state that has become usual is told more rarely
  int told_before = 0;  // how often the same finding was told
};

// By importance. Of several busy days in one week only the fullest, and none in a week that is itself told.
std::vector<Tellable> tellable(const Situation& situation);

// Whether a finding that was told is still found, and could still help; in a calendar that does not show its present
// state nobody can tell, and it stands.
bool still_holds(const Situation& situation, std::string_view finding);

// About the owner and one person: rests while there is too much of everything.
bool is_about_person(const analysis::Finding& finding);
bool is_overload(const analysis::Finding& finding);
// One notification may say both: the load and the focus time of one week, several people of one kind.
bool said_together(const analysis::Finding& left, const analysis::Finding& right, std::chrono::weekday starts_on);
// The first day of the week a finding is about; nothing for findings about a person.
std::optional<LocalDate> week_of(const analysis::Finding& finding, std::chrono::weekday starts_on);

}  // namespace attune::nudge
