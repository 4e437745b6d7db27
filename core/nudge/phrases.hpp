// The catalogue of sentences. A sentence is a template: {week}, {day}, {spent}, {working}, {opening} ... are filled in.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace attune::nudge {

// What a notification is about, as far as it changes the sentences.
enum class Topic : std::uint8_t {
  busy_week,
  busy_week_with_change,
  busy_day,
  busy_day_with_change,
  long_chain,
  long_chain_with_change,
  busy_week_without_focus,
  no_focus,
  no_focus_with_change,
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
inline constexpr Topic topics[] = {
    Topic::busy_week,
    Topic::busy_week_with_change,
    Topic::busy_day,
    Topic::busy_day_with_change,
    Topic::long_chain,
    Topic::long_chain_with_change,
    Topic::busy_week_without_focus,
    Topic::no_focus,
    Topic::no_focus_with_change,
    Topic::no_focus_with_opening,
    Topic::thin_focus,
    Topic::one_on_one_quiet,
    Topic::one_on_one_called_off,
    Topic::one_on_one_not_yet,
    Topic::several_one_on_ones,
    Topic::double_booked,
    Topic::several_double_booked,
    Topic::one_on_one_moved,
    Topic::several_moved,
    Topic::losing_touch,
    Topic::several_out_of_touch,
    Topic::fewer_people,
    Topic::ritual_quiet,
    Topic::ritual_not_yet,
    Topic::one_on_one_faded,
    Topic::one_on_one_not_begun,
    Topic::after_hours,
    Topic::rhythms_kept,
    Topic::more_focus,
    Topic::meeting_free_day,
    Topic::welcome,
};

// Any observation of a topic goes with any of its possibilities. One sentence each.
struct Phrases {
  std::string_view title;
  std::span<const std::string_view> observations;
  std::span<const std::string_view> possibilities;
};
Phrases phrases(Topic topic);

using Values = std::map<std::string_view, std::string>;
// Puts the values in place of {name}; a sentence that then begins with a small letter gets a capital one. Throws
// std::logic_error for a name without a value.
std::string filled(std::string_view sentence, const Values& values);

}  // namespace attune::nudge
