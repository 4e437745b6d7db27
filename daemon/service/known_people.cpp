#include "daemon/service/known_people.hpp"

#include <algorithm>

#include "core/base/escape.hpp"
#include "core/base/nearest.hpp"
#include "core/base/text.hpp"
#include "core/calendar/hash_text.hpp"

namespace attune::service {
namespace {

constexpr std::size_t longest_shown = 40;
constexpr std::size_t most_suggested = 3;
constexpr std::size_t most_listed = 12;

std::vector<PersonId> everyone(const World& world, const analysis::People& people) {
  auto all = wire::people_in(world.sources);
  for (const auto& rhythm : world.analysis.rhythms) all.push_back(rhythm.person);
  for (const auto& [person, note] : people.notes()) all.push_back(person);
  for (const auto& [person, note] : people.notes()) all.push_back(people.canonical(person));
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::string listed(const std::vector<std::string>& tags) {
  std::string text;
  for (const auto& tag : tags) text += (text.empty() ? "" : ", ") + tag;
  return text;
}

}  // namespace

KnownPeople::KnownPeople(const World& world, const analysis::People& people)
    : all_(everyone(world, people)), naming_(std::make_unique<wire::TagNaming>(world.sources, all_)) {}

bool KnownPeople::contains(const PersonId& person) const {
  return std::ranges::binary_search(all_, person);
}

Result<PersonId> KnownPeople::find(std::string_view tag) const {
  const auto wanted = ascii_lower(trim(tag));
  const auto shown = escape_line(wanted, longest_shown);
  std::vector<PersonId> found;
  for (const auto& person : all_) {
    if (!wanted.empty() && spelled(person).starts_with(wanted)) found.push_back(person);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > most_listed) {
    return failure(ErrorKind::usage, counted(static_cast<std::int64_t>(found.size()), "person has", "people have") +
                                         " a tag that begins with " + shown + "; more of its digits tell them apart");
  }
  if (!found.empty()) {
    return failure(ErrorKind::usage, "several tags begin with " + shown + ": " + listed(tags_of(found)));
  }
  if (all_.empty()) return failure(ErrorKind::usage, "nobody is known yet: no calendar shows anyone");
  return failure(ErrorKind::usage, "nobody has the tag " + shown + "; the nearest known: " +
                                       listed(nearest(wanted, tags_of(all_), most_suggested)));
}

std::vector<std::string> KnownPeople::tags_of(const std::vector<PersonId>& people) const {
  std::vector<std::string> tags;
  for (const auto& person : people) tags.push_back(naming_->person(person));
  return tags;
}

}  // namespace attune::service
