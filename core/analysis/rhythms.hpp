// How often the owner and one person meet, and whether that holds (missing_one_on_one).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/one_on_ones.hpp"
#include "core/analysis/rhythm.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

inline constexpr double late_after_rhythms = 1.5;

// A rhythm with what its state rests on.
struct RhythmReading {
  Rhythm rhythm;
  int days_since = 0;  // less away days
  int away_days = 0;
  bool last_two_fell_out = false;
  bool weak = false;  // never the subject of a finding
};

// Everyone with a held or planned one-to-one in the window, and everyone configured; by person.
std::vector<RhythmReading> read_rhythms(const View& view, const std::vector<OneOnOne>& meetings);

std::vector<Finding> missing_one_on_ones(const View& view, const std::vector<RhythmReading>& rhythms);

}  // namespace attune::analysis
