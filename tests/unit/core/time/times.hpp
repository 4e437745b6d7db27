// Short ways to write times in the tests of core/time.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/time/instant.hpp"
#include "core/time/zone.hpp"

namespace attune::testing {

inline Instant utc(std::string_view rfc3339) {
  return parse_rfc3339(rfc3339).value();
}

// "2026-11-23 09:00"
inline LocalTime local(std::string_view text) {
  std::string whole(text);
  whole += ":00Z";
  return LocalTime{utc(whole).time_since_epoch()};
}

inline LocalDate date(std::string_view text) {
  return parse_iso_date(text).value();
}

inline Zone zone(std::string_view name) {
  return Zone::system(name).value();
}

inline Period period(std::string_view start, std::string_view end) {
  return {utc(start), utc(end)};
}

}  // namespace attune::testing
