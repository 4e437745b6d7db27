// Who the owner is, where, and when they work.
#include "config/table_parts.hpp"

namespace attune::config {
namespace {

constexpr std::string_view an_address = "calendar addresses, such as \"you@example.com\"";

template <unsigned weekday>
std::vector<ClockSpan>& hours_of(Settings& settings) {
  return settings.hours.days[weekday];
}

void choose_week_start(Settings& settings, std::size_t index) {
  settings.week_starts_on =
      index == 0 ? std::nullopt : std::optional{std::chrono::weekday{static_cast<unsigned>(index % 7)}};
}

std::size_t chosen_week_start(const Settings& settings) {
  if (!settings.week_starts_on) return 0;
  return settings.week_starts_on->iso_encoding();
}

}  // namespace

std::vector<Setting> people_and_time() {
  return {
      {"identity", "addresses", TextsType{an_address, place<&Settings::identity, &Identity::addresses>}, "[]",
       "Your own calendar addresses: what your invitations are sent to."},
      {"identity", "aliases",
       ListsType{"lists of two or more addresses of one person", place<&Settings::identity, &Identity::aliases>}, "[]",
       "People who write from several addresses: each list is one person, the first address stands for all."},
      {"identity", "groups", TextsType{an_address, place<&Settings::identity, &Identity::groups>}, "[]",
       "Mailing lists. A meeting with one has an unknown size."},
      {"identity", "not_people",
       TextsType{"addresses, in which * stands for any text", place<&Settings::identity, &Identity::not_people>},
       R"(["*@resource.calendar.google.com", "*@group.calendar.google.com", "*@import.calendar.google.com", )"
       R"("unknownorganizer@calendar.google.com", "*@fireflies.ai", "*@otter.ai", "*@read.ai"])",
       "Rooms, resources and note-taking bots, which are nobody. A list given here replaces this one."},
      {"time", "zone", ZoneType{place<&Settings::zone>}, "", "Your time zone. Left out: the system's.", "0.1",
       "\"Europe/Berlin\""},
      {"week", "starts_on",
       ChoiceType{{"auto", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
                  choose_week_start,
                  chosen_week_start},
       "\"auto\"", "The day your week starts on. auto: your locale's, Monday where it says nothing."},
  };
}

std::vector<Setting> work() {
  return {
      {"work", "lunch", SpansType{place<&Settings::hours, &WorkingHours::lunch>}, R"(["12:00-13:00"])",
       "Taken off the working hours of every day. []: none."},
      {"work.hours", "monday", SpansType{hours_of<1>}, R"(["09:00-17:00"])", "When you work on a Monday."},
      {"work.hours", "tuesday", SpansType{hours_of<2>}, R"(["09:00-17:00"])", "On a Tuesday."},
      {"work.hours", "wednesday", SpansType{hours_of<3>}, R"(["09:00-17:00"])", "On a Wednesday."},
      {"work.hours", "thursday", SpansType{hours_of<4>}, R"(["09:00-17:00"])", "On a Thursday."},
      {"work.hours", "friday", SpansType{hours_of<5>}, R"(["09:00-17:00"])", "On a Friday."},
      {"work.hours", "saturday", SpansType{hours_of<6>}, "[]", "On a Saturday."},
      {"work.hours", "sunday", SpansType{hours_of<0>}, "[]", "On a Sunday."},
  };
}

}  // namespace attune::config
