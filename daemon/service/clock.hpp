// Where `now` comes from: the system, or a test that lets weeks pass.
#pragma once

#include <chrono>

#include "core/time/instant.hpp"

namespace attune::service {

class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  // Runs on evenly, whatever `now` is set to.
  virtual std::chrono::steady_clock::time_point steady() const { return std::chrono::steady_clock::now(); }
};

class SystemClock final : public Clock {
 public:
  Instant now() const override { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }
};

}  // namespace attune::service
