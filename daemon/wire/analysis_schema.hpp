// The JSON Schema of `attune analyse --format json`, made from the table of definitions.
#pragma once

#include <string>

namespace attune::wire {

// One JSON object (draft 07), indented by nothing.
std::string analysis_schema();

}  // namespace attune::wire
