#include "core/nudge/outdated.hpp"

#include "core/nudge/faded.hpp"
#include "core/nudge/tellable.hpp"

namespace attune::nudge {
namespace {

bool holds(const Told& told, const Situation& situation) {
  if (!told.kind) return true;
  return is_faded_question(told.finding) ? still_faded(situation, told.finding) : still_holds(situation, told.finding);
}

}  // namespace

std::set<std::uint32_t> outdated(const std::set<std::uint32_t>& numbers, const Situation& situation,
                                 const History& history) {
  auto left = numbers;
  for (const auto& told : history.told) {
    if (left.contains(told.number) && holds(told, situation)) left.erase(told.number);
  }
  return left;
}

}  // namespace attune::nudge
