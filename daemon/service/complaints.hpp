// What is wrong, in the log once: when it begins or changes, and when it is over. Not each time it is found again.
#pragma once

#include <map>
#include <memory>
#include <string>

namespace spdlog {
class logger;
}

namespace attune::service {

class Complaints {
 public:
  explicit Complaints(std::shared_ptr<spdlog::logger> log) : log_(std::move(log)) {}

  // `what` is what has the problem, "source work"; an empty problem: none.
  void note(const std::string& what, const std::string& problem);

 private:
  std::shared_ptr<spdlog::logger> log_;
  std::map<std::string, std::string> known_;
};

}  // namespace attune::service
