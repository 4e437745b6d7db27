#include <algorithm>

#include "core/calendar/hash_text.hpp"
#include "core/nudge/nudge.hpp"

namespace attune::nudge {
namespace {

// In the id of a finding about a person their hash follows the kind, and perhaps more follows the hash.
std::string merged_id(const std::string& finding, const analysis::People& people) {
  const auto colon = finding.find(':');
  if (colon == std::string::npos) return finding;
  const auto end = std::min(finding.find(':', colon + 1), finding.size());
  const auto person = from_spelled<PersonId>(std::string_view(finding).substr(colon + 1, end - colon - 1));
  if (!person) return finding;
  return finding.substr(0, colon + 1) + spelled(people.canonical(*person)) + finding.substr(end);
}

template <class Key>
void keep_latest(std::map<Key, Instant>& moments, const Key& key, Instant at) {
  const auto [known, is_new] = moments.emplace(key, at);
  if (!is_new) known->second = std::max(known->second, at);
}

}  // namespace

History merged(History history, const analysis::People& people) {
  for (auto& told : history.told) {
    told.finding = merged_id(told.finding, people);
    if (told.person) told.person = people.canonical(*told.person);
  }
  std::map<std::string, Instant> later;
  for (const auto& [finding, at] : history.later) keep_latest(later, merged_id(finding, people), at);
  history.later = std::move(later);
  std::map<PersonId, Instant> elsewhere;
  for (const auto& [person, at] : history.elsewhere) keep_latest(elsewhere, people.canonical(person), at);
  history.elsewhere = std::move(elsewhere);
  return history;
}

}  // namespace attune::nudge
