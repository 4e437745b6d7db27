#include "config/table.hpp"

#include <algorithm>

namespace attune::config {
namespace {

using std::chrono::hours;

template <std::size_t finding>
bool& enabled(Settings& s) {
  return s.findings.enabled[finding];
}

template <unsigned weekday>
std::vector<ClockSpan>& hours_of(Settings& s) {
  return s.hours.days[weekday];
}

double& week_load(Settings& s) {
  return s.overload.week_load;
}
int& day_meetings(Settings& s) {
  return s.overload.day_meetings;
}
Minutes& day_minutes(Settings& s) {
  return s.overload.day_minutes;
}
int& chain_meetings(Settings& s) {
  return s.overload.chain_meetings;
}
Minutes& chain_minutes(Settings& s) {
  return s.overload.chain_minutes;
}

void choose_week_start(Settings& s, std::size_t index) {
  s.week_starts_on = index == 0 ? std::nullopt : std::optional{std::chrono::weekday{static_cast<unsigned>(index % 7)}};
}

constexpr std::string_view an_address = "calendar addresses, such as \"you@example.com\"";
constexpr std::string_view not_yet;

std::vector<Setting> people_and_time() {
  return {{"identity", "addresses", TextsType{an_address, [](Settings & s) -> auto& {return s.identity.addresses;
}
}  // namespace
, "[]", "Your own calendar addresses: what your invitations are sent to."
}  // namespace attune::config
, {"identity", "aliases",
   ListsType{"lists of two or more addresses of one person", [](Settings& s) -> auto& {return s.identity.aliases;
}
}
, "[]", "People who write from several addresses: each list is one person, the first address stands for all."
}
, {"identity", "groups", TextsType{an_address, [](Settings& s) -> auto& {return s.identity.groups;
}
}
, "[]", "Mailing lists. A meeting with one has an unknown size."
}
, {"identity", "not_people",
   TextsType{"addresses, in which * stands for any text", [](Settings& s) -> auto& {return s.identity.not_people;
}
}
,
    R"(["*@resource.calendar.google.com", "*@group.calendar.google.com", "*@import.calendar.google.com", )"
    R"("unknownorganizer@calendar.google.com", "*@fireflies.ai", "*@otter.ai", "*@read.ai"])",
    "Rooms, resources and note-taking bots, which are nobody. A list given here replaces this one."
}
, {"time", "zone", ZoneType{[](Settings & s) -> auto& {return s.zone;
}
}
, "", "Your time zone. Left out: the system's.", "0.1", "\"Europe/Berlin\""
}
,
    {"week", "starts_on",
     ChoiceType{{"auto", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
                choose_week_start},
     "\"auto\"", "The day your week starts on. auto: your locale's, Monday where it says nothing."},
}
;
}

std::vector<Setting> work() {
  return {{"work", "lunch", SpansType{[](Settings & s) -> auto& {return s.hours.lunch;
}
}
, R"(["12:00-13:00"])", "Taken off the working hours of every day. []: none."
}
, {"work.hours", "monday", SpansType{hours_of<1>}, R"(["09:00-17:00"])", "When you work on a Monday."},
    {"work.hours", "tuesday", SpansType{hours_of<2>}, R"(["09:00-17:00"])", "On a Tuesday."},
    {"work.hours", "wednesday", SpansType{hours_of<3>}, R"(["09:00-17:00"])", "On a Wednesday."},
    {"work.hours", "thursday", SpansType{hours_of<4>}, R"(["09:00-17:00"])", "On a Thursday."},
    {"work.hours", "friday", SpansType{hours_of<5>}, R"(["09:00-17:00"])", "On a Friday."},
    {"work.hours", "saturday", SpansType{hours_of<6>}, "[]", "On a Saturday."},
    {"work.hours", "sunday", SpansType{hours_of<0>}, "[]", "On a Sunday."},
}
;
}

std::vector<Setting> meetings() {
  return {
      {"meeting", "longest", DurationType{Minutes{15}, hours{24}, [](Settings & s) -> auto& {return s.meeting.longest;
}
}
, "\"8h\"", "Events this long or longer are no meetings."
}
,
    {"meeting", "unanswered",
     ChoiceType{{"auto", "firm", "maybe", "out"},
                [](Settings& s, std::size_t i) { s.meeting.unanswered = static_cast<Unanswered>(i); }},
     "\"auto\"",
     "Invitations you have not answered. auto: they count as firm in a calendar where you rarely answer any."},
    {"meeting", "tentative",
     ChoiceType{{"firm", "maybe", "out"},
                [](Settings& s, std::size_t i) { s.meeting.tentative = static_cast<Tentative>(i); }},
     "\"maybe\"", "Invitations you accepted tentatively, and tentative events."},
    {"chain", "gap", DurationType{Minutes{0}, hours{2}, [](Settings& s) -> auto& {return s.chain_gap;
}
}
, "\"10min\"", "Meetings with gaps under this are one chain."
}
, {"focus", "block", DurationType{Minutes{15}, hours{12}, [](Settings& s) -> auto& {return s.focus_block;
}
}
, "\"120min\"", "Free stretches of working time this long or longer are focus blocks."
}
,
}
;
}

std::vector<Setting> overload(std::string_view section, bool standard) {
  const auto by_default = [standard](std::string_view value) { return standard ? value : std::string_view{}; };
  return {
      {section, "week", DecimalType{0.05, 1, week_load}, by_default("0.50"),
       "The share of a week's working time in meetings from which it is overloaded.", "0.1", "0.50"},
      {section, "day_meetings", IntegerType{1, 100, day_meetings}, by_default("6"), "So many meetings overload a day.",
       "0.1", "6"},
      {section, "day_minutes", DurationType{Minutes{15}, hours{24}, day_minutes}, by_default("\"5h\""),
       "So much time in meetings overloads a day.", "0.1", "\"5h\""},
      {section, "chain_meetings", IntegerType{2, 100, chain_meetings}, by_default("4"),
       "So many meetings in a row overload a day.", "0.1", "4"},
      {section, "chain_minutes", DurationType{Minutes{15}, hours{24}, chain_minutes}, by_default("\"3h\""),
       "So much time in meetings in a row, two at least, overloads a day.", "0.1", "\"3h\""},
  };
}

std::vector<Setting> findings() {
  std::vector<Setting> rows{
      {"findings.meeting_overload", "enabled", FlagType{enabled<0>}, "true", "Weeks and days crowded with meetings."}};
  const auto thresholds = overload("findings.meeting_overload", false);
  rows.insert(rows.end(), thresholds.begin(), thresholds.end());
  const std::vector<Setting> others{
      {"findings.no_focus_time", "enabled", FlagType{enabled<1>}, "true", "Weeks without a focus block."},
      {"findings.thin_focus", "enabled", FlagType{enabled<2>}, "true", "Weeks with exactly one focus block."},
      {"findings.missing_one_on_one", "enabled", FlagType{enabled<3>}, "true",
       "One-to-ones that have not happened for longer than usual."},
      {"findings.rhythm_moved", "enabled", FlagType{enabled<4>}, "true", "A one-to-one that keeps being moved.",
       not_yet},
      {"findings.losing_touch", "enabled", FlagType{enabled<5>}, "true", "People you used to meet.", not_yet},
      {"findings.losing_touch", "everyone", FlagType{[](Settings & s) -> auto& {return s.findings.losing_touch_everyone;
}
}
, "false", "Everyone, rather than pinned people.", not_yet
}
, {"findings.fewer_people",
   "enabled",
   FlagType{enabled<6>},
   "true",
   "Weeks with far fewer people than usual.",
   not_yet},
    {"findings.ritual_quiet",
     "enabled",
     FlagType{enabled<7>},
     "true",
     "A ritual that has not been seen for long.",
     not_yet},
    {"findings.after_hours", "enabled", FlagType{enabled<8>}, "false", "Meetings outside working hours.", not_yet},
    {"findings.double_booked",
     "enabled",
     FlagType{enabled<9>},
     "true",
     "A one-to-one in conflict with another meeting.",
     not_yet},
    {"findings.milestone", "enabled", FlagType{enabled<10>}, "false", "Anniversaries and birthdays.", not_yet},
    {"findings.good_news", "enabled", FlagType{enabled<11>}, "true", "What went well.", not_yet},
}
;
rows.insert(rows.end(), others.begin(), others.end());
return rows;
}

std::vector<Setting> nudges() {
  return {{"nudge", "per_day", IntegerType{0, 24, [](Settings & s) -> auto& {return s.nudge.per_day;
}
}
, "1", "At most so many nudges a day. 0: none."
}
, {"nudge", "per_week", IntegerType{0, 50, [](Settings& s) -> auto& {return s.nudge.per_week;
}
}
, "3", "At most so many nudges a week. 0: none."
}
, {"nudge", "learning_days", IntegerType{0, 365, [](Settings& s) -> auto& {return s.nudge.learning_days;
}
}
, "3", "The first days, on which nothing is said but a welcome."
}
, {"nudge", "cool_down_days", IntegerType{0, 365, [](Settings& s) -> auto& {return s.nudge.cool_down_days;
}
}
, "7", "The same finding about a week is not told again for so many days."
}
, {"nudge", "person_cool_down_days", IntegerType{0, 365, [](Settings& s) -> auto& {return s.nudge.person_cool_down_days;
}
}
, "28", "The same, for findings about a person."
}
, {"nudge", "usual_cool_down_days", IntegerType{0, 365, [](Settings& s) -> auto& {return s.nudge.usual_cool_down_days;
}
}
, "28", "The same, for a state that has become usual."
}
, {"nudge", "sleep_days", IntegerType{1, 365, [](Settings& s) -> auto& {return s.nudge.sleep_days;
}
}
, "28", "For how many days an answer Not this kind puts that kind to sleep."
}
, {"nudge", "after_meeting", DurationType{Minutes{0}, hours{2}, [](Settings& s) -> auto& {return s.nudge.after_meeting;
}
}
, "\"5min\"", "Nothing is said for so long after a meeting."
}
, {"notify", "use", NamesType{[](Settings & s) -> auto& {return s.notifiers;
}
}
, R"(["freedesktop", "terminal"])", "The ways of notifying, best first; the first that is available is used. []: none."
}
,
}
;
}

std::vector<Setting> service() {
  return {{"privacy", "names",
           ChoiceType{{"none", "initials", "full"},
                      [](Settings& s, std::size_t i) { s.privacy.names = static_cast<NamesLevel>(i); }},
           "\"initials\"", "How people are named in a notification on your own screen."},
          {"privacy", "retention", IntegerType{4, 104, [](Settings & s) -> auto& {return s.privacy.retention_weeks;
}
}
, "26", "How many weeks back are kept and looked at."
}
, {"reading", "interval", DurationType{Minutes{1}, hours{24}, [](Settings& s) -> auto& {return s.reading.interval;
}
}
, "\"15min\"", "How often files are read."
}
,
    {"reading", "sandbox",
     ChoiceType{{"required", "best-effort"},
                [](Settings& s, std::size_t i) { s.reading.sandbox = static_cast<Sandbox>(i); }},
     "\"required\"", "Whether calendars may be read where the kernel can not lock the reader in."},
    {"words", "focus", TextsType{"words of titles", [](Settings& s) -> auto& {return s.words.focus;
}
}
, R"(["focus", "focus time", "deep work", "fokuszeit"])",
    "Titles of time kept free for focus. A list given here replaces this one, also for the next two."
}
, {"words", "away", TextsType{"words of titles", [](Settings& s) -> auto& {return s.words.away;
}
}
, R"(["out of office", "ooo", "vacation", "annual leave", "urlaub", "abwesend", "congé", "absence", "vacaciones"])",
    "Titles of time away."
}
, {"words", "cancelled", TextsType{"words of titles", [](Settings& s) -> auto& {return s.words.cancelled;
}
}
, R"(["Canceled:", "Cancelled:", "Abgesagt:", "Annulé :", "Cancelado:"])",
    "What titles of cancelled meetings begin with."
}
,
}
;
}

std::vector<Setting> sources() {
  return {{"source", "name",
           TextType{"a name of 1 to 64 characters", [](Settings & s) -> auto& {return s.sources.back().name;
}
}
, "", "How you call this calendar.", "0.1", "\"work\""
}
,
    {"source",
     "kind",
     ChoiceType{{"file", "vdir", "subscription", "caldav", "evolution"},
                [](Settings& s, std::size_t i) { s.sources.back().kind = static_cast<SourceKind>(i); }},
     "",
     "file: one .ics file; vdir: a folder of .ics files. The others are not available in this version.",
     "0.1",
     "\"vdir\""},
    {"source", "path", PathType{[](Settings & s) -> auto& {return s.sources.back().path;
}
}
, "", "Where it is, from the folder of this file; ~/ is your home.", "0.1", "\"~/.local/share/calendars/work\""
}
, {"source", "url", UrlType{[](Settings & s) -> auto& {return s.sources.back().url;
}
}
, "", "Where it is, for subscriptions and CalDAV.", not_yet, "\"https://calendars.example/you/\""
}
,
    {"source", "role",
     ChoiceType{{"own", "shared", "busy", "holidays"},
                [](Settings& s, std::size_t i) { s.sources.back().role = static_cast<SourceRole>(i); }},
     "\"own\"", "shared: someone else's; busy: only its times count; holidays: days off."},
    {"source", "assume",
     ChoiceType{{"nothing", "meetings"}, [](Settings& s, std::size_t i) { s.sources.back().assume_meetings = i == 1; }},
     "\"nothing\"", "meetings: for a calendar that shows no people, its busy events count as meetings."},
    {"source", "username", TextType{"a name", [](Settings& s) -> auto& {return s.sources.back().username;
}
}
, "", "Who you are at that server.", not_yet, "\"you\""
}
, {"source", "password_command",
   TextType{"a command", [](Settings& s) -> auto& {return s.sources.back().password_command;
}
}
, "", "What prints the password.", not_yet, "\"secret-tool lookup service calendars\""
}
,
}
;
}

std::vector<Setting> whole_table() {
  std::vector<Setting> rows;
  for (const auto& part : {people_and_time(), work(), meetings(), overload("overload", true), findings(), nudges(),
                           service(), sources()}) {
    rows.insert(rows.end(), part.begin(), part.end());
  }
  return rows;
}

}  // namespace

std::string Setting::name() const {
  return std::string(section) + "." + std::string(key);
}

std::span<const Setting> settings_table() {
  static const auto rows = whole_table();
  return rows;
}

const Setting* find_setting(std::string_view section, std::string_view key) {
  const auto rows = settings_table();
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Setting& s) { return s.section == section && s.key == key; });
  return found == rows.end() ? nullptr : &*found;
}

