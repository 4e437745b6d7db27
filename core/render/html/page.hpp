// The report as one private page: no script, nothing from elsewhere, no name and no title.
#pragma once

#include <string>

#include "core/analysis/analysis.hpp"

namespace attune::render::html {

struct PageRequest {
  const analysis::Analysis& analysis;
  const std::vector<SourceMeetings>& sources;
  const analysis::WeekFigures& week;  // one of the analysis
  const analysis::Settings& settings;
  const Zone& zone;
  Instant now;
};

// With it every such page begins: whoever writes one can tell whether a file may be replaced.
std::string_view page_beginning();

std::string page(const PageRequest& request);

}  // namespace attune::render::html
