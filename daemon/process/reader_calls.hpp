// The system calls that a locked reader may make.
#pragma once

#include "core/base/result.hpp"

namespace attune::process {

// For good, by seccomp. What a reader has no business with (another program, a socket, another process's memory) ends
// it at once; any other call that is not on the list is refused. ErrorKind::unsupported if the kernel cannot.
Result<void> allow_reader_calls_only();

}  // namespace attune::process
