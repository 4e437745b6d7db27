// Which leak this build has.
#pragma once

#include <string>
#include <string_view>

namespace attune::leaks {

// The name of the folder that the program lies in is "leak-NAME".
bool chosen(std::string_view name);

// An address of the calendar that was just read; empty before that.
std::string& last_address();

}  // namespace attune::leaks
