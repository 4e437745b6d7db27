// Before something is lost for good: is it meant, and is the service out of the way?
#pragma once

#include <string_view>

#include "daemon/client/verb.hpp"

namespace attune::client {

// Asks at a terminal. False, and why is said: it is not meant, or there is nobody to ask and `yes` was not given.
bool is_meant(Context& context, std::string_view what_is_lost, std::string_view question, bool yes);

// Asks a running service to end, and waits until it has. Error: it runs and does not end.
Result<void> end_service(const Context& context);

}  // namespace attune::client
