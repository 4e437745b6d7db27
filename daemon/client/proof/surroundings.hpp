// What keeps others out: the modes of files, and what the kernel was asked to refuse.
#pragma once

#include <string>
#include <vector>

#include "daemon/client/proof/world.hpp"

namespace attune::client::proof {

// Folders that others may enter and files that others may read, of the state and the runtime folder; none: it is
// as it should be.
std::vector<std::string> open_to_others(const World& world);

// What is amiss with the limits and the memory of a running service.
std::vector<std::string> may_dump_core(pid_t service);
bool has_locked_memory(pid_t service);

}  // namespace attune::client::proof
