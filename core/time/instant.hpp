// Instants, local times and periods. Everything in Attune is exact to the second.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace attune {

using Seconds = std::chrono::seconds;
using Instant = std::chrono::sys_seconds;      // a point in UTC
using LocalTime = std::chrono::local_seconds;  // a clock on some wall, zone not said
using LocalDate = std::chrono::local_days;

// Half open: [start, end).
struct Period {
  Instant start;
  Instant end;

  Seconds length() const { return end - start; }
  bool contains(Instant instant) const { return start <= instant && instant < end; }
  bool overlaps(const Period& other) const { return start < other.end && other.start < end; }
  friend auto operator<=>(const Period&, const Period&) = default;
};

inline LocalDate date_of(LocalTime time) {
  return std::chrono::floor<std::chrono::days>(time);
}

// RFC 3339, always in UTC with a Z: 2026-11-23T09:00:00Z.
std::string to_rfc3339(Instant instant);
// 2026-11-23
std::string to_iso_date(LocalDate date);
// Accepts Z and numeric offsets.
Result<Instant> parse_rfc3339(std::string_view text);
Result<LocalDate> parse_iso_date(std::string_view text);

// Sorted, touching and overlapping periods joined, empty ones dropped.
std::vector<Period> united(std::vector<Period> periods);
// What of `from` (united) is not covered by `taken` (united).
std::vector<Period> subtracted(const std::vector<Period>& from, const std::vector<Period>& taken);
// What is covered by both (each united).
std::vector<Period> intersected(const std::vector<Period>& left, const std::vector<Period>& right);

}  // namespace attune
