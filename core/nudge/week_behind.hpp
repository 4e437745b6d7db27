// The last complete week in exact figures, each beside what is usual for this owner: the median of the known ones of
// the eight weeks before it, at least four.
#pragma once

#include <optional>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

struct WeekBehind {
  struct Figure {
    int value = 0;
    std::optional<double> usual;
  };

  const analysis::WeekFigures* week = nullptr;
  bool shows_meetings = false;  // or the calendars can not tell of them
  Figure meetings;
  std::optional<double> load, usual_load;
  Figure focus_minutes;
  Figure one_on_ones;
};

// Nothing: it had no working time, or nothing is known of it.
std::optional<WeekBehind> week_behind(const Situation& situation);

}  // namespace attune::nudge
