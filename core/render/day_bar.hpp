// One day as a strip of cells: how full each piece of working time is.
#pragma once

#include <string>

#include "core/analysis/figures.hpp"
#include "core/render/layout.hpp"

namespace attune::render {

// The hours that a week's strips share, on the local clock, and how many minutes a cell stands for.
struct Scale {
  std::chrono::minutes from{0};  // since local midnight
  std::chrono::minutes to{0};
  std::chrono::minutes cell{0};
  std::size_t cells() const { return cell.count() == 0 ? 0 : static_cast<std::size_t>((to - from) / cell); }
};

// Whole hours around all working time of the week, in cells that fit into `room`. No working time: no cells.
Scale scale_for(const analysis::WeekFigures& week, const Zone& zone, std::size_t room);

// "09    10    11": the hours above the strips, as many as fit.
std::string hour_line(const Scale& scale);
std::string day_bar(const analysis::DayFigures& day, const Zone& zone, const Scale& scale, const Style& style);
std::string bar_legend(const Style& style);

}  // namespace attune::render
