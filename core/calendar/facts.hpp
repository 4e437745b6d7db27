// What one occurrence says that is no text: the same whether the people in it are addresses (Occurrence, in the reader)
// or hashes (Meeting, everywhere else).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/calendar/vocabulary.hpp"
#include "core/time/instant.hpp"

namespace attune {

// The rituals that the owner declared, a bit for each in the order of the settings.
using RitualSet = std::uint16_t;
inline constexpr std::size_t most_rituals = 16;

struct OccurrenceFacts {
  Period period;  // all-day: from local midnight to local midnight in the owner's zone
  bool all_day = false;

  // Set for every instance of a recurring event, and for overrides without a master: the instant its rule gave it.
  std::optional<Instant> recurrence_id;
  bool recurrence_id_is_date = false;
  bool is_override = false;  // a component with a RECURRENCE-ID of its own

  EventStatus status = EventStatus::confirmed;
  Transparency transparency = Transparency::opaque;
  std::optional<BusyStatus> busy_status;
  bool is_private = false;  // CLASS PRIVATE or CONFIDENTIAL

  // The owner's part. `owner_answer` is nothing when the owner is not listed; an organizer who states none accepted;
  // otherwise a missing PARTSTAT is NEEDS-ACTION.
  std::optional<PartStat> owner_answer;
  bool owner_organizes = false;
  bool owner_invited = false;   // an attendee, and not the organizer
  bool owner_optional = false;  // ROLE=OPT-PARTICIPANT

  bool has_group = false;  // a CUTYPE GROUP or a mailing list takes part: size unknown

  // Words of the title and CATEGORIES, matched while reading; the words themselves are not kept.
  bool away_word = false;
  bool focus_word = false;
  bool cancelled_word = false;
  RitualSet rituals = 0;

  Seconds travel{0};  // X-APPLE-TRAVEL-DURATION: busy before the start

  // Which copy of a UID is the newest (RFC 5546 2.1.4 and 2.1.5).
  std::int32_t sequence = 0;
  Instant stamp{};              // DTSTAMP
  std::uint32_t component = 0;  // position in its item, from 1

  // Days between two meetings of the series it belongs to; 0: none.
  double series_days = 0;

  friend bool operator==(const OccurrenceFacts&, const OccurrenceFacts&) = default;
};

}  // namespace attune
