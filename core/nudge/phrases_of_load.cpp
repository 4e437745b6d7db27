// Sentences about weeks and days with many meetings.
#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<3> busy_week_seen{
    sentence("On this calendar, meetings take {spent} of {working} of working time {week}."),
    sentence("{week}, {spent} of {working} of working time are in meetings on this calendar."),
    sentence("This calendar shows {spent} of meetings {week}, out of {working} of working time."),
};
constexpr Sentences<3> busy_week_possible{
    sentence("Moving or shortening one of them could make some room, if that suits you."),
    sentence("If one of them can do without you, the time could become yours again."),
    sentence("If you like, one meeting could become a short note, and it is fine to leave all as it is."),
};
constexpr Sentences<2> busy_week_move{
    sentence("If it suits you, moving the meeting {meeting_day} at {meeting_time}, which you organise, to another week "
             "could make enough room."),
    sentence("To make room, moving the meeting {meeting_day} at {meeting_time}, which you organise, to another week "
             "could be enough, if you like."),
};
constexpr Sentences<2> busy_week_decline{
    sentence("If it suits you, going without the meeting {meeting_day} at {meeting_time}, where your attendance is "
             "optional, could make enough room."),
    sentence("To make room, going without the meeting {meeting_day} at {meeting_time}, where your attendance is "
             "optional, could be enough, if you like."),
};

constexpr Sentences<3> busy_day_seen{
    plural("This calendar shows one meeting with {spent} in all {day}.",
           "This calendar shows {number} meetings with {spent} in all {day}."),
    plural("{day}, this calendar holds one meeting with {spent} in all.",
           "{day}, this calendar holds {number} meetings with {spent} in all."),
    plural("On this calendar, there is a full day {day}: one meeting with {spent} in all.",
           "On this calendar, there is a full day {day}: {number} meetings with {spent} in all."),
};
constexpr Sentences<3> busy_day_possible{
    sentence("A short walk between two of them could do you good, if there is a gap."),
    sentence("If one of them can move, the day could breathe a little."),
    sentence("If you like, one of them could end ten minutes early."),
};
constexpr Sentences<2> busy_day_move{
    sentence("If it suits you, moving the meeting {meeting_day} at {meeting_time}, which you organise, to another day "
             "could let the day breathe."),
    sentence("For a lighter day, moving the meeting {meeting_day} at {meeting_time}, which you organise, to another "
             "day could be enough, if you like."),
};
constexpr Sentences<2> busy_day_decline{
    sentence("If it suits you, going without the meeting {meeting_day} at {meeting_time}, where your attendance is "
             "optional, could let the day breathe."),
    sentence("For a lighter day, going without the meeting {meeting_day} at {meeting_time}, where your attendance is "
             "optional, could be enough, if you like."),
};

constexpr Sentences<2> long_chain_seen{
    plural("On this calendar, one meeting follows another {day} from {from} to {to}.",
           "On this calendar, {number} meetings follow one another {day} from {from} to {to}."),
    plural("{day}, one meeting follows another from {from} to {to} on this calendar.",
           "{day}, {number} meetings come in one row from {from} to {to} on this calendar."),
};
constexpr Sentences<3> long_chain_possible{
    sentence("A few minutes between two of them could be a welcome pause, if one can start later."),
    sentence("If one of them can move, there could be a break in the middle."),
    sentence("If you like, one of them could end a little early."),
};
constexpr Sentences<2> long_chain_move{
    sentence("If it suits you, moving the meeting {meeting_day} at {meeting_time}, which you organise, to another day "
             "could make room for a pause."),
    sentence("For a pause in between, moving the meeting {meeting_day} at {meeting_time}, which you organise, to "
             "another day could be enough, if you like."),
};
constexpr Sentences<2> long_chain_decline{
    sentence("If it suits you, going without the meeting {meeting_day} at {meeting_time}, where your attendance is "
             "optional, could make room for a pause."),
    sentence("For a pause in between, going without the meeting {meeting_day} at {meeting_time}, where your attendance "
             "is optional, could be enough, if you like."),
};

constexpr Sentences<2> busy_week_without_focus_seen{
    sentence("On this calendar, meetings take {spent} of {working} of working time {week}, and no longer stretch stays "
             "free."),
    sentence("{week}, {spent} of {working} of working time are in meetings on this calendar, with no longer stretch in "
             "between."),
};
constexpr Sentences<2> busy_week_without_focus_possible{
    sentence("Moving one of them could open a stretch of quiet time, if that suits you."),
    sentence("If one of them can do without you, a quiet stretch could open up."),
};

}  // namespace

Phrases phrases_of_load(Topic topic) {
  constexpr auto busy_week = sentence("A week with many meetings");
  constexpr auto busy_day = sentence("A day with many meetings");
  constexpr auto in_a_row = sentence("Meetings in a row");
  switch (topic) {
    case Topic::busy_week:
      return {busy_week, busy_week_seen, busy_week_possible};
    case Topic::busy_week_to_move:
      return {busy_week, busy_week_seen, busy_week_move};
    case Topic::busy_week_to_decline:
      return {busy_week, busy_week_seen, busy_week_decline};
    case Topic::busy_day:
      return {busy_day, busy_day_seen, busy_day_possible};
    case Topic::busy_day_to_move:
      return {busy_day, busy_day_seen, busy_day_move};
    case Topic::busy_day_to_decline:
      return {busy_day, busy_day_seen, busy_day_decline};
    case Topic::long_chain:
      return {in_a_row, long_chain_seen, long_chain_possible};
    case Topic::long_chain_to_move:
      return {in_a_row, long_chain_seen, long_chain_move};
    case Topic::long_chain_to_decline:
      return {in_a_row, long_chain_seen, long_chain_decline};
    case Topic::busy_week_without_focus:
      return {busy_week, busy_week_without_focus_seen, busy_week_without_focus_possible};
    default:
      throw std::logic_error("a topic without phrases of load");
  }
}

}  // namespace attune::nudge
