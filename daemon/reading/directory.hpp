// Which text stands behind a hash. Only the command keeps one, in its own memory, to show its owner names; the service
// never does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/calendar/hashes.hpp"

namespace attune::reading {

class Directory {
 public:
  void remember(const PersonId& person, std::string_view address);
  void remember(const SeriesId& series, std::string_view uid);

  // Everyone's canonical addresses.
  std::vector<std::string_view> addresses() const;
  // The canonical address; nothing: never seen.
  std::optional<std::string_view> address_of(const PersonId& person) const;
  std::optional<std::string_view> uid_of(const SeriesId& series) const;

 private:
  std::unordered_map<PersonId, std::string> addresses_;
  std::unordered_map<SeriesId, std::string> uids_;
};

}  // namespace attune::reading
