// Set-up without a question.
#pragma once

#include "daemon/client/setup/options.hpp"
#include "daemon/client/setup/proposal.hpp"
#include "daemon/client/setup/written_config.hpp"

namespace attune::client::setup {

// Takes what is named and what stands, and of what was found whatever is surely a calendar of this person's, if none
// stands yet. Says what it took and what it left. Anything wrong has been said when it answers an exit code.
tl::expected<void, ExitCode> take_calendars(Context& context, Proposals& proposals, const Options& options,
                                            const std::filesystem::path& home);

// The owner's addresses: given, else those that stand, else a guess that is told as one, where addresses may be shown.
std::vector<std::string> own_addresses(Context& context, const Proposals& proposals, const Options& options,
                                       const std::vector<std::string>& standing, bool may_guess);

}  // namespace attune::client::setup
