// systemd's manager of this person's services, if there is one. Nothing of it is waited for without an end.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/settings/environment.hpp"

namespace attune::client::setup {

class UserManager {
 public:
  explicit UserManager(const settings::Environment& environment);

  // It answers, and knows the service.
  bool has_service() const { return has_service_; }
  // From the next login on.
  bool enable() const;
  bool enable_and_start() const;

 private:
  bool ran(std::vector<std::string> words, std::chrono::seconds patience) const;

  std::vector<std::string> variables_;
  bool has_service_ = false;
};

}  // namespace attune::client::setup
