// What the calendars tell at once: the week behind, one good thing, and what would have been said.
#pragma once

#include <string>

#include "daemon/client/setup/trial.hpp"

namespace attune::client::setup {

struct Outlook {
  std::string last_week;
  std::string nudges;  // of the past eight weeks, were they to be lived again
};

// `plan`: as everything will be. Anything wrong has been said when it answers an exit code.
tl::expected<Outlook, ExitCode> look_back(const ReadingPlan& plan, const Context& context);

}  // namespace attune::client::setup
