// Everything the owner can say, as typed values. What they are when nothing is said stands in the table and nowhere
// else.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/working_time.hpp"

namespace attune::config {

using Minutes = std::chrono::minutes;

enum class Unanswered : std::uint8_t { automatic, firm, maybe, out };
enum class Tentative : std::uint8_t { firm, maybe, out };
enum class NamesLevel : std::uint8_t { none, initials, full };
enum class Sandbox : std::uint8_t { required, best_effort };
enum class SourceKind : std::uint8_t { file, vdir, subscription, caldav, evolution };
enum class SourceRole : std::uint8_t { own, shared, busy, holidays };

struct Identity {
  std::vector<std::string> addresses;             // the owner's calendar addresses
  std::vector<std::vector<std::string>> aliases;  // each: an address and others of the same person
  std::vector<std::string> groups;                // mailing lists
  std::vector<std::string> not_people;            // rooms and bots; `*` stands for any text
};

struct Meeting {
  Minutes longest{};  // this long or longer is no meeting
  Unanswered unanswered{};
  Tentative tentative{};
};

struct Overload {
  double week_load = 0;  // share of working time
  int day_meetings = 0;
  Minutes day_minutes{};
  int chain_meetings = 0;
  Minutes chain_minutes{};
};

// The kinds of finding by their names in `[findings.KIND]`; the analysis of this version knows some of them.
inline constexpr std::array<std::string_view, 12> finding_names{
    "meeting_overload", "no_focus_time", "thin_focus",  "missing_one_on_one", "rhythm_moved", "losing_touch",
    "fewer_people",     "ritual_quiet",  "after_hours", "double_booked",      "milestone",    "good_news"};

struct Findings {
  std::array<bool, finding_names.size()> enabled{};  // in the order of finding_names
  bool losing_touch_everyone = false;
  int losing_touch_meetings = 0;
  int losing_touch_within_days = 0;
  int losing_touch_quiet_days = 0;
  int rhythm_moved_times = 0;
  double fewer_people_share = 0;  // of the median
  Minutes after_hours_week{};
  int double_booked_days = 0;
};

// What a notification may speak; the first: as the locale says.
inline constexpr std::array<std::string_view, 7> languages{"auto", "ar", "de", "en", "es", "fr", "ja"};

struct Nudge {
  int per_day = 0;
  int per_week = 0;
  int learning_days = 0;
  int cool_down_days = 0;         // weekly kinds
  int person_cool_down_days = 0;  // findings about a person
  int usual_cool_down_days = 0;   // a state that has become usual
  int sleep_days = 0;             // after *Not this kind*
  Minutes after_meeting{};
  bool digest = false;
  bool before_one_on_one = false;
  std::vector<std::string> questions;  // one of which the card before a one-to-one asks; none: Attune's own
  std::string language;                // one of `languages`
};

struct Privacy {
  NamesLevel names{};
  int retention_weeks = 0;
};

struct Reading {
  Minutes interval{};
  Sandbox sandbox{};
};

struct Words {
  std::vector<std::string> focus, away, cancelled;
};

// What the owner wants to take place from time to time.
struct Ritual {
  std::string name;
  std::vector<std::string> words;
  int days = 0;  // its interval
};

struct Source {
  std::string name;
  SourceKind kind{};
  std::filesystem::path path;  // absolute, or relative to the working folder if the file's own path was
  std::string url;
  SourceRole role{};
  bool assume_meetings = false;  // busy events without people count as meetings of unknown size
  std::string username;
  std::string password_command;

  // False: this version can not read such a source. It is named in a diagnostic and left out, the others are read.
  bool available() const { return kind == SourceKind::file || kind == SourceKind::vdir; }
};

struct Settings {
  Identity identity;
  std::optional<std::string> zone;                     // nothing: the system's
  std::optional<std::chrono::weekday> week_starts_on;  // nothing: the locale's
  WorkingHours hours;
  bool hours_given = false;  // [work.hours] stands in a file
  Meeting meeting;
  Minutes chain_gap{};
  Minutes focus_block{};
  Overload overload;
  Findings findings;
  Nudge nudge;
  std::vector<std::string> notifiers;       // the first available one is used
  std::vector<std::string> notify_command;  // the owner's own program and its arguments, for the notifier `command`
  Privacy privacy;
  Reading reading;
  Words words;
  std::vector<Ritual> rituals;
  std::vector<Source> sources;
};

}  // namespace attune::config
