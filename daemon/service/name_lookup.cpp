#include "daemon/service/name_lookup.hpp"

#include <algorithm>
#include <chrono>

#include "daemon/service/world.hpp"

namespace attune::service {
namespace {

using process::Awaitable;

// One source that hangs must not keep the next from answering.
constexpr std::chrono::milliseconds patience_with_one_source{2500};

std::optional<NameForm> form_of(config::NamesLevel level) {
  switch (level) {
    case config::NamesLevel::initials:
      return NameForm::initials;
    case config::NamesLevel::full:
      return NameForm::full;
    case config::NamesLevel::none:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::vector<PersonId> NameLookup::hashes_of(const PersonId& person) const {
  const auto& people = surroundings_.memory.people();
  const auto first = people.canonical(person);
  auto all = people.aliases_of(first);
  all.insert(all.begin(), first);
  return all;
}

// Only the owner's own calendars: whoever is spoken of was met there. The source that saw the person last comes first.
std::vector<NameLookup::Place> NameLookup::places_of(const std::vector<PersonId>& person) const {
  std::vector<Place> places;
  for (const auto& source : surroundings_.sources()) {
    if (source->source().role != config::SourceRole::own) continue;
    const auto reading = surroundings_.archive.find(source->id());
    if (!reading) continue;
    auto found = reading::items_of_person(*reading, person);
    if (!found.items.empty()) places.push_back({surroundings_.plan_for(source->source()), std::move(found)});
  }
  std::ranges::stable_sort(places, std::greater<>(), [](const Place& place) { return place.found.latest; });
  return places;
}

Awaitable<std::optional<WipedText>> NameLookup::name_of(PersonId person, process::Deadline deadline) const {
  const auto form = form_of(surroundings_.configured().settings.privacy.names);
  if (!form) co_return std::nullopt;
  const auto hashes = hashes_of(person);
  auto places = places_of(hashes);
  release_memory();
  for (auto& place : places) {
    const auto until = std::min(deadline, process::in(patience_with_one_source));
    // Named, not written into the call: gcc 12 destroys braced temporaries of a co_await expression twice.
    reading::NameWanted wanted{.person = hashes, .items = std::move(place.found.items), .form = *form};
    auto name = co_await reading::look_up_name(std::move(place.plan), std::move(wanted), &surroundings_.keys, until);
    if (name) co_return name;
    if (std::chrono::steady_clock::now() >= deadline) break;
  }
  co_return std::nullopt;
}

}  // namespace attune::service
