// An owned file descriptor.
#pragma once

#include <utility>

#include "core/base/result.hpp"

namespace attune::process {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) reset(other.release());
    return *this;
  }
  ~Descriptor() { reset(); }

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  int release() { return std::exchange(number_, -1); }
  void reset(int number = -1);

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read_end;
  Descriptor write_end;
};

// Both ends close on exec and are numbered above the standard streams, even in a process that runs without them.
// Error: ErrorKind::system.
Result<Pipe> make_pipe();

// For the ends that the event loop waits on.
void set_non_blocking(const Descriptor& descriptor);

// "cannot open the folder: No such file or directory"; ErrorKind::system, from errno or the given number.
tl::unexpected<Error> system_failure(std::string what);
tl::unexpected<Error> system_failure(std::string what, int number);

}  // namespace attune::process
