// What counts as a meeting, and what is looked for.
#include <algorithm>

#include "config/table_parts.hpp"

namespace attune::config {
namespace {

using std::chrono::hours;

consteval std::size_t index_of(std::string_view finding) {
  return static_cast<std::size_t>(std::find(finding_names.begin(), finding_names.end(), finding) -
                                  finding_names.begin());
}

template <std::size_t finding>
bool& enabled(Settings& settings) {
  return std::get<finding>(settings.findings.enabled);
}

// The thresholds stand in two sections, and have their defaults in one of them.
std::vector<Setting> thresholds(std::string_view section, bool standard) {
  const auto by_default = [standard](std::string_view value) { return standard ? value : std::string_view{}; };
  return {
      {section, "week", DecimalType{0.05, 1, place<&Settings::overload, &Overload::week_load>}, by_default("0.50"),
       "The share of a week's working time in meetings from which it is overloaded.", "0.1", "0.50"},
      {section, "day_meetings", IntegerType{1, 100, place<&Settings::overload, &Overload::day_meetings>},
       by_default("6"), "So many meetings overload a day.", "0.1", "6"},
      {section, "day_minutes", DurationType{Minutes{15}, hours{24}, place<&Settings::overload, &Overload::day_minutes>},
       by_default("\"5h\""), "So much time in meetings overloads a day.", "0.1", "\"5h\""},
      {section, "chain_meetings", IntegerType{2, 100, place<&Settings::overload, &Overload::chain_meetings>},
       by_default("4"), "So many meetings in a row overload a day.", "0.1", "4"},
      {section, "chain_minutes",
       DurationType{Minutes{15}, hours{24}, place<&Settings::overload, &Overload::chain_minutes>}, by_default("\"3h\""),
       "So much time in meetings in a row, two at least, overloads a day.", "0.1", "\"3h\""},
  };
}

}  // namespace

std::vector<Setting> meetings() {
  return {
      {"meeting", "longest", DurationType{Minutes{15}, hours{24}, place<&Settings::meeting, &Meeting::longest>},
       "\"8h\"", "Events this long or longer are no meetings."},
      {"meeting", "unanswered",
       ChoiceType{{"auto", "firm", "maybe", "out"},
                  choose<&Settings::meeting, &Meeting::unanswered>,
                  chosen<&Settings::meeting, &Meeting::unanswered>},
       "\"auto\"",
       "Invitations you have not answered. auto: they count as firm in a calendar where you rarely answer any."},
      {"meeting", "tentative",
       ChoiceType{{"firm", "maybe", "out"},
                  choose<&Settings::meeting, &Meeting::tentative>,
                  chosen<&Settings::meeting, &Meeting::tentative>},
       "\"maybe\"", "Invitations you accepted tentatively, and tentative events."},
      {"chain", "gap", DurationType{Minutes{0}, hours{2}, place<&Settings::chain_gap>}, "\"10min\"",
       "Meetings with gaps under this are one chain."},
      {"focus", "block", DurationType{Minutes{15}, hours{12}, place<&Settings::focus_block>}, "\"120min\"",
       "Free stretches of working time this long or longer are focus blocks."},
  };
}

std::vector<Setting> overload() {
  return thresholds("overload", true);
}

std::vector<Setting> findings() {
  std::vector<Setting> rows{{"findings.meeting_overload", "enabled", FlagType{enabled<index_of("meeting_overload")>},
                             "true", "Weeks and days crowded with meetings."}};
  const auto overloads = thresholds("findings.meeting_overload", false);
  rows.insert(rows.end(), overloads.begin(), overloads.end());
  const std::vector<Setting> others{
      {"findings.no_focus_time", "enabled", FlagType{enabled<index_of("no_focus_time")>}, "true",
       "Weeks without a focus block."},
      {"findings.thin_focus", "enabled", FlagType{enabled<index_of("thin_focus")>}, "true",
       "Weeks with exactly one focus block."},
      {"findings.missing_one_on_one", "enabled", FlagType{enabled<index_of("missing_one_on_one")>}, "true",
       "One-to-ones that have not happened for longer than usual."},
      {"findings.rhythm_moved", "enabled", FlagType{enabled<index_of("rhythm_moved")>}, "true",
       "A one-to-one that keeps being moved."},
      {"findings.rhythm_moved", "times", IntegerType{2, 20, place<&Settings::findings, &Findings::rhythm_moved_times>},
       "3", "So many moves in a row."},
      {"findings.losing_touch", "enabled", FlagType{enabled<index_of("losing_touch")>}, "true",
       "People you used to meet, and have not met for long."},
      {"findings.losing_touch", "everyone", FlagType{place<&Settings::findings, &Findings::losing_touch_everyone>},
       "false", "Everyone, rather than pinned people."},
      {"findings.losing_touch", "meetings",
       IntegerType{1, 100, place<&Settings::findings, &Findings::losing_touch_meetings>}, "3",
       "Somebody you used to meet: so many meetings of up to five people ..."},
      {"findings.losing_touch", "within_days",
       IntegerType{1, 365, place<&Settings::findings, &Findings::losing_touch_within_days>}, "90",
       "... within so many days."},
      {"findings.losing_touch", "quiet_days",
       IntegerType{1, 365, place<&Settings::findings, &Findings::losing_touch_quiet_days>}, "60",
       "So many days without such a meeting, and none ahead."},
      {"findings.fewer_people", "enabled", FlagType{enabled<index_of("fewer_people")>}, "true",
       "Two weeks running with far fewer people than usual."},
      {"findings.fewer_people", "share",
       DecimalType{0.05, 1, place<&Settings::findings, &Findings::fewer_people_share>}, "0.50",
       "Under this share of the median of the twelve weeks before."},
      {"findings.ritual_quiet", "enabled", FlagType{enabled<index_of("ritual_quiet")>}, "true",
       "A [[ritual]] that has not been seen for one and a half times its interval, and is not planned."},
      {"findings.after_hours", "enabled", FlagType{enabled<index_of("after_hours")>}, "false",
       "Weeks with much meeting time outside working hours."},
      {"findings.after_hours", "week_minutes",
       DurationType{Minutes{0}, hours{100}, place<&Settings::findings, &Findings::after_hours_week>}, "\"2h\"",
       "More than this in a week."},
      {"findings.double_booked", "enabled", FlagType{enabled<index_of("double_booked")>}, "true",
       "A one-to-one in conflict with another firm meeting."},
      {"findings.double_booked", "days", IntegerType{1, 56, place<&Settings::findings, &Findings::double_booked_days>},
       "7", "So many days ahead."},
      {"findings.milestone", "enabled", FlagType{enabled<index_of("milestone")>}, "false",
       "Anniversaries and birthdays.", not_yet},
      {"findings.good_news", "enabled", FlagType{enabled<index_of("good_news")>}, "true",
       "What went well: rhythms kept for a month, a week with more focus time than usual, a day without meetings."},
  };
  rows.insert(rows.end(), others.begin(), others.end());
  return rows;
}

}  // namespace attune::config
