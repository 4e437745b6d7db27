// The service, brought to life or told of the new configuration.
#pragma once

#include "daemon/client/verb.hpp"

namespace attune::client::setup {

// Enabled with the session, running, and every calendar read once; what happened has been said. Where it can not be
// started the configuration stands all the same, and the exit code is `failed`.
ExitCode start_service(Context& context);

}  // namespace attune::client::setup
