// The content lines of one VEVENT that are read, unfolded, in UTF-8.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/ical/content_line.hpp"
#include "core/ical/fault.hpp"

namespace attune::ical {

struct EventLine {
  ContentLine content;
  std::uint32_t number = 0;  // in the bytes, from 1
};

// Views into the bytes where a line needed no change, and into its own copies where it did.
class EventLines {
 public:
  // `text` is the content between BEGIN and END, whose first line is `first_line`.
  EventLines(std::string_view text, std::uint32_t first_line, std::uint32_t component, Faults& faults);
  EventLines(EventLines&&) = default;

  const std::vector<EventLine>& all() const { return lines_; }
  // The first of its name; null: none.
  const EventLine* first(Property property) const;
  std::uint32_t component() const { return component_; }

 private:
  void add(std::string_view line, std::uint32_t number, Faults& faults);

  std::uint32_t component_;
  std::vector<EventLine> lines_;
  std::deque<std::string> copies_;
};

}  // namespace attune::ical
