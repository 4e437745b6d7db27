#include "tests/support/sample/worker.hpp"

namespace attune::sample {

std::vector<Worker> workers() {
  return {mara()};
}

}  // namespace attune::sample
