// The sentences, topic by topic. A sentence is a template: {week}, {day}, {spent}, {working} ... are filled in.
#pragma once

#include <cstdint>
#include <span>

#include "core/nudge/voice.hpp"

namespace attune::nudge {

// What a notification is about, as far as it changes the sentences.
enum class Topic : std::uint8_t {
  busy_week,
  busy_week_to_move,     // a meeting that the owner organises
  busy_week_to_decline,  // one that the owner may miss
  busy_day,
  busy_day_to_move,
  busy_day_to_decline,
  long_chain,
  long_chain_to_move,
  long_chain_to_decline,
  busy_week_without_focus,
  no_focus,
  no_focus_to_move,
  no_focus_to_decline,
  no_focus_with_opening,
  thin_focus,
  one_on_one_quiet,
  one_on_one_called_off,
  one_on_one_not_yet,
  several_one_on_ones,
  double_booked,
  several_double_booked,
  one_on_one_moved,
  several_moved,
  losing_touch,
  several_out_of_touch,
  fewer_people,
  nobody_met,
  ritual_quiet,
  ritual_not_yet,
  one_on_one_faded,
  one_on_one_not_begun,
  after_hours,
  rhythms_kept,
  more_focus,
  meeting_free_day,
  welcome,
};
// Each topic in turn, from the first.
inline constexpr std::size_t topic_count = static_cast<std::size_t>(Topic::welcome) + 1;

// Any observation of a topic goes with any of its possibilities. One sentence each. The named ones say the observations
// with {name} in them; there are none where nobody in particular is spoken of.
struct Phrases {
  Message title;
  std::span<const Message> observations;
  std::span<const Message> possibilities;
  std::span<const Message> named{};
};
Phrases phrases(Topic topic);

}  // namespace attune::nudge
