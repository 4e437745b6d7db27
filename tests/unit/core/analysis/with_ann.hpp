// One-to-ones with ann, and what the analysis says about them.
#pragma once

#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {

class RhythmsWithAnn : public ::testing::Test {
 protected:
  attune::testing::Event with_ann(std::string_view start) const {
    return world_.event(start, std::chrono::minutes{30}).with({"ann"});
  }
  // Held ones, each an event of its own.
  void held(std::initializer_list<std::string_view> dates) {
    for (const std::string_view day : dates) world_.add(with_ann(std::string(day) + " 10:00"));
  }
  const Rhythm* ann() {
    analysis_ = world_.analyse();
    for (const Rhythm& rhythm : analysis_.rhythms) {
      if (rhythm.person == attune::testing::person("ann")) return &rhythm;
    }
    return nullptr;
  }
  RhythmState state() {
    const Rhythm* const rhythm = ann();
    return rhythm == nullptr ? RhythmState::cannot_tell : rhythm->state;
  }
  const MissingOneOnOne* missing() {
    analysis_ = world_.analyse();
    for (const Finding& found : analysis_.findings) {
      if (const auto* evidence = std::get_if<MissingOneOnOne>(&found.evidence)) return evidence;
    }
    return nullptr;
  }
  void every(double days) { world_.settings.rhythms[attune::testing::person("ann")] = days; }

  attune::testing::World world_;  // Monday 2026-11-23 08:00
  Analysis analysis_;
};

}  // namespace attune::analysis
