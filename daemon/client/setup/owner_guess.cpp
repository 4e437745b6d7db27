#include "daemon/client/setup/owner_guess.hpp"

#include <algorithm>

namespace attune::client::setup {
namespace {

constexpr std::int64_t fewest_events = 3;
// Four of five: somebody's calendar also holds what they only look at.
constexpr std::int64_t most_of = 5;
constexpr std::int64_t share = 4;

}  // namespace

std::optional<std::string> likely_owner(const Trial& trial) {
  if (trial.events_with_people < fewest_events) return std::nullopt;
  const std::string* first = nullptr;
  std::int64_t most = 0;
  std::int64_t second = 0;
  for (const auto& [address, events] : trial.events_of_address) {
    if (events > most) {
      second = most;
      most = events;
      first = &address;
    } else {
      second = std::max(second, events);
    }
  }
  const bool nearly_all = most * most_of >= trial.events_with_people * share;
  return nearly_all && most > second ? std::optional(*first) : std::nullopt;
}

std::vector<std::string> likely_owners(const std::vector<const Trial*>& trials) {
  auto fullest_first = trials;
  std::ranges::stable_sort(fullest_first, [](const Trial* left, const Trial* right) {
    return left->events_with_people > right->events_with_people;
  });
  std::vector<std::string> owners;
  for (const auto* const trial : fullest_first) {
    const auto owner = likely_owner(*trial);
    if (owner && std::ranges::find(owners, *owner) == owners.end()) owners.push_back(*owner);
  }
  return owners;
}

}  // namespace attune::client::setup
