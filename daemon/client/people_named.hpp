// Whose tag is whose, for one look at the owner's own terminal. The calendars are read once more, by this program; the
// service hashes the addresses it is asked about and keeps none.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/client/verb.hpp"

namespace attune::client {

// Whole tags and the addresses behind them.
using NamesByTag = std::map<std::string, std::vector<std::string>, std::less<>>;

// Anything wrong has been said when it answers an exit code.
tl::expected<NamesByTag, ExitCode> names_by_tag(Context& context);

// The lines of `attune people`, below each that begins with a tag the addresses behind it.
std::string with_names(std::string_view text, const NamesByTag& names);

}  // namespace attune::client
