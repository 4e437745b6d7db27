// The report as one private page: no script, nothing from elsewhere, no name and no title.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace attune::render::html {

struct PageRequest {
  const analysis::Analysis& analysis;
  const std::vector<SourceMeetings>& sources;
  const analysis::WeekFigures& week;  // one of the analysis
  const analysis::Settings& settings;
  const Zone& zone;
  Instant now;
  // What a nudge said, to stand on top: findings of the analysis, or a sentence in their place; nothing: no nudge is
  // asked about.
  struct Said {
    std::vector<const analysis::Finding*> findings;
    std::string otherwise;
  };
  std::optional<Said> said = std::nullopt;
};

// With it every such page begins: whoever writes one can tell whether a file may be replaced.
std::string_view page_beginning();

std::string page(const PageRequest& request);

}  // namespace attune::render::html
