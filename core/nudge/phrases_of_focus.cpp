// Sentences about quiet stretches of working time.
#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<3> no_focus_seen{
    sentence("On this calendar, no longer stretch of working time stays free {week}."),
    sentence("{week}, the free working time on this calendar comes in short pieces."),
    sentence("This calendar shows no longer quiet stretch {week}."),
};
constexpr Sentences<2> no_focus_possible{
    sentence("Moving one meeting could join two of the pieces, if one of them is yours to move."),
    sentence("If you like, two short gaps could become one longer one."),
};
constexpr Sentences<2> no_focus_move{
    sentence("If it suits you, moving the meeting {meeting_day} at {meeting_time}, which you organise, to another week "
             "could open {opened} of quiet time."),
    sentence("For {opened} of quiet time, moving the meeting {meeting_day} at {meeting_time}, which you organise, to "
             "another week could be enough, if you like."),
};
constexpr Sentences<2> no_focus_decline{
    sentence("If it suits you, going without the meeting {meeting_day} at {meeting_time}, where your attendance is "
             "optional, could open {opened} of quiet time."),
    sentence("For {opened} of quiet time, going without the meeting {meeting_day} at {meeting_time}, where your "
             "attendance is optional, could be enough, if you like."),
};
constexpr Sentences<3> opening_possible{
    sentence("The longest opening, {day} from {from} to {to}, could be worth keeping free, if you like."),
    sentence("If it helps, a focus hold could protect the longest opening, {day} from {from} to {to}."),
    sentence("You could keep the longest opening, {day} from {from} to {to}, for yourself, or leave it open."),
};

constexpr Sentences<2> thin_focus_seen{
    sentence("On this calendar, one longer free stretch remains {week}."),
    sentence("{week}, this calendar has one longer quiet stretch."),
};
constexpr Sentences<2> thin_focus_possible{
    sentence("A focus hold could keep it yours, if you like."),
    sentence("If you have something that needs quiet, that could be its place."),
};

}  // namespace

Phrases phrases_of_focus(Topic topic) {
  constexpr auto short_pieces = sentence("A week in short pieces");
  switch (topic) {
    case Topic::no_focus:
      return {short_pieces, no_focus_seen, no_focus_possible};
    case Topic::no_focus_to_move:
      return {short_pieces, no_focus_seen, no_focus_move};
    case Topic::no_focus_to_decline:
      return {short_pieces, no_focus_seen, no_focus_decline};
    case Topic::no_focus_with_opening:
      return {short_pieces, no_focus_seen, opening_possible};
    case Topic::thin_focus:
      return {sentence("One longer quiet stretch"), thin_focus_seen, thin_focus_possible};
    default:
      throw std::logic_error("a topic without phrases of focus");
  }
}

}  // namespace attune::nudge
