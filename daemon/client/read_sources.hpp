// Reads calendars side by side, each in a locked reader of its own.
#pragma once

#include <string>
#include <vector>

#include "config/settings.hpp"
#include "core/calendar/source.hpp"
#include "core/identity/keys.hpp"
#include "daemon/client/verb.hpp"
#include "daemon/reading/directory.hpp"
#include "daemon/settings/translate.hpp"
#include "daemon/state/source_reading.hpp"

namespace attune::client {

struct ReadRequest {
  std::vector<config::Source> sources;
  settings::ReadingSettings settings;
  int retention_weeks = 0;
  Period window;
  Instant now;
};

// In the order of the request. What can not be read has no meetings and is `unreadable`.
struct SourcesRead {
  std::vector<SourceMeetings> sources;
  std::vector<std::vector<state::StoredDiagnostic>> diagnostics;
  std::vector<std::string> problems;  // one plain line for each unreadable source; it names the source
  std::vector<std::string> remarks;   // what is worth knowing of the others
};

// `names` may be null. Progress is shown on a terminal when it takes over a second.
SourcesRead read_sources(const ReadRequest& request, const identity::Keys& keys, reading::Directory* names,
                         const Context& context);

}  // namespace attune::client
