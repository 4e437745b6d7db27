// The inputs of an explanation as words.
#pragma once

#include <optional>
#include <string>

#include "core/render/explain.hpp"

namespace attune::render {

// "28 %", "9 h 45 min", "2 meetings, 1 h 30 min"; nothing where that scope has no such figure.
std::optional<std::string> input_words(const analysis::Definition& input, const Scope& scope, const Counts& counts,
                                       const Ground& ground);

}  // namespace attune::render
