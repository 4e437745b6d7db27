// One run of the whole pipeline over calendars, without a service and without a state.
#pragma once

#include <memory>
#include <tl/expected.hpp>

#include "core/analysis/analysis.hpp"
#include "daemon/client/read_sources.hpp"
#include "daemon/client/run_flags.hpp"
#include "daemon/wire/analysis_json.hpp"

namespace attune::client {

// What was asked for, once it is known to be possible.
struct RunPlan {
  Configured configured;
  std::vector<config::Source> sources;
  analysis::Settings analysis;
  Instant now;
  Period window;
  std::optional<Instant> earliest;  // the policy lets nobody look further back
  bool tells_places = false;        // of a source that can not be read: where it was written
};

// What is wrong has been said when it answers how to exit.
tl::expected<RunPlan, ExitCode> plan_run(Context& context, const RunFlags& flags);

struct Reading {
  SourcesRead read;
  reading::Directory names;  // empty unless identities were asked for
  bool left_out = false;     // a calendar that was asked for, by the policy
};

// Reads with a key made for this run, and says on standard error what could not be read.
tl::expected<Reading, ExitCode> read_for(const RunPlan& plan, bool identities, const Context& context);

// Fine, or what an unreadable source asks for.
ExitCode exit_after(const Reading& reading);

// Tags, or what stands behind them if that was asked for.
std::unique_ptr<wire::Naming> naming_for(const Reading& reading, const std::vector<analysis::Rhythm>& rhythms,
                                         bool identities);

}  // namespace attune::client
