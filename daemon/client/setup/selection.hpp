// Which calendars are taken unless somebody says otherwise.
#pragma once

#include <string>

#include "daemon/client/setup/proposal.hpp"

namespace attune::client::setup {

// Why one that was found is not taken by itself; empty: it is.
std::string reason_to_leave(const Proposal& proposal, const Proposals& all);

// Takes those that nothing speaks against, and reads as days off what is called so.
void preselect(Proposals& proposals);

}  // namespace attune::client::setup
