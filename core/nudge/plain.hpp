// Dates, clocks, lengths and numbers as people say them.
#pragma once

#include <string>

#include "core/nudge/voice.hpp"
#include "core/time/zone.hpp"

namespace attune::nudge {

std::string plain_date(LocalDate date);  // "Thursday 26 November"
// "today", "tomorrow", "on Thursday 26 November"
std::string plain_day(LocalDate date, LocalDate today, const Voice& voice = english());
// "this week", "next week", "in the week of 9 November"
std::string plain_week(LocalDate first_day, LocalDate today, const Voice& voice = english());
std::string plain_month(LocalDate date, const Voice& voice = english());                     // "November"
std::string plain_clock(Instant instant, const Zone& zone, const Voice& voice = english());  // "14:45", "2:45 PM"
std::string plain_length(std::int64_t minutes, const Voice& voice = english());  // "24 h 50 min", "45 min", "3 h"
std::string plain_rhythm(double days, const Voice& voice = english());  // "every two weeks", "about every ten days"
std::string plain_number(std::int64_t number, const Voice& voice = english());  // "three", "14"
std::string capitalised(std::string text);

}  // namespace attune::nudge
