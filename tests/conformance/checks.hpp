// What every notifier must do, one check a promise of PROTOCOL.md.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/conformance/schema.hpp"

namespace attune::conformance {

// How it went: kept if `problem` is empty.
struct Verdict {
  std::string promise;
  std::string problem;
};

std::vector<Verdict> check_all(const std::vector<std::string>& notifier, const Schema& schema);

}  // namespace attune::conformance
