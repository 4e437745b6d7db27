// A change before and after, side by side.
#pragma once

#include <string>

#include "core/analysis/what_if.hpp"
#include "core/render/report.hpp"

namespace attune::render {

std::string what_if_report(const analysis::WhatIf& change, const Zone& zone, const Style& style);

}  // namespace attune::render
