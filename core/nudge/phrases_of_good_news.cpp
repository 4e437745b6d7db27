// Sentences for the digest: what went well, and the hours around the day.
#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<2> after_hours_seen{
    "This calendar shows {spent} of meetings outside your working hours {week}.",
    "On this calendar, {spent} of meetings {week} lie outside your working hours.",
};
constexpr Sentences<2> after_hours_possible{
    "If one of them can move, some of that time could be yours again.",
    "You could begin later on one of these days, if that suits you.",
};

constexpr Sentences<2> rhythms_kept_seen{
    "On this calendar, every one-to-one kept its rhythm in {month}.",
    "This calendar shows that every one-to-one kept its rhythm in {month}.",
};
constexpr Sentences<1> rhythms_kept_possible{
    "If it felt right, the coming weeks could look the same.",
};

constexpr Sentences<2> more_focus_seen{
    "On this calendar, {focus} of longer quiet stretches stayed free {week}, where {usual} is usual.",
    "This calendar shows {focus} of longer quiet stretches {week}, where {usual} is usual.",
};
constexpr Sentences<1> more_focus_possible{
    "If it did you good, another week like it could be worth planning.",
};

constexpr Sentences<2> meeting_free_seen{
    "On this calendar, there was no meeting {day}.",
    "{day}, this calendar has no meeting at all.",
};
constexpr Sentences<1> meeting_free_possible{
    "If you enjoyed it, such a day could come again.",
};

}  // namespace

Phrases phrases_of_good_news(Topic topic) {
  switch (topic) {
    case Topic::after_hours:
      return {"Meetings around the day", after_hours_seen, after_hours_possible};
    case Topic::rhythms_kept:
      return {"A month in good rhythm", rhythms_kept_seen, rhythms_kept_possible};
    case Topic::more_focus:
      return {"More quiet time than usual", more_focus_seen, more_focus_possible};
    case Topic::meeting_free_day:
      return {"A day without meetings", meeting_free_seen, meeting_free_possible};
    default:
      throw std::logic_error("a topic without phrases of good news");
  }
}

}  // namespace attune::nudge
