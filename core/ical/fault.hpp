// What can be wrong with a calendar, and what is done about it: the fixed list behind every Diagnostic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/ical/property.hpp"
#include "core/ical/reading.hpp"

namespace attune::ical {

enum class Fault : std::uint8_t {
  bad_duration,
  bad_end,
  bad_override,
  bad_rule,
  bad_start,
  bad_time,
  endless_rule,
  line_too_long,
  missing_end,
  negative_length,
  no_start,
  no_uid,
  not_utf8,
  old_version,
  rule_in_override,
  too_deep,
  too_many_attendees,
  too_many_components,
  too_many_dates,
  too_many_instances,
  too_many_occurrences,
  too_many_rules,
  too_many_zones,
  unbalanced_quote,
  unfinished_calendar,
  unknown_zone,
  utf16,
};

struct Place {
  std::uint32_t component = 0;  // as in Diagnostic
  std::uint32_t line = 0;
  Property property = Property::other;  // other: a whole component
};

// Collects diagnostics, at most `limit`: a calendar broken everywhere says so often enough.
class Faults {
 public:
  explicit Faults(std::size_t limit) : limit_(limit) {}

  void add(Fault fault, Place place);
  // Only if the same fault was not yet found in the same component.
  void add_once(Fault fault, Place place);
  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  std::size_t limit_;
  std::vector<Diagnostic> found_;
};

}  // namespace attune::ical
