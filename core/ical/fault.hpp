// What can be wrong with a calendar, and what is done about it: the fixed list behind every Diagnostic.
#pragma once

#include <array>
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
inline constexpr std::size_t fault_count = static_cast<std::size_t>(Fault::utf16) + 1;

struct Place {
  std::uint32_t component = 0;  // as in Diagnostic
  std::uint32_t line = 0;
  Property property = Property::other;  // other: a whole component
};

// Collects diagnostics. Of each fault the first `places` are told one by one, the others are counted together.
class Faults {
 public:
  explicit Faults(std::size_t places) : places_(places) {}

  void add(Fault fault, Place place);
  // Only if the same fault was not found in the same component just before.
  void add_once(Fault fault, Place place);
  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  struct Tally {
    std::size_t count = 0;
    std::size_t rest = 0;              // where in `found_` those are that are counted together
    std::uint32_t last_component = 0;  // the last one came from
  };

  std::size_t places_;
  std::vector<Diagnostic> found_;
  std::array<Tally, fault_count> tallies_{};  // by fault
};

}  // namespace attune::ical
