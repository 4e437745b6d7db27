// `attune privacy --prove`: runs the installed programs over a calendar of canaries, and looks for them everywhere.
#pragma once

#include "config/policy.hpp"
#include "core/base/result.hpp"
#include "daemon/client/proof/checks.hpp"
#include "daemon/settings/environment.hpp"

namespace attune::client::proof {

// `policy`: the one in force on this machine. Takes a few seconds, and leaves nothing. Error: what kept the proof from
// being made.
Result<Report> prove(const settings::Environment& environment, const config::Policy& policy);

}  // namespace attune::client::proof
