// The week that a question is about.
#pragma once

#include <string_view>

#include "core/analysis/analysis.hpp"
#include "core/base/result.hpp"

namespace attune::service {

// By its name, or the present one when that is empty. Error: ErrorKind::usage, with the weeks nearest to the name.
Result<const analysis::WeekFigures*> week_asked_for(const analysis::Analysis& analysis, std::string_view name,
                                                    Instant now);

}  // namespace attune::service
