#include "daemon/service/complaints.hpp"

#include <spdlog/logger.h>

namespace attune::service {

void Complaints::note(const std::string& what, const std::string& problem) {
  if (problem.empty()) {
    if (known_.erase(what) > 0) log_->clone(what)->info("{}: all is well again", what);
    return;
  }
  auto& known = known_[what];
  if (known == problem) return;
  known = problem;
  // The journal shows the name of the logger as the subject of the entry.
  log_->clone(what)->warn("{}: {}", what, problem);
}

}  // namespace attune::service
