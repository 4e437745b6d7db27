// The days and weeks of the analysis window on the owner's clock, with what the weekly table says about each day.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/settings.hpp"
#include "core/analysis/timeline.hpp"
#include "core/time/zone.hpp"

namespace attune::analysis {

inline constexpr std::size_t days_in_week = 7;

struct WindowDay {
  LocalDate date;
  Period period;       // 23 or 25 h long when the clock changes
  Timeline hours;      // the weekly table, cut at midnight: hours of the night belong to both their days
  Timeline scheduled;  // the same, less lunch
};

class WindowDays {
 public:
  WindowDays(Instant now, const Zone& zone, const Settings& settings);

  const std::vector<WindowDay>& days() const { return days_; }
  std::size_t weeks() const { return days_.size() / days_in_week; }
  std::size_t current_week() const { return current_week_; }
  std::size_t today() const { return today_; }
  Period period() const { return {days_.front().period.start, days_.back().period.end}; }
  Period week(std::size_t index) const;

  // The day that holds an instant of the window; nothing outside it.
  std::optional<std::size_t> day_of(Instant instant) const;
  // The days that a period touches, as [first, last); empty outside the window.
  struct Range {
    std::size_t first = 0, last = 0;
  };
  Range days_of(const Period& period) const;

 private:
  std::vector<WindowDay> days_;
  std::size_t current_week_ = 0;
  std::size_t today_ = 0;
};

}  // namespace attune::analysis
