// What was not counted, and how often.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/judgement.hpp"

namespace attune::render {

// "12 declined, 3 cancelled"; empty when nothing was left out.
std::string left_out(const std::vector<analysis::Judgement>& judgements);

}  // namespace attune::render
