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
// What can be the NAME of a program attune-notify-NAME.
bool is_notifier_name(std::string_view text);

// The name most like `written` among those, if it is close enough to be what was meant.
template <class Names>
std::optional<std::string> closest(std::string_view written, const Names& names);
// How many letters have to be changed, added, removed or swapped with their neighbour.
std::size_t edit_distance(std::string_view left, std::string_view right);

template <class Names>
std::optional<std::string> closest(std::string_view written, const Names& names) {
  std::optional<std::string> best;
  std::size_t least = written.size() < 4 ? 2 : 3;  // farther than this is another word
  for (const auto& name : names) {
    const auto distance = edit_distance(written, name);
    if (distance < least) {
      least = distance;
      best = std::string(name);
    }
  }
  return best;
}

}  // namespace attune::config
