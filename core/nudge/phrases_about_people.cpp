// Sentences about conflicts, about whom one has not seen for long, and about what people do together.
#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<2> double_booked_seen{
    sentence("On this calendar, a one-to-one {day} at {from} overlaps another meeting."),
    sentence("This calendar shows a one-to-one {day} at {from}, and another meeting at the same time."),
};
constexpr Sentences<2> double_booked_named{
    sentence("On this calendar, the one-to-one with {name} {day} at {from} overlaps another meeting."),
    sentence("This calendar shows the one-to-one with {name} {day} at {from}, and another meeting at the same time."),
};
constexpr Sentences<2> double_booked_possible{
    sentence("If one of the two can move, each could have your whole attention."),
    sentence("You could move one of them, or leave both as they are."),
};
constexpr Sentences<2> several_double_booked_seen{
    plural("On this calendar, one of the one-to-ones of the coming days overlaps another meeting.",
           "On this calendar, {number} one-to-ones of the coming days overlap other meetings."),
    plural("This calendar shows one one-to-one in the coming days, and another meeting at the same time.",
           "This calendar shows {number} one-to-ones in the coming days, and other meetings at the same times."),
};
constexpr Sentences<2> several_double_booked_possible{
    sentence("If one of them can move, it could have your whole attention."),
    sentence("You could move one or the other, or leave all as it is."),
};

constexpr Sentences<2> losing_touch_seen{
    sentence("Somebody you used to meet was last on this calendar {last}."),
    sentence("On this calendar, the latest meeting with somebody you used to see was {last}."),
};
constexpr Sentences<2> losing_touch_named{
    sentence("The latest meeting with {name} on this calendar was {last}."),
    sentence("On this calendar, you and {name} last met {last}."),
};
constexpr Sentences<3> losing_touch_possible{
    sentence("A short hello could be nice, unless the two of you talk elsewhere."),
    sentence("If you like, a few minutes together could find a place in the coming days."),
    sentence("You could suggest a time, or say that you talk elsewhere."),
};
constexpr Sentences<2> several_lost_seen{
    plural("On this calendar, it has been a while since you met one person whom you used to see.",
           "On this calendar, it has been a while since you met {number} people whom you used to see."),
    plural("One person you used to meet has not been on this calendar for a while.",
           "{number} people you used to meet have not been on this calendar for a while."),
};
constexpr Sentences<2> several_lost_possible{
    sentence("If you like, one of them could be a good place to start."),
    sentence("A short hello to one of them could be a nice start, unless you talk elsewhere."),
};

constexpr Sentences<2> fewer_people_seen{
    plural(
        "On this calendar, small meetings brought you together with one person {week}, where {usual} is usual.",
        "On this calendar, small meetings brought you together with {number} people {week}, where {usual} is usual."),
    plural("{week}, you met one person in small meetings on this calendar, where {usual} is usual.",
           "{week}, you met {number} people in small meetings on this calendar, where {usual} is usual."),
};
constexpr Sentences<2> nobody_met_seen{
    sentence("On this calendar, small meetings brought you together with nobody {week}, where {usual} is usual."),
    sentence("{week}, you met nobody in small meetings on this calendar, where {usual} is usual."),
};
constexpr Sentences<2> fewer_people_possible{
    sentence("If there is somebody you would like to see, a short hello could be a start."),
    sentence("If that was a quiet time of your own choice, all could stay as it is."),
};

constexpr Sentences<2> ritual_seen{
    sentence("On this calendar, {ritual} was last seen {last}."),
    sentence("The latest time that this calendar shows {ritual} was {last}."),
};
constexpr Sentences<2> ritual_unseen{
    sentence("This calendar has not shown {ritual} so far."),
    sentence("On this calendar, there is no sign of {ritual} so far."),
};
constexpr Sentences<2> ritual_possible{
    sentence("If you miss it, a date in the coming weeks could bring it back."),
    sentence("A new date could bring it back, and it is fine if its time has passed."),
};

}  // namespace

Phrases phrases_about_people(Topic topic) {
  constexpr auto at_once = sentence("Two at once");
  constexpr auto a_while = sentence("It has been a while");
  constexpr auto fewer = sentence("Fewer people than usual");
  switch (topic) {
    case Topic::double_booked:
      return {at_once, double_booked_seen, double_booked_possible, double_booked_named};
    case Topic::several_double_booked:
      return {at_once, several_double_booked_seen, several_double_booked_possible};
    case Topic::losing_touch:
      return {a_while, losing_touch_seen, losing_touch_possible, losing_touch_named};
    case Topic::several_out_of_touch:
      return {a_while, several_lost_seen, several_lost_possible};
    case Topic::fewer_people:
      return {fewer, fewer_people_seen, fewer_people_possible};
    case Topic::nobody_met:
      return {fewer, nobody_met_seen, fewer_people_possible};
    case Topic::ritual_quiet:
      return {a_while, ritual_seen, ritual_possible};
    case Topic::ritual_not_yet:
      return {sentence("Something to look forward to"), ritual_unseen, ritual_possible};
    default:
      throw std::logic_error("a topic without phrases about people");
  }
}

}  // namespace attune::nudge
