// The parts of the table of definitions. Internal to this library.
#pragma once

#include "core/analysis/definition.hpp"

namespace attune::analysis {

std::vector<Definition> definitions_of_findings();
std::vector<Definition> definitions_of_figures();
std::vector<Definition> definitions_of_words();

}  // namespace attune::analysis
