// Starts a reader for a source: whatever runs in its place is locked in from its first instruction.
#pragma once

#include "daemon/process/child.hpp"
#include "daemon/reading/plan.hpp"

namespace attune::reading {

process::Awaitable<Result<process::Child>> start_reader(const SourcePlan& plan, process::Deadline deadline);

}  // namespace attune::reading
