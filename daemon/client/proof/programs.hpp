// The installed programs, run in a world of the proof's own.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/process/descriptor.hpp"

namespace attune::client::proof {

struct Start {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::vector<std::string> environment;
  std::filesystem::path folder;  // to start in
  std::filesystem::path output;  // both of its outputs are appended to it
};

// A program that runs; killed when this object goes, and when the proof dies.
class Running {
 public:
  // With a umask that hides nothing: what is to be private must be made so.
  static Result<Running> start(const Start& start);

  Running(Running&& other) noexcept;
  Running& operator=(Running&&) = delete;
  ~Running();

  pid_t id() const { return process_; }
  // How it ended, as wait() has it; nothing: it runs.
  std::optional<int> ended();
  void ask_to_stop() const;

 private:
  explicit Running(pid_t process) : process_(process) {}
  pid_t process_;
  std::optional<int> status_;
};

}  // namespace attune::client::proof
