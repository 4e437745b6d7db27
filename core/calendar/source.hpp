// What is known of a source beside its meetings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/calendar/meeting.hpp"

namespace attune {

enum class SourceRole : std::uint8_t { own, shared, busy, holidays };
enum class SourceState : std::uint8_t { fresh, stale, unreadable };

// What a source shows. A detector that needs what is missing answers "cannot tell".
struct Capability {
  bool attendees = false;
  bool participation_status = false;
  bool titles = false;
  bool busy_status = false;

  friend bool operator==(const Capability&, const Capability&) = default;
};

// What either shows.
inline Capability united(const Capability& left, const Capability& right) {
  return {left.attendees || right.attendees, left.participation_status || right.participation_status,
          left.titles || right.titles, left.busy_status || right.busy_status};
}

// The meetings of one item (a file, a CalDAV resource, or the components of one UID in a large file).
struct ItemMeetings {
  ItemId item;
  std::vector<Meeting> meetings;
  std::uint32_t place = 0;  // among the items of its source: the later of two equal copies counts

  friend bool operator==(const ItemMeetings&, const ItemMeetings&) = default;
};

struct SourceMeetings {
  std::string name;  // from the owner's configuration
  SourceRole role = SourceRole::own;
  SourceState state = SourceState::fresh;
  bool assume_meetings = false;  // busy events without people count as meetings of unknown size
  Capability capability;
  std::vector<ItemMeetings> items;
};

}  // namespace attune
