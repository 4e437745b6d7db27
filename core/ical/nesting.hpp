// The components that are open inside another one (alarms in an event), told by name, so that an END that is missing
// costs no more than it must.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attune::ical {

inline constexpr std::size_t deepest_nesting = 4;  // VCALENDAR is the first level

class Nesting {
 public:
  enum class Begun : std::uint8_t { nested, sibling, too_deep };

  // A component never holds one of its own name: then the one before is a sibling whose END is missing.
  Begun begin(std::string_view name, std::uint32_t line);
  void end(std::string_view name);
  void clear() { open_ = 0; }

  bool any() const { return open_ > 0; }
  // Of the BEGIN of the innermost one whose name is known. There is one.
  std::uint32_t line() const;

 private:
  static constexpr std::size_t levels = deepest_nesting - 2;  // below VCALENDAR and VEVENT

  struct Level {
    std::string name;
    std::uint32_t line = 0;
  };
  std::array<Level, levels> levels_;
  std::size_t open_ = 0;  // deeper ones than there are levels are only counted
};

}  // namespace attune::ical
