// The parts of a week's report.
#pragma once

#include <string>

#include "core/analysis/analysis.hpp"
#include "core/render/layout.hpp"

namespace attune::render {

std::string day_bars(const analysis::WeekFigures& week, const Zone& zone, const Style& style);
std::string figure_lines(const analysis::WeekFigures& week, const Zone& zone, const Style& style);
std::string focus_lines(const analysis::WeekFigures& week, const Zone& zone, const Style& style);
std::string rhythm_lines(const std::vector<analysis::Rhythm>& rhythms, const Zone& zone, const Style& style);
std::string rhythm_words(const analysis::Rhythm& rhythm, const Zone& zone);  // "every week, held 5, ..."
std::string kinds_words(const analysis::Figures& figures);                   // "1 one-to-one 30 min, ..."
// A mark, the title and the reason of one finding.
std::string finding_lines(const analysis::Finding& finding, const Zone& zone, const Style& style);
bool is_about_week(const analysis::Finding& finding, const analysis::WeekFigures& week);

}  // namespace attune::render
