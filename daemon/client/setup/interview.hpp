// Set-up as a conversation.
#pragma once

#include "config/policy.hpp"
#include "daemon/client/setup/dialogue.hpp"
#include "daemon/client/setup/options.hpp"
#include "daemon/client/setup/outlook.hpp"
#include "daemon/client/setup/proposal.hpp"
#include "daemon/client/setup/written_config.hpp"

namespace attune::client::setup {

// Which calendars, and what they are; further ones may be named and are tried at once. Anything wrong has been said
// when it answers an exit code.
tl::expected<void, ExitCode> ask_for_calendars(Dialogue& dialogue, Proposals& proposals, const ReadingPlan& plan,
                                               const config::Policy& policy, const Context& context);
void ask_for_addresses(Dialogue& dialogue, const Proposals& proposals, const config::Policy& policy,
                       std::vector<std::string>& addresses);
// Zone, hours, lunch, the week's first day, names: what was said on the command line stands, and what the machine's
// policy decides is not asked.
void ask_for_settings(Dialogue& dialogue, const ReadingPlan& plan, const config::Policy& policy, Choices& choices);
Nudging ask_for_nudging(Dialogue& dialogue, const config::Settings& settings);

}  // namespace attune::client::setup
