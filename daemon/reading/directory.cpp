#include "daemon/reading/directory.hpp"

namespace attune::reading {

namespace {

template <class Map, class Id>
void remember_in(Map& map, const Id& id, std::string_view text) {
  if (!map.contains(id)) map.emplace(id, text);
}

template <class Map, class Id>
std::optional<std::string_view> find_in(const Map& map, const Id& id) {
  const auto found = map.find(id);
  if (found == map.end()) return std::nullopt;
  return std::string_view(found->second);
}

}  // namespace

void Directory::remember(const PersonId& person, std::string_view address) {
  remember_in(addresses_, person, address);
}

void Directory::remember(const SeriesId& series, std::string_view uid) {
  remember_in(uids_, series, uid);
}

std::vector<std::string_view> Directory::addresses() const {
  std::vector<std::string_view> all;
  all.reserve(addresses_.size());
  for (const auto& [person, address] : addresses_) all.emplace_back(address);
  return all;
}

std::optional<std::string_view> Directory::address_of(const PersonId& person) const {
  return find_in(addresses_, person);
}

std::optional<std::string_view> Directory::uid_of(const SeriesId& series) const {
  return find_in(uids_, series);
}

}  // namespace attune::reading