std::span<const Section> sections() {
  static constexpr std::array all{
      Section{"identity", "Who you are, and who is nobody."},
      Section{"time", "Where you are."},
      Section{"week", ""},
      Section{"work", ""},
      Section{"work.hours", "When you work. Once this section stands here, a day left out is not worked."},
      Section{"meeting", "What counts as a meeting."},
      Section{"chain", ""},
      Section{"focus", ""},
      Section{"overload", "From when on it is too much."},
      Section{"findings.meeting_overload",
              "What is looked for. The thresholds of [overload] may stand here too, and then win over those there."},
      Section{"findings.no_focus_time", ""},
      Section{"findings.thin_focus", ""},
      Section{"findings.missing_one_on_one", ""},
      Section{"findings.rhythm_moved", ""},
      Section{"findings.losing_touch", ""},
      Section{"findings.fewer_people", ""},
      Section{"findings.ritual_quiet", ""},
      Section{"findings.after_hours", ""},
      Section{"findings.double_booked", ""},
      Section{"findings.milestone", ""},
      Section{"findings.good_news", ""},
      Section{"nudge", "How often something is said."},
      Section{"notify", ""},
      Section{"privacy", ""},
      Section{"reading", ""},
      Section{"words", "Words in titles, matched while reading and never kept."},
      Section{"source", "Your calendars: one such section each."},
  };
  return all;
}

}  // namespace attune::config
