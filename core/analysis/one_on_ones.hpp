// What became of every one-to-one in the window, person by person.
#pragma once

#include <vector>

#include "core/analysis/view.hpp"

namespace attune::analysis {

enum class Outcome : std::uint8_t {
  held,      // firm and past
  unsure,    // maybe and past
  fell_out,  // past, and cancelled, declined or abandoned
  planned,   // firm or maybe, still to start
};

struct OneOnOne {
  PersonId person;
  Instant start;
  LocalDate date;
  Outcome outcome = Outcome::held;
  double series_days = 0;  // of the recurring series it belongs to; 0: none
  bool weak = false;       // the person is known by a name alone
};

// Sorted by person, then start. Without those that start in away time or on a day off.
std::vector<OneOnOne> one_on_ones(const View& view);

}  // namespace attune::analysis
