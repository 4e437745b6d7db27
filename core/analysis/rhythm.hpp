// How often the owner and one person meet one-to-one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/calendar/hashes.hpp"
#include "core/time/instant.hpp"

namespace attune::analysis {

enum class RhythmState : std::uint8_t { on_rhythm, missing, faded, cannot_tell, not_enough_history, resting };
std::string_view name_of(RhythmState state);

struct Rhythm {
  PersonId person;
  std::optional<double> days;  // nothing: no usable rhythm
  bool learned = true;         // false: configured
  int held = 0;                // in the window
  std::optional<Instant> last_held;
  std::optional<Instant> next;
  RhythmState state = RhythmState::not_enough_history;
};

}  // namespace attune::analysis
