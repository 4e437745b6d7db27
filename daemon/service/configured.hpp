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
#include "daemon/settings/ruled.hpp"
#include "daemon/settings/translate.hpp"

namespace attune::service {

struct Configured {
  config::Settings settings;
  analysis::Settings analysis;
  nudge::Settings nudge;
  settings::ReadingSettings reading;
  Zone zone;
  std::shared_ptr<const nudge::Voice> voice;  // what is told speaks this language
  // Unknown keys, what this version can not do yet, and what the policy overrules.
  std::vector<config::Diagnostic> remarks;
  config::Written written;  // what the files say, before the policy
  config::Policy policy;
  settings::PolicyStamp policy_stamp;
  config::Origins origins;
  std::vector<std::string> left_out;  // sources that the policy does not allow
};

// `only`: that file instead of the usual ones. Error: ErrorKind::configuration, a line for each error.
Result<Configured> configure(const settings::Paths& paths, const std::optional<std::filesystem::path>& only,
                             const settings::Environment& environment, const settings::ZoneFiles& zone_files = {});
// The same words of the owner's under the policy as it is now.
Configured under_policy(const Configured& present, const settings::Paths& paths,
                        const settings::Environment& environment, const settings::ZoneFiles& zone_files = {});

}  // namespace attune::service
