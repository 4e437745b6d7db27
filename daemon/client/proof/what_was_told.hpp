// What the notifier of the proof was given, held against the names level.
#pragma once

#include <string>
#include <string_view>

#include "daemon/client/proof/checks.hpp"
#include "daemon/client/proof/search.hpp"

namespace attune::client::proof {

// `line`: the one that a nudge was told in. `person`: the name of whom it is about. At `full` that name, and nothing
// else, may stand in the body; in the summary line nothing ever. `name_is_expected`: at `full`, for a
// proof that sees no name where one may be shows little.
Check check_told(const std::string& names_level, std::string_view line, const std::string& person, const Search& search,
                 bool name_is_expected = true);

}  // namespace attune::client::proof
