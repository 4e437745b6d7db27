#include "core/nudge/phrases.hpp"

#include <stdexcept>

#include "core/nudge/phrases_parts.hpp"
#include "core/nudge/plain.hpp"

namespace attune::nudge {
namespace {

constexpr Sentences<3> busy_week_seen{
    "On this calendar, meetings take {spent} of {working} of working time {week}.",
    "{week}, {spent} of {working} of working time are in meetings on this calendar.",
    "This calendar shows {spent} of meetings {week}, out of {working} of working time.",
};
constexpr Sentences<3> busy_week_possible{
    "Moving or shortening one of them could make some room, if that suits you.",
    "If one of them can do without you, the time could become yours again.",
    "If you like, one meeting could become a short note, and it is fine to leave all as it is.",
};

constexpr Sentences<2> busy_week_change{
    "If it suits you, {change} could make enough room.",
    "To make room, {change} could be enough, if you like.",
};

constexpr Sentences<3> busy_day_seen{
    "This calendar shows {meetings} with {spent} in all {day}.",
    "{day}, this calendar holds {meetings} with {spent} in all.",
    "On this calendar, there is a full day {day}: {meetings} with {spent} in all.",
};
constexpr Sentences<3> busy_day_possible{
    "A short walk between two of them could do you good, if there is a gap.",
    "If one of them can move, the day could breathe a little.",
    "If you like, one of them could end ten minutes early.",
};

constexpr Sentences<2> busy_day_change{
    "If it suits you, {change} could let the day breathe.",
    "For a lighter day, {change} could be enough, if you like.",
};

constexpr Sentences<2> long_chain_seen{
    "On this calendar, {meetings} follow one another {day} from {from} to {to}.",
    "{day}, {meetings} come in one row from {from} to {to} on this calendar.",
};
constexpr Sentences<3> long_chain_possible{
    "A few minutes between two of them could be a welcome pause, if one can start later.",
    "If one of them can move, there could be a break in the middle.",
    "If you like, one of them could end a little early.",
};

constexpr Sentences<2> long_chain_change{
    "If it suits you, {change} could make room for a pause.",
    "For a pause in between, {change} could be enough, if you like.",
};

constexpr Sentences<2> busy_week_without_focus_seen{
    "On this calendar, meetings take {spent} of {working} of working time {week}, and no longer stretch stays free.",
    "{week}, {spent} of {working} of working time are in meetings on this calendar, with no longer stretch in between.",
};
constexpr Sentences<2> busy_week_without_focus_possible{
    "Moving one of them could open a stretch of quiet time, if that suits you.",
    "If one of them can do without you, a quiet stretch could open up.",
};

constexpr Sentences<3> no_focus_seen{
    "On this calendar, no longer stretch of working time stays free {week}.",
    "{week}, the free working time on this calendar comes in short pieces.",
    "This calendar shows no longer quiet stretch {week}.",
};
constexpr Sentences<2> no_focus_possible{
    "Moving one meeting could join two of the pieces, if one of them is yours to move.",
    "If you like, two short gaps could become one longer one.",
};
constexpr Sentences<2> no_focus_change{
    "If it suits you, {change} could open {opened} of quiet time.",
    "For {opened} of quiet time, {change} could be enough, if you like.",
};
constexpr Sentences<3> opening_possible{
    "The longest opening, {opening}, could be worth keeping free, if you like.",
    "If it helps, a focus hold could protect the longest opening, {opening}.",
    "You could keep the longest opening, {opening}, for yourself, or leave it open.",
};

constexpr Sentences<2> thin_focus_seen{
    "On this calendar, one longer free stretch remains {week}.",
    "{week}, this calendar has one longer quiet stretch.",
};
constexpr Sentences<2> thin_focus_possible{
    "A focus hold could keep it yours, if you like.",
    "If you have something that needs quiet, that could be its place.",
};

constexpr Sentences<3> quiet_seen{
    "A one-to-one that usually comes {rhythm} was last on this calendar {last}.",
    "On this calendar, one of your one-to-ones last took place {last}, where {rhythm} is usual.",
    "The last meeting of a one-to-one that comes {rhythm} was {last} on this calendar.",
};
constexpr Sentences<3> one_on_one_possible{
    "A short hello could be a nice way to pick it up again, unless the two of you talk elsewhere.",
    "If you like, a few minutes together could find a place in the coming days.",
    "You could suggest a time, or say that you talk elsewhere.",
};
constexpr Sentences<2> called_off_seen{
    "The last two meetings of a one-to-one that comes {rhythm} did not take place on this calendar.",
    "On this calendar, a one-to-one that usually comes {rhythm} fell out two times in a row.",
};
constexpr Sentences<2> not_yet_seen{
    "A one-to-one that you would like {rhythm} is not on this calendar yet.",
    "On this calendar, there is no sign yet of a one-to-one that you would like {rhythm}.",
};
constexpr Sentences<2> several_seen{
    "On this calendar, {number} one-to-ones have been quiet for longer than usual.",
    "{number} of your one-to-ones have been quiet for longer than usual on this calendar.",
};
constexpr Sentences<2> several_possible{
    "If you like, one of them could be a good place to start.",
    "A short hello to one of them could be a nice start, unless you talk elsewhere.",
};

constexpr Sentences<1> welcome_seen{
    "Attune now reads the calendars you gave it and stays quiet while it learns what is usual for you.",
};
constexpr Sentences<1> welcome_possible{
    "You can look at this week at any time with “attune report”, and “attune pause” keeps it quiet.",
};

}  // namespace

Phrases phrases(Topic topic) {
  switch (topic) {
    case Topic::busy_week:
      return {"A week with many meetings", busy_week_seen, busy_week_possible};
    case Topic::busy_week_with_change:
      return {"A week with many meetings", busy_week_seen, busy_week_change};
    case Topic::busy_day:
      return {"A day with many meetings", busy_day_seen, busy_day_possible};
    case Topic::busy_day_with_change:
      return {"A day with many meetings", busy_day_seen, busy_day_change};
    case Topic::long_chain:
      return {"Meetings in a row", long_chain_seen, long_chain_possible};
    case Topic::long_chain_with_change:
      return {"Meetings in a row", long_chain_seen, long_chain_change};
    case Topic::busy_week_without_focus:
      return {"A week with many meetings", busy_week_without_focus_seen, busy_week_without_focus_possible};
    case Topic::no_focus:
      return {"A week in short pieces", no_focus_seen, no_focus_possible};
    case Topic::no_focus_with_change:
      return {"A week in short pieces", no_focus_seen, no_focus_change};
    case Topic::no_focus_with_opening:
      return {"A week in short pieces", no_focus_seen, opening_possible};
    case Topic::thin_focus:
      return {"One longer quiet stretch", thin_focus_seen, thin_focus_possible};
    case Topic::one_on_one_quiet:
      return {"A one-to-one has been quiet", quiet_seen, one_on_one_possible};
    case Topic::one_on_one_called_off:
      return {"A one-to-one has been quiet", called_off_seen, one_on_one_possible};
    case Topic::one_on_one_not_yet:
      return {"A one-to-one to look forward to", not_yet_seen, one_on_one_possible};
    case Topic::several_one_on_ones:
      return {"One-to-ones have been quiet", several_seen, several_possible};
    case Topic::double_booked:
    case Topic::several_double_booked:
    case Topic::one_on_one_moved:
    case Topic::several_moved:
    case Topic::losing_touch:
    case Topic::several_out_of_touch:
    case Topic::fewer_people:
    case Topic::ritual_quiet:
    case Topic::ritual_not_yet:
    case Topic::one_on_one_faded:
    case Topic::one_on_one_not_begun:
      return phrases_about_people(topic);
    case Topic::after_hours:
    case Topic::rhythms_kept:
    case Topic::more_focus:
    case Topic::meeting_free_day:
      return phrases_of_good_news(topic);
    case Topic::welcome:
      return {"Welcome to Attune", welcome_seen, welcome_possible};
  }
  throw std::logic_error("a topic without phrases");
}

std::string filled(std::string_view sentence, const Values& values) {
  std::string text;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    text += sentence.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = sentence.find('}', open);
    const auto value = values.find(sentence.substr(open + 1, close - open - 1));
    if (value == values.end()) throw std::logic_error("a phrase names a value that is not there");
    text += value->second;
    sentence.remove_prefix(close + 1);
  }
  return capitalised(std::move(text));
}

}  // namespace attune::nudge
