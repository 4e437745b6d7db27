// Dates, clocks, lengths and numbers as people say them.
#pragma once

#include <string>

#include "core/time/zone.hpp"

namespace attune::nudge {

std::string plain_date(LocalDate date);                        // "Thursday 26 November"
std::string plain_day(LocalDate date, LocalDate today);        // "today", "tomorrow", "on Thursday 26 November"
std::string plain_week(LocalDate first_day, LocalDate today);  // "this week", "in the week of 9 November"
std::string plain_month(LocalDate date);                       // "November"
std::string plain_clock(Instant instant, const Zone& zone);    // "14:45"
std::string plain_length(std::int64_t minutes);                // "24 h 50 min", "45 min", "3 h"
std::string plain_rhythm(double days);                         // "every two weeks", "about every 10 days"
std::string plain_number(std::int64_t number);                 // "three", "14"
std::string capitalised(std::string text);

}  // namespace attune::nudge
