#include "core/nudge/phrases.hpp"

#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<1> welcome_seen{
    sentence("Attune now reads the calendars you gave it and stays quiet while it learns what is usual for you."),
};
constexpr Sentences<1> welcome_possible{
    sentence("You can look at this week at any time with “attune report”, and “attune pause” keeps it quiet."),
};

}  // namespace

Phrases phrases(Topic topic) {
  switch (topic) {
    case Topic::busy_week:
    case Topic::busy_week_to_move:
    case Topic::busy_week_to_decline:
    case Topic::busy_day:
    case Topic::busy_day_to_move:
    case Topic::busy_day_to_decline:
    case Topic::long_chain:
    case Topic::long_chain_to_move:
    case Topic::long_chain_to_decline:
    case Topic::busy_week_without_focus:
      return phrases_of_load(topic);
    case Topic::no_focus:
    case Topic::no_focus_to_move:
    case Topic::no_focus_to_decline:
    case Topic::no_focus_with_opening:
    case Topic::thin_focus:
      return phrases_of_focus(topic);
    case Topic::one_on_one_quiet:
    case Topic::one_on_one_called_off:
    case Topic::one_on_one_not_yet:
    case Topic::several_one_on_ones:
    case Topic::one_on_one_moved:
    case Topic::several_moved:
    case Topic::one_on_one_faded:
    case Topic::one_on_one_not_begun:
      return phrases_about_one_on_ones(topic);
    case Topic::double_booked:
    case Topic::several_double_booked:
    case Topic::losing_touch:
    case Topic::several_out_of_touch:
    case Topic::fewer_people:
    case Topic::nobody_met:
    case Topic::ritual_quiet:
    case Topic::ritual_not_yet:
      return phrases_about_people(topic);
    case Topic::after_hours:
    case Topic::rhythms_kept:
    case Topic::more_focus:
    case Topic::meeting_free_day:
      return phrases_of_good_news(topic);
    case Topic::welcome:
      return {sentence("Welcome to Attune"), welcome_seen, welcome_possible};
  }
  throw std::logic_error("a topic without phrases");
}

}  // namespace attune::nudge
