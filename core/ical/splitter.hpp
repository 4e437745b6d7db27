// Finds the components of a calendar in its bytes, however broken: a component whose END is missing ends where its
// next sibling begins, and what is nested in an event (alarms) is passed over.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/ical/content_line.hpp"
#include "core/ical/fault.hpp"
#include "core/ical/line_scanner.hpp"
#include "core/ical/nesting.hpp"
#include "core/ical/outline.hpp"
#include "core/ical/resting.hpp"

namespace attune::ical {

inline constexpr std::size_t most_zones = 100;

// A VEVENT as found, before components are grouped by UID.
struct Found {
  Component component;
  std::string_view uid;  // empty: none
  std::uint64_t uid_hash = 0;
  Digest digest{};
};

// That a component names a time zone.
struct NamedZone {
  std::uint32_t component = 0;  // index into Split::found
  std::uint16_t name = 0;       // index into Split::zone_names
};

struct Split {
  std::vector<Found> found;
  std::deque<Resting> resting;
  std::vector<NamedZone> named_zones;
  std::vector<std::string> zone_names;
  bool is_calendar = false;  // at least one component that iCalendar knows
};

class Splitter {
 public:
  // Fills `outline` but for its items. `outline.bytes` is set.
  Splitter(Outline& outline, const Period& horizon, const Passing& passing, Faults& faults);
  Split run();

  // The component between whose BEGIN and END the walk is.
  enum class Open : std::uint8_t { nothing, event, zone, other };

 private:
  void read(const RawLine& line);
  void read_unmarked(const RawLine& line);
  bool concerns_splitting(Property property);
  Name name_at(const RawLine& line);
  void begin(std::string_view name, std::uint32_t line);
  void begin_nested(std::string_view name, std::uint32_t line);
  void missing_end(std::uint32_t line);
  void end(std::string_view name);
  void read_calendar_line(const ContentLine& line);
  void read_event_line(const ContentLine& line);
  void read_zone_line(const ContentLine& line);
  void note_day(const ContentLine& line);
  void note_zone(const ContentLine& line);
  std::uint16_t zone_index(std::string name);
  std::string_view reference(std::string_view value);
  bool in_bytes(std::string_view text) const;
  void close(std::size_t content_end);
  void close_unfinished(std::size_t content_end);
  void finish_event(const Extent& extent);
  bool rest();
  void finish_zone(const Extent& extent);

  Outline& outline_;
  Period horizon_;
  const Passing& passing_;
  Faults& faults_;
  LineScanner scanner_;
  Split split_;
  std::string scratch_;

  std::size_t line_begin_ = 0;  // of the line that is read
  bool in_calendar_ = false;
  Open open_ = Open::nothing;
  std::size_t content_begin_ = 0;
  std::uint32_t content_line_ = 0;
  Nesting nesting_;  // inside the open one

  std::uint32_t events_ = 0;
  Found event_;
  bool has_lines_ = false;
  bool has_start_ = false;
  std::int32_t end_day_ = 0;
  std::int32_t duration_days_ = 0;
  static constexpr std::uint16_t no_zone = 0xFFFF;
  std::uint16_t last_zone_ = no_zone;  // index into Split::zone_names, of the zone that `last_parameters_` name
  std::string last_parameters_;
  std::map<std::string, std::uint16_t, std::less<>> zone_indexes_;  // into Split::zone_names
  std::string zone_name_;
};

}  // namespace attune::ical
