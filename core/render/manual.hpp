// The manual page attune-figures(7), made from the table of definitions.
#pragma once

#include <string>
#include <string_view>

namespace attune::render {

// In the man macros of roff.
std::string figures_manual(std::string_view version);

// Text as roff prints it literally.
std::string in_roff(std::string_view text);

}  // namespace attune::render
