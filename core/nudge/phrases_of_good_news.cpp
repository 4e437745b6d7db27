// Sentences for the digest: what went well, and the hours around the day.
#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<2> after_hours_seen{
    sentence("This calendar shows {spent} of meetings outside your working hours {week}."),
    sentence("On this calendar, {spent} of meetings {week} lie outside your working hours."),
};
constexpr Sentences<2> after_hours_possible{
    sentence("If one of them can move, some of that time could be yours again."),
    sentence("You could begin later on one of these days, if that suits you."),
};

constexpr Sentences<2> rhythms_kept_seen{
    sentence("On this calendar, every one-to-one kept its rhythm in {month}."),
    sentence("This calendar shows that every one-to-one kept its rhythm in {month}."),
};
constexpr Sentences<2> rhythms_kept_possible{
    sentence("If it felt right, the coming weeks could look the same."),
    sentence("If you like, all could go on just as it is."),
};

constexpr Sentences<2> more_focus_seen{
    sentence("On this calendar, {focus} of longer quiet stretches stayed free {week}, where {usual} is usual."),
    sentence("This calendar shows {focus} of longer quiet stretches {week}, where {usual} is usual."),
};
constexpr Sentences<2> more_focus_possible{
    sentence("If it did you good, another week like it could be worth planning."),
    sentence("If you liked it, some of those stretches could get a fixed place."),
};

constexpr Sentences<2> meeting_free_seen{
    sentence("On this calendar, there was no meeting {day}."),
    sentence("{day}, this calendar has no meeting at all."),
};
constexpr Sentences<2> meeting_free_possible{
    sentence("If you enjoyed it, such a day could come again."),
    sentence("If you like, another such day could find a place in the coming weeks."),
};

}  // namespace

Phrases phrases_of_good_news(Topic topic) {
  switch (topic) {
    case Topic::after_hours:
      return {sentence("Meetings around the day"), after_hours_seen, after_hours_possible};
    case Topic::rhythms_kept:
      return {sentence("A month in good rhythm"), rhythms_kept_seen, rhythms_kept_possible};
    case Topic::more_focus:
      return {sentence("More quiet time than usual"), more_focus_seen, more_focus_possible};
    case Topic::meeting_free_day:
      return {sentence("A day without meetings"), meeting_free_seen, meeting_free_possible};
    default:
      throw std::logic_error("a topic without phrases of good news");
  }
}

}  // namespace attune::nudge
