// What every program of Attune does in its first lines.
#pragma once

#include "core/base/result.hpp"

namespace attune::process {

// No core dumps, and no /proc/PID/mem, environ or ptrace for other programs of the same user. exec resets it, so each
// program says it for itself.
Result<void> non_dumpable();

// A child that went away is an error of the write that noticed it, not the end of this process.
void ignore_broken_pipes();
// Standard streams that whoever started this program had closed lead nowhere from here on. Otherwise the next files
// opened would take their numbers, and what is meant for a log would be written into them.
Result<void> open_standard_streams();

}  // namespace attune::process
