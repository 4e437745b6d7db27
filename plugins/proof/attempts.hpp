// What a notifier that means ill would try: each attempt must come to nothing.
#pragma once

#include <string>
#include <vector>

#include "plugins/proof/witness.hpp"

namespace attune::plugin::proof {

struct Attempt {
  std::string what;  // "read the key"
  bool refused;
};

// On the program that started this one, and on the files of `places`. What works is undone at once.
std::vector<Attempt> attempts(const Places& places);

}  // namespace attune::plugin::proof
