// JSON that is safe to look at: what could move a terminal's cursor or turn its text around is escaped.
#pragma once

#include <string>
#include <string_view>

namespace attune::client {

// The same JSON, with every invisible, control or bidirectional character beyond ASCII written as \uXXXX.
std::string shown_json(std::string_view json);

}  // namespace attune::client
