// Every verb of the command, in the order in which help shows them.
#pragma once

#include <span>

#include "daemon/client/verb.hpp"

namespace attune::client {

std::span<const Verb> verbs();

}  // namespace attune::client
