// Sentences about one-to-ones that have gone quiet, keep moving, or may rest.
#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<3> quiet_seen{
    sentence("A one-to-one that usually comes {rhythm} was last on this calendar {last}."),
    sentence("On this calendar, one of your one-to-ones last took place {last}, where {rhythm} is usual."),
    sentence("The last meeting of a one-to-one that comes {rhythm} was {last} on this calendar."),
};
constexpr Sentences<2> quiet_named{
    sentence("On this calendar, the one-to-one with {name} last took place {last}, where {rhythm} is usual."),
    sentence("The one-to-one with {name} that usually comes {rhythm} was last on this calendar {last}."),
};
constexpr Sentences<3> one_on_one_possible{
    sentence("A short hello could be a nice way to pick it up again, unless the two of you talk elsewhere."),
    sentence("If you like, a few minutes together could find a place in the coming days."),
    sentence("You could suggest a time, or say that you talk elsewhere."),
};

constexpr Sentences<2> called_off_seen{
    sentence("The last two meetings of a one-to-one that comes {rhythm} did not take place on this calendar."),
    sentence("On this calendar, a one-to-one that usually comes {rhythm} fell out two times in a row."),
};
constexpr Sentences<2> called_off_named{
    sentence("The last two meetings of the one-to-one with {name} that comes {rhythm} did not take place on this "
             "calendar."),
    sentence("On this calendar, the one-to-one with {name} that usually comes {rhythm} fell out two times in a row."),
};

constexpr Sentences<2> not_yet_seen{
    sentence("A one-to-one that you would like {rhythm} is not on this calendar yet."),
    sentence("On this calendar, there is no sign yet of a one-to-one that you would like {rhythm}."),
};
constexpr Sentences<2> not_yet_named{
    sentence("The one-to-one with {name} that you would like {rhythm} is not on this calendar yet."),
    sentence("On this calendar, there is no sign yet of the one-to-one with {name} that you would like {rhythm}."),
};

constexpr Sentences<2> several_seen{
    plural("On this calendar, one of your one-to-ones has been quiet for longer than usual.",
           "On this calendar, {number} one-to-ones have been quiet for longer than usual."),
    plural("One of your one-to-ones has been quiet for longer than usual on this calendar.",
           "{number} of your one-to-ones have been quiet for longer than usual on this calendar."),
};
constexpr Sentences<2> several_possible{
    sentence("If you like, one of them could be a good place to start."),
    sentence("A short hello to one of them could be a nice start, unless you talk elsewhere."),
};

constexpr Sentences<2> moved_seen{
    plural("On this calendar, a one-to-one was moved once.",
           "On this calendar, a one-to-one was moved {number} times in a row."),
    plural("A one-to-one was moved once on this calendar.",
           "A one-to-one was moved {number} times in a row on this calendar."),
};
constexpr Sentences<2> moved_named{
    plural("On this calendar, the one-to-one with {name} was moved once.",
           "On this calendar, the one-to-one with {name} was moved {number} times in a row."),
    plural("The one-to-one with {name} was moved once on this calendar.",
           "The one-to-one with {name} was moved {number} times in a row on this calendar."),
};
constexpr Sentences<2> moved_possible{
    sentence("Another time of the week could suit the two of you better, if you like to look for one."),
    sentence("If the two of you like, a new fixed time could be easier to keep."),
};

constexpr Sentences<2> several_moved_seen{
    plural("On this calendar, one of your one-to-ones keeps moving.",
           "On this calendar, {number} of your one-to-ones keep moving."),
    plural("One of your one-to-ones keeps finding new times on this calendar.",
           "{number} of your one-to-ones keep finding new times on this calendar."),
};
constexpr Sentences<2> several_moved_possible{
    sentence("If you like, one of them could get a new fixed time."),
    sentence("Another time of the week could suit one of them better."),
};

constexpr Sentences<2> faded_seen{
    sentence("A one-to-one that used to come {rhythm} was last on this calendar {last}."),
    sentence("On this calendar, a one-to-one that used to come {rhythm} last took place {last}."),
};
constexpr Sentences<2> faded_named{
    sentence("The one-to-one with {name} that used to come {rhythm} was last on this calendar {last}."),
    sentence("On this calendar, the one-to-one with {name} that used to come {rhythm} last took place {last}."),
};
constexpr Sentences<2> faded_possible{
    sentence("If the two of you talk elsewhere, you could say so, and it rests."),
    sentence("It could rest, if you say that you talk elsewhere, and it is fine to leave all as it is."),
};
constexpr Sentences<1> not_begun_seen{
    sentence("A one-to-one that you would like {rhythm} has not been on this calendar."),
};
constexpr Sentences<1> not_begun_named{
    sentence("The one-to-one with {name} that you would like {rhythm} has not been on this calendar."),
};

}  // namespace

Phrases phrases_about_one_on_ones(Topic topic) {
  constexpr auto been_quiet = sentence("A one-to-one has been quiet");
  constexpr auto may_rest = sentence("May this one-to-one rest?");
  switch (topic) {
    case Topic::one_on_one_quiet:
      return {been_quiet, quiet_seen, one_on_one_possible, quiet_named};
    case Topic::one_on_one_called_off:
      return {been_quiet, called_off_seen, one_on_one_possible, called_off_named};
    case Topic::one_on_one_not_yet:
      return {sentence("A one-to-one to look forward to"), not_yet_seen, one_on_one_possible, not_yet_named};
    case Topic::several_one_on_ones:
      return {sentence("One-to-ones have been quiet"), several_seen, several_possible};
    case Topic::one_on_one_moved:
      return {sentence("A one-to-one keeps moving"), moved_seen, moved_possible, moved_named};
    case Topic::several_moved:
      return {sentence("One-to-ones keep moving"), several_moved_seen, several_moved_possible};
    case Topic::one_on_one_faded:
      return {may_rest, faded_seen, faded_possible, faded_named};
    case Topic::one_on_one_not_begun:
      return {may_rest, not_begun_seen, faded_possible, not_begun_named};
    default:
      throw std::logic_error("a topic without phrases about one-to-ones");
  }
}

}  // namespace attune::nudge
