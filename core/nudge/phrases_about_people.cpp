// Sentences about other people than those whom a rhythm misses: conflicts, moves, and whom one has not seen for long.
#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<2> double_booked_seen{
    "On this calendar, a one-to-one {day} at {from} overlaps another meeting.",
    "This calendar shows a one-to-one {day} at {from}, and another meeting at the same time.",
};
constexpr Sentences<2> double_booked_possible{
    "If one of the two can move, each could have your whole attention.",
    "You could move one of them, or leave both as they are.",
};
constexpr Sentences<2> several_double_booked_seen{
    "On this calendar, {number} one-to-ones of the coming days overlap other meetings.",
    "This calendar shows {number} one-to-ones in the coming days, and other meetings at the same times.",
};
constexpr Sentences<2> several_double_booked_possible{
    "If one of them can move, it could have your whole attention.",
    "You could move one or the other, or leave all as it is.",
};

constexpr Sentences<2> moved_seen{
    "On this calendar, a one-to-one was moved {times} times in a row.",
    "A one-to-one was moved {times} times in a row on this calendar.",
};
constexpr Sentences<2> moved_possible{
    "Another time of the week could suit the two of you better, if you like to look for one.",
    "If the two of you like, a new fixed time could be easier to keep.",
};
constexpr Sentences<1> several_moved_seen{
    "On this calendar, {number} of your one-to-ones keep moving.",
};
constexpr Sentences<2> several_moved_possible{
    "If you like, one of them could get a new fixed time.",
    "Another time of the week could suit one of them better.",
};

constexpr Sentences<2> losing_touch_seen{
    "Somebody you used to meet was last on this calendar {last}.",
    "On this calendar, the latest meeting with somebody you used to see was {last}.",
};
constexpr Sentences<3> losing_touch_possible{
    "A short hello could be nice, unless the two of you talk elsewhere.",
    "If you like, a few minutes together could find a place in the coming days.",
    "You could suggest a time, or say that you talk elsewhere.",
};
constexpr Sentences<2> several_lost_seen{
    "On this calendar, it has been a while since you met {number} people whom you used to see.",
    "{number} people you used to meet have not been on this calendar for a while.",
};
constexpr Sentences<2> several_lost_possible{
    "If you like, one of them could be a good place to start.",
    "A short hello to one of them could be a nice start, unless you talk elsewhere.",
};

constexpr Sentences<2> fewer_people_seen{
    "On this calendar, small meetings brought you together with {people} {week}, where {usual} is usual.",
    "{week}, you met {people} in small meetings on this calendar, where {usual} is usual.",
};
constexpr Sentences<2> fewer_people_possible{
    "If there is somebody you would like to see, a short hello could be a start.",
    "If that was a quiet time of your own choice, all could stay as it is.",
};

constexpr Sentences<2> ritual_seen{
    "On this calendar, {ritual} was last seen {last}.",
    "The latest time that this calendar shows {ritual} was {last}.",
};
constexpr Sentences<1> ritual_unseen{
    "This calendar has not shown {ritual} so far.",
};
constexpr Sentences<2> ritual_possible{
    "If you miss it, a date in the coming weeks could bring it back.",
    "A new date could bring it back, and it is fine if its time has passed.",
};

constexpr Sentences<2> faded_seen{
    "A one-to-one that used to come {rhythm} was last on this calendar {last}.",
    "On this calendar, a one-to-one that used to come {rhythm} last took place {last}.",
};
constexpr Sentences<2> faded_possible{
    "If the two of you talk elsewhere, you could say so, and it rests.",
    "It could rest, if you say that you talk elsewhere, and it is fine to leave all as it is.",
};
constexpr Sentences<1> faded_unseen{
    "A one-to-one that you would like {rhythm} has not been on this calendar.",
};

}  // namespace

Phrases phrases_about_people(Topic topic) {
  switch (topic) {
    case Topic::double_booked:
      return {"Two at once", double_booked_seen, double_booked_possible};
    case Topic::several_double_booked:
      return {"Two at once", several_double_booked_seen, several_double_booked_possible};
    case Topic::one_on_one_moved:
      return {"A one-to-one keeps moving", moved_seen, moved_possible};
    case Topic::several_moved:
      return {"One-to-ones keep moving", several_moved_seen, several_moved_possible};
    case Topic::losing_touch:
      return {"It has been a while", losing_touch_seen, losing_touch_possible};
    case Topic::several_out_of_touch:
      return {"It has been a while", several_lost_seen, several_lost_possible};
    case Topic::fewer_people:
      return {"Fewer people than usual", fewer_people_seen, fewer_people_possible};
    case Topic::ritual_quiet:
      return {"It has been a while", ritual_seen, ritual_possible};
    case Topic::ritual_not_yet:
      return {"Something to look forward to", ritual_unseen, ritual_possible};
    case Topic::one_on_one_faded:
      return {"May this one-to-one rest?", faded_seen, faded_possible};
    case Topic::one_on_one_not_begun:
      return {"May this one-to-one rest?", faded_unseen, faded_possible};
    default:
      throw std::logic_error("a topic without phrases about people");
  }
}

}  // namespace attune::nudge
