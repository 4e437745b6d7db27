// The people of the owner's one-to-ones on a terminal.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/analysis/people_overview.hpp"
#include "core/render/report.hpp"

namespace attune::render {

// A line each: who, usual, last, next, state; below it, or behind it where there is room, what the owner said of them.
std::string people_report(const std::vector<analysis::PersonOverview>& people, const Zone& zone, const Style& style);

}  // namespace attune::render
