// Models to plain terminal text. Colour only when asked for.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/nudge/nudge.hpp"

namespace attune::render {

struct Style {
  int width = 80;
  bool colour = false;
  // How a person is shown; nothing: by the first 8 digits of their hash. What it answers is escaped.
  std::function<std::string(const PersonId&)> person = nullptr;
};

// One week: day bars, figures, chains, focus openings, rhythms, and the findings of that week with their reasons.
std::string week_report(const analysis::Analysis& analysis, const analysis::WeekFigures& week, const Zone& zone,
                        Instant now, const Style& style);
// What `attune analyse` prints: the current week, every finding with its reason, what it can not tell, and the nudges.
std::string analysis_report(const analysis::Analysis& analysis, const std::vector<SourceMeetings>& sources,
                            const std::vector<nudge::Nudge>& nudges, const Zone& zone, Instant now, const Style& style);
// One line: "Load 62 % in 2026-W47: 24 h 50 min of meetings in 40 h of working time."
std::string reason_line(const analysis::Finding& finding, const Zone& zone, const Style& style = {});

}  // namespace attune::render
