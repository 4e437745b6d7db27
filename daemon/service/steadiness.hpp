// Whether the wall clock can be believed. One that was set wrong for a moment must not make anybody forget half a year.
#pragma once

#include <chrono>

#include "core/time/instant.hpp"

namespace attune::service {

class Steadiness {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  // To be asked now and then. True: since a while both clocks have run alike; a suspend counts as a jump of one of
  // them.
  bool noted(Instant wall, Steady steady);

 private:
  bool known_ = false;
  Instant wall_{};   // where the wall clock was
  Steady steady_{};  // when it was believed to begin to run steadily
};

}  // namespace attune::service
