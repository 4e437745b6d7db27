// All that is known at a moment: what the sources hold and what follows from it. Made when it is needed and let go
// again, so that a service at rest holds no calendar in memory.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/nudge/nudge.hpp"
#include "daemon/service/configured.hpp"
#include "daemon/service/memory.hpp"
#include "daemon/service/source.hpp"

namespace attune::service {

struct World {
  std::vector<SourceMeetings> sources;
  std::vector<std::vector<state::StoredDiagnostic>> diagnostics;  // per source
  analysis::Settings settings;
  analysis::Analysis analysis;
};

World survey(const std::vector<std::shared_ptr<Source>>& sources, const Archive& archive, const Configured& configured,
             const Memory& memory, Instant now);

// Gives what a survey took back to the system.
void release_memory();

}  // namespace attune::service
