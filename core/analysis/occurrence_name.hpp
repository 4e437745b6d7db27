// How the owner names one occurrence: by its start, on the owner's clock or by RFC 3339, and where several start then,
// by their number among them ("2026-11-25T14:00/2"). Never by its title, which nobody keeps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/what_if.hpp"
#include "core/base/result.hpp"

namespace attune::analysis {

// One of `counted`, which stand in the order of counted_occurrences(). Error: ErrorKind::usage, with the names that
// come nearest.
Result<CountedOccurrence> occurrence_named(std::string_view name, const std::vector<CountedOccurrence>& counted,
                                           const Zone& zone);

// "2026-11-26T10:00", "10:00" on the day of `on`, or by RFC 3339. Error: ErrorKind::usage.
Result<Instant> moment_named(std::string_view text, Instant on, const Zone& zone);

}  // namespace attune::analysis
