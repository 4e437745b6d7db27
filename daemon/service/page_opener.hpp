// Has the owner's desktop show a nudge on the page of the report. The command does it, outside this service: what the
// service manager forbids the service, a browser needs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "daemon/process/deadline.hpp"
#include "daemon/process/launch.hpp"

namespace attune::service {

class PageOpener {
 public:
  struct Surroundings {
    std::filesystem::path attune;          // the command; empty: it is not installed
    std::filesystem::path runner;          // systemd-run, if this service was started by its manager; else empty
    std::vector<std::string> environment;  // of this service, "NAME=value"
  };

  explicit PageOpener(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}

  // Error: nothing was shown, and why.
  process::Awaitable<Result<void>> open(std::uint32_t nudge) const;

  process::Command command_for(std::uint32_t nudge) const;

 private:
  Surroundings surroundings_;
};

// As this process finds them.
PageOpener::Surroundings page_surroundings();

}  // namespace attune::service
