// How the service speaks, reads and keeps; and the calendars themselves.
#include <algorithm>

#include "config/table_parts.hpp"

namespace attune::config {
namespace {

using std::chrono::hours;

void choose_language(Settings& settings, std::size_t index) {
  settings.nudge.language = languages[index];
}

std::size_t chosen_language(const Settings& settings) {
  return static_cast<std::size_t>(std::ranges::find(languages, settings.nudge.language) - languages.begin());
}

void choose_assumption(Settings& settings, std::size_t index) {
  settings.sources.back().assume_meetings = index == 1;
}

}  // namespace

std::vector<Setting> nudges() {
  return {
      {"nudge", "per_day", IntegerType{0, 24, place<&Settings::nudge, &Nudge::per_day>}, "1",
       "At most so many nudges a day. 0: none."},
      {"nudge", "per_week", IntegerType{0, 50, place<&Settings::nudge, &Nudge::per_week>}, "3",
       "At most so many nudges a week. 0: none."},
      {"nudge", "learning_days", IntegerType{0, 365, place<&Settings::nudge, &Nudge::learning_days>}, "3",
       "The first days, on which nothing is said but a welcome."},
      {"nudge", "cool_down_days", IntegerType{0, 365, place<&Settings::nudge, &Nudge::cool_down_days>}, "7",
       "The same finding about a week is not told again for so many days."},
      {"nudge", "person_cool_down_days", IntegerType{0, 365, place<&Settings::nudge, &Nudge::person_cool_down_days>},
       "28", "The same, for findings about a person."},
      {"nudge", "usual_cool_down_days", IntegerType{0, 365, place<&Settings::nudge, &Nudge::usual_cool_down_days>},
       "28", "The same, for a state that has become usual."},
      {"nudge", "sleep_days", IntegerType{1, 365, place<&Settings::nudge, &Nudge::sleep_days>}, "28",
       "For how many days an answer Not this kind puts that kind to sleep."},
      {"nudge", "after_meeting", DurationType{Minutes{0}, hours{2}, place<&Settings::nudge, &Nudge::after_meeting>},
       "\"5min\"", "Nothing is said for so long after a meeting."},
      {"nudge", "digest", FlagType{place<&Settings::nudge, &Nudge::digest>}, "true",
       "Last week in short, at the first free moment of the week. It counts among the nudges."},
      {"nudge", "before_one_on_one", FlagType{place<&Settings::nudge, &Nudge::before_one_on_one>}, "false",
       "A card ten minutes before a one-to-one, one a day: when the two of you last met, and a question to take "
       "along."},
      {"nudge", "questions", TextsType{"questions", place<&Settings::nudge, &Nudge::questions>}, "[]",
       "Questions of your own for that card, asked in turn. []: Attune's own."},
      {"nudge", "language", ChoiceType{{languages.begin(), languages.end()}, choose_language, chosen_language},
       "\"auto\"",
       "The language of notifications. auto: that of your session (LANGUAGE, LC_ALL, LC_MESSAGES or LANG)."},
      {"notify", "use", NamesType{place<&Settings::notifiers>}, R"(["freedesktop", "terminal"])",
       "The ways of notifying, best first; the first that is available is used. []: none."},
      {"notify", "command", CommandType{place<&Settings::notify_command>}, "[]",
       "What the notifier \"command\" runs: it reads the title as one line and the body after it, and ends with 0 if "
       "it told.",
       "0.1", R"(["~/bin/tell-me"])"},
  };
}

std::vector<Setting> service() {
  return {
      {"privacy", "names",
       ChoiceType{{"none", "initials", "full"},
                  choose<&Settings::privacy, &Privacy::names>,
                  chosen<&Settings::privacy, &Privacy::names>},
       "\"initials\"", "How people are named in a notification on your own screen."},
      {"privacy", "retention", IntegerType{4, 104, place<&Settings::privacy, &Privacy::retention_weeks>}, "26",
       "How many weeks back are kept and looked at."},
      {"reading", "interval", DurationType{Minutes{1}, hours{24}, place<&Settings::reading, &Reading::interval>},
       "\"15min\"", "How often files are read."},
      {"reading", "sandbox",
       ChoiceType{{"required", "best-effort"},
                  choose<&Settings::reading, &Reading::sandbox>,
                  chosen<&Settings::reading, &Reading::sandbox>},
       "\"required\"", "Whether calendars may be read where the kernel can not lock the reader in."},
  };
}

std::vector<Setting> words() {
  return {
      {"words", "focus", TextsType{"words of titles", place<&Settings::words, &Words::focus>},
       R"(["focus", "focus time", "deep work", "fokuszeit"])",
       "Titles of time kept free for focus. A list given here replaces this one, also for the next two."},
      {"words", "away", TextsType{"words of titles", place<&Settings::words, &Words::away>},
       R"(["out of office", "ooo", "vacation", "annual leave", "urlaub", "abwesend", "congé", "absence", "vacaciones"])",
       "Titles of time away."},
      {"words", "cancelled", TextsType{"words of titles", place<&Settings::words, &Words::cancelled>},
       R"(["Canceled:", "Cancelled:", "Abgesagt:", "Annulé :", "Cancelado:"])",
       "What titles of cancelled meetings begin with."},
  };
}

std::vector<Setting> rituals() {
  return {
      {"ritual", "name", TextType{"a name of 1 to 64 characters", place_in_ritual<&Ritual::name>}, "",
       "How you call it; a notification says this name.", "0.1", "\"retrospective\""},
      {"ritual", "words", TextsType{"one or more words or phrases", place_in_ritual<&Ritual::words>}, "",
       "It was seen when a title holds one of these, or a category is one. Matched while reading, never kept.", "0.1",
       "[\"retrospective\", \"retro\"]"},
      {"ritual", "days", IntegerType{1, 120, place_in_ritual<&Ritual::days>}, "", "Its interval, in days.", "0.1",
       "14"},
  };
}

std::vector<Setting> sources() {
  return {
      {"source", "name", TextType{"a name of 1 to 64 characters", place_in_source<&Source::name>}, "",
       "How you call this calendar.", "0.1", "\"work\""},
      {"source", "kind",
       ChoiceType{{"file", "vdir", "subscription", "caldav", "evolution"}, choose_in_source<&Source::kind>}, "",
       "file: one .ics file; vdir: a folder of .ics files. The others are not available in this version.", "0.1",
       "\"vdir\""},
      {"source", "path", PathType{place_in_source<&Source::path>}, "",
       "Where it is, from the folder of this file; ~/ is your home.", "0.1", "\"~/.local/share/calendars/work\""},
      {"source", "url", UrlType{place_in_source<&Source::url>}, "", "Where it is, for subscriptions and CalDAV.",
       not_yet, "\"https://calendars.example/you/\""},
      {"source", "role", ChoiceType{{"own", "shared", "busy", "holidays"}, choose_in_source<&Source::role>}, "\"own\"",
       "shared: someone else's; busy: only its times count; holidays: days off."},
      {"source", "assume", ChoiceType{{"nothing", "meetings"}, choose_assumption}, "\"nothing\"",
       "meetings: for a calendar that shows no people, its busy events count as meetings."},
      {"source", "username", TextType{"a name", place_in_source<&Source::username>}, "", "Who you are at that server.",
       not_yet, "\"you\""},
      {"source", "password_command", TextType{"a command", place_in_source<&Source::password_command>}, "",
       "What prints the password.", not_yet, "\"secret-tool lookup service calendars\""},
  };
}

}  // namespace attune::config
