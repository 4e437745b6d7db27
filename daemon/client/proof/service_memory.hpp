// What another program of the same user can see of a running service: nothing, or, for the administrator, its memory.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daemon/client/proof/search.hpp"

namespace attune::client::proof {

// Ways to look into `service` that were open to this program; none: all were refused.
std::vector<std::string> ways_into(pid_t service);

struct MemorySearched {
  std::size_t bytes = 0;  // 0: it can not be read
  std::optional<std::string> found;
  bool knows_owner = false;  // the owner's address was seen, which stands in its configuration: the search sees
};

// All of its memory that it can write to.
MemorySearched search_memory(pid_t service, const Search& search);

}  // namespace attune::client::proof
