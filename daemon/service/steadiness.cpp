#include "daemon/service/steadiness.hpp"

namespace attune::service {

bool Steadiness::noted(Instant wall, Steady steady) {
  constexpr std::chrono::minutes long_enough{10};
  constexpr std::chrono::minutes drift{1};
  const auto apart = (wall - wall_) - std::chrono::floor<Seconds>(steady - steady_);
  if (!known_ || apart > drift || apart < -drift) {
    known_ = true;
    wall_ = wall;
    steady_ = steady;
  }
  return steady - steady_ >= long_enough;
}

}  // namespace attune::service
