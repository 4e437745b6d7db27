// The end of a process group.
#pragma once

#include <sys/types.h>

#include <boost/asio/posix/stream_descriptor.hpp>
#include <optional>

#include "daemon/process/child.hpp"

namespace attune::process {

// SIGKILL for everything in the group. Only while its leader is not reaped: its number may mean somebody else later.
void kill_group(pid_t leader);

// Reaps without waiting; what is left of its group is killed first. Nothing: it still runs.
std::optional<Ending> reap(pid_t process);

// Kills now, and reaps as soon as the kernel lets go of it.
void end_in_background(pid_t process, boost::asio::posix::stream_descriptor handle);

}  // namespace attune::process
