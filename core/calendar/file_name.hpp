// Which files of a folder are calendars.
#pragma once

#include <string_view>

#include "core/base/text.hpp"

namespace attune {

inline constexpr std::string_view calendar_ending = ".ics";

// NAME.ics, in capitals too; hidden files are what other programs are still writing.
constexpr bool names_a_calendar(std::string_view file) {
  return file.size() > calendar_ending.size() && file.front() != '.' &&
         ascii_iequals(file.substr(file.size() - calendar_ending.size()), calendar_ending);
}

}  // namespace attune
