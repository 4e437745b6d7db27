// What this owner's weeks usually hold: the median load of the last 8 complete weeks.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/view.hpp"

namespace attune::analysis {

class UsualLoad {
 public:
  explicit UsualLoad(const View& view);

  // The mean of the middle two of an even number. Kept as minutes, so that thresholds compare integers.
  struct Median {
    struct Week {
      std::int64_t meeting_minutes_in_hours = 0;
      std::int64_t working_minutes = 1;
    };
    Week lower, upper;
    bool assumed = false;  // one of the weeks rests on `assume = "meetings"`

    double load() const;  // 4 decimals
    // 1.25 times this or more.
    bool is_exceeded_by(const Figures& figures) const;
  };

  // Of the 8 complete weeks before a week of the window (before now for weeks ahead). Nothing when fewer than 4 are
  // known: a week is known if it has working time and does not end before the calendars begin.
  std::optional<Median> before(std::size_t week) const;
  bool is_known(std::size_t week) const;

 private:
  const View& view_;
  std::optional<Instant> begin_;
};

}  // namespace attune::analysis
