// What a day or a week amounts to. Minutes are exact integers: both ends of every occurrence are rounded down to the
// whole minute first, so days add up to weeks.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/judgement.hpp"
#include "core/time/instant.hpp"

namespace attune::analysis {

// Meetings in a row with gaps under the configured one; at least two, or count and minutes are 0.
struct Chain {
  int meetings = 0;
  int minutes = 0;  // from the first start to the last end
  Period period{};
};

struct KindFigure {
  int count = 0;    // firm ones that start in the period
  int minutes = 0;  // their union
};

struct Figures {
  int working_minutes = 0;
  int meetings = 0;
  int meeting_minutes = 0;
  int meeting_minutes_in_hours = 0;
  int maybe_minutes = 0;
  int overlap_minutes = 0;
  int after_hours_minutes = 0;
  std::array<KindFigure, kind_count> by_kind{};
  Chain longest_chain;
  std::vector<Period> focus_blocks;
  int focus_minutes = 0;
  int fragment_minutes = 0;

  // meeting_minutes_in_hours / working_minutes, rounded to 4 decimals; nothing without working time.
  std::optional<double> load() const;
};

// The focus minutes a week would gain without one meeting.
struct FocusCost {
  Period period;
  int minutes = 0;
};

struct DayFigures {
  LocalDate date;
  Figures figures;
  std::vector<Chain> chains;  // every chain of the day
  int scheduled_minutes = 0;  // working hours less lunch, before away time and days off
  // What `working_time` would leave if no meeting took any of it: the stretches that could hold a focus block.
  std::vector<Period> working_time;
  std::vector<Period> free_time;  // working time less firm busy time
  bool assumed = false;           // rests on `assume = "meetings"`
};

struct WeekFigures {
  LocalDate first_day;
  std::string name;  // 2026-W47
  Period period;
  Figures figures;
  std::vector<DayFigures> days;
  std::vector<FocusCost> focus_cost;  // the five dearest
  bool assumed = false;               // rests on `assume = "meetings"`
};

}  // namespace attune::analysis
