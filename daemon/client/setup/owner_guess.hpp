// Whose calendars these are, as far as the calendars themselves tell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "daemon/client/setup/trial.hpp"

namespace attune::client::setup {

// The address in nearly every event with people of one calendar, three at least, if nobody else is in as many.
std::optional<std::string> likely_owner(const Trial& trial);

// The likely owners of several calendars, of the fullest calendar first.
std::vector<std::string> likely_owners(const std::vector<const Trial*>& trials);

}  // namespace attune::client::setup
