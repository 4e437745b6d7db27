// A value that must never reach a log, an error text or a file by accident: it has no formatter and no stream operator,
// so printing it does not compile. Whoever really needs it says reveal().
#pragma once

#include <compare>
#include <utility>

namespace attune {

template <class T>
class Redacted {
 public:
  Redacted() = default;
  explicit Redacted(T value) : value_(std::move(value)) {}

  const T& reveal() const { return value_; }

  friend auto operator<=>(const Redacted&, const Redacted&) = default;
  friend bool operator==(const Redacted&, const Redacted&) = default;

 private:
  T value_{};
};

}  // namespace attune
