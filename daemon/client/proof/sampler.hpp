// Looks again and again at how the services and what they start were called, and in what environment.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace attune::client::proof {

class Sampler {
 public:
  void watch(pid_t service) { services_.insert(service); }
  void look();

  const std::set<std::string>& arguments() const { return arguments_; }
  // Of programs that hide themselves, as all of Attune's do, there are few: those that were caught before they did.
  const std::set<std::string>& environments() const { return environments_; }
  std::size_t programs() const { return programs_.size(); }

 private:
  void note(const std::string& folder);

  std::set<pid_t> services_;
  std::set<std::string> programs_;  // folders of /proc
  std::set<std::string> arguments_;
  std::set<std::string> environments_;
};

}  // namespace attune::client::proof
