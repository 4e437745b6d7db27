// How values are written by hand: durations, clock spans, names. Pure text work.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/settings.hpp"

namespace attune::config {

// "8h", "90min", "1h 30min", "10 min", "2 hours", "3 days". Nothing: not a duration, or over a year.
std::optional<Minutes> parse_duration(std::string_view text);
// "15 min", "8 h", "1 h 30 min".
std::string to_text(Minutes duration);
// "0.5", "3.0".
std::string to_text(double number);
// "09:00-17:00", "22:00-06:00", "18:00-24:00".
std::optional<ClockSpan> parse_clock_span(std::string_view text);
// As TOML writes a text that holds no control characters.
std::string in_quotes(std::string_view text);
// What can be the NAME of a program attune-notify-NAME.
bool is_notifier_name(std::string_view text);

}  // namespace attune::config
