// A program in the place of a reader, behind the same lock, that means ill.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "daemon/client/proof/world.hpp"

namespace attune::client::proof {

struct Attempts {
  std::vector<std::string> refused;
  std::vector<std::string> possible;
  std::vector<std::string> not_locked;  // the kernel did not give the lock
};

// Each in a process of its own, for some end the process that tries.
Attempts try_as_reader(const World& world, pid_t service);

}  // namespace attune::client::proof
