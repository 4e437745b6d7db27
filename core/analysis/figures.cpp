#include "core/analysis/figures.hpp"

namespace attune::analysis {

std::optional<double> Figures::load() const {
  if (working_minutes == 0) return std::nullopt;
  const std::int64_t part = meeting_minutes_in_hours;
  const std::int64_t whole = working_minutes;
  const std::int64_t ten_thousandths = (std::int64_t{20'000} * part + whole) / (2 * whole);  // to the nearest
  return static_cast<double>(ten_thousandths) / 10'000;
}

}  // namespace attune::analysis
