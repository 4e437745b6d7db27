#include "daemon/process/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace attune::process {

namespace {

Result<Descriptor> above_standard_streams(Descriptor descriptor) {
  if (descriptor.get() > STDERR_FILENO) return descriptor;
  Descriptor moved(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  if (!moved) return system_failure("cannot make a pipe");
  return moved;
}

}  // namespace

void Descriptor::reset(int number) {
  if (number_ >= 0) ::close(number_);
  number_ = number;
}

Result<Pipe> make_pipe() {
  int ends[2] = {-1, -1};
  if (::pipe2(ends, O_CLOEXEC) != 0) return system_failure("cannot make a pipe");
  Descriptor first(ends[0]);
  Descriptor second(ends[1]);
  auto read_end = above_standard_streams(std::move(first));
  if (!read_end) return tl::unexpected(read_end.error());
  auto write_end = above_standard_streams(std::move(second));
  if (!write_end) return tl::unexpected(write_end.error());
  return Pipe{std::move(*read_end), std::move(*write_end)};
}

void set_non_blocking(const Descriptor& descriptor) {
  const int flags = ::fcntl(descriptor.get(), F_GETFL);
  ::fcntl(descriptor.get(), F_SETFL, flags | O_NONBLOCK);
}

tl::unexpected<Error> system_failure(std::string what) {
  return system_failure(std::move(what), errno);
}

tl::unexpected<Error> system_failure(std::string what, int number) {
  return failure(ErrorKind::system, std::move(what) + ": " + std::generic_category().message(number));
}

}  // namespace attune::process
