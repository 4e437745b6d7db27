// The fixed list of what can be found wrong with an item, and of the properties it can be found in. What a reader sends
// is only ever compared with these: the daemon keeps its own words.
#pragma once

#include <string_view>

namespace attune::wire {

// The listed code equal to `code`, or "other". Static text.
std::string_view known_diagnostic(std::string_view code);
// The listed property, or empty.
std::string_view known_property(std::string_view property);

}  // namespace attune::wire
