// What was told, or would have been.
#pragma once

#include <string>
#include <vector>

#include "core/nudge/preview.hpp"
#include "core/render/report.hpp"

namespace attune::render {

std::string notification(const nudge::Notification& text, const Style& style);

// Each nudge with its moment, and how many there are.
std::string preview(const std::vector<nudge::Preview::Moment>& told, int weeks, const Zone& zone, const Style& style);

}  // namespace attune::render
