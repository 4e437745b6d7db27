#include "core/nudge/forgotten.hpp"

#include <algorithm>

#include "core/calendar/hash_text.hpp"

namespace attune::nudge {
namespace {

// In the id of a finding about a person their hash follows the kind. Nothing: it is about none of these people.
std::optional<std::string> without_person(const std::string& finding, const std::set<PersonId>& people) {
  const auto colon = finding.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const auto end = std::min(finding.find(':', colon + 1), finding.size());
  const auto person = from_spelled<PersonId>(std::string_view(finding).substr(colon + 1, end - colon - 1));
  if (!person || !people.contains(*person)) return std::nullopt;
  return finding.substr(0, colon + 1) + "forgotten";
}

}  // namespace

void forget(History& history, const std::set<PersonId>& people) {
  for (auto& told : history.told) {
    if (auto finding = without_person(told.finding, people)) told.finding = std::move(*finding);
    if (told.person && people.contains(*told.person)) told.person.reset();
  }
  std::erase_if(history.later, [&](const auto& entry) { return without_person(entry.first, people).has_value(); });
  std::erase_if(history.elsewhere, [&](const auto& entry) { return people.contains(entry.first); });
}

}  // namespace attune::nudge
