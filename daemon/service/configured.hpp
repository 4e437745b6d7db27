// The configuration as the service works by it, replaced as a whole on reload.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/diagnostic.hpp"
#include "config/settings.hpp"
#include "core/analysis/settings.hpp"
#include "core/base/result.hpp"
#include "core/nudge/nudge.hpp"
#include "core/nudge/voice.hpp"
#include "core/time/zone.hpp"
#include "daemon/settings/environment.hpp"
#include "daemon/settings/owner_zone.hpp"
#include "daemon/settings/paths.hpp"
#include "daemon/settings/translate.hpp"

namespace attune::service {

struct Configured {
  config::Settings settings;
  analysis::Settings analysis;
  nudge::Settings nudge;
  settings::ReadingSettings reading;
  Zone zone;
  std::shared_ptr<const nudge::Voice> voice;  // what is told speaks this language
  std::vector<config::Diagnostic> remarks;    // unknown keys, and what this version can not do yet
};

// `only`: that file instead of the usual ones. Error: ErrorKind::configuration, a line for each error.
Result<Configured> configure(const settings::Paths& paths, const std::optional<std::filesystem::path>& only,
                             const settings::Environment& environment, const settings::ZoneFiles& zone_files = {});

}  // namespace attune::service
