// The zones of a calendar file, or of a folder of them: each is found once, however many events name it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/ical/outline.hpp"
#include "core/time/zone.hpp"

namespace attune::ical {

class ZoneShelf {
 public:
  // By its name, else by the VTIMEZONE the calendar brings, else by the offset its name tells. Null: not known. The
  // zone stays where it is as long as the shelf.
  const Zone* find(std::string_view tzid, std::uint32_t calendar, const Outline& outline);

  // It has grown enough: the next file is better off with one of its own.
  bool is_full() const;

 private:
  using Slot = std::optional<Zone>;

  const Zone* described(const ZoneText& text, const Outline& outline);

  std::map<std::string, Slot, std::less<>> by_name_;
  std::map<std::string, Slot, std::less<>> by_offset_;
  std::map<Digest, Slot> by_text_;
};

}  // namespace attune::ical
