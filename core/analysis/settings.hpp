// What the owner can say about the analysis. Defaults live in config's table alone.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/analysis/finding.hpp"
#include "core/calendar/hashes.hpp"
#include "core/time/working_time.hpp"

namespace attune::analysis {

// How invitations without the owner's answer count; `automatic`: firm in a source where few are ever answered.
enum class Unanswered : std::uint8_t { automatic, firm, maybe, out };
enum class Tentative : std::uint8_t { firm, maybe, out };

struct OverloadThresholds {
  double week_load = 0;
  int day_meetings = 0;
  int day_minutes = 0;
  int chain_meetings = 0;
  int chain_minutes = 0;
};

// Somebody was met `meetings` times within fewer than `within_days` days, and not for `quiet_days` or more.
struct LosingTouchThresholds {
  int meetings = 0;
  int within_days = 0;
  int quiet_days = 0;
};

// What the owner wants to take place every so many days: a retrospective, a celebration.
struct Ritual {
  std::string name;  // the owner's own word for it, from the settings
  int interval_days = 0;
};

struct Settings {
  WorkingHours hours;
  bool hours_given = false;  // said by the owner, not the default: a quiet week of theirs was a working week
  std::chrono::weekday week_starts_on;
  Seconds longest_meeting{};           // this long or longer is `too_long`
  std::chrono::minutes chain_gap{};    // gaps under it join a chain
  std::chrono::minutes focus_block{};  // free stretches of at least this are focus blocks
  Unanswered unanswered = Unanswered::automatic;
  Tentative tentative = Tentative::maybe;
  OverloadThresholds overload;
  LosingTouchThresholds losing_touch;
  int after_hours_minutes = 0;    // more than this a week is after_hours
  int double_booked_days = 0;     // how far ahead a conflict is looked for
  int moved_times = 0;            // so many moves in a row are rhythm_moved
  double fewer_people_share = 0;  // of the median; fewer are fewer_people
  std::vector<Ritual> rituals;    // up to most_rituals
  std::set<FindingKind> enabled;
  std::map<PersonId, double> rhythms;  // configured, in days
  std::set<PersonId> resting;          // "we talk elsewhere"
  std::set<PersonId> pinned;           // whom the owner does not want to lose touch with
  bool losing_touch_everyone = false;  // everyone, rather than pinned people
  int weeks_back = 0;                  // complete weeks before the current one
  int weeks_ahead = 0;                 // weeks after the current one
};

}  // namespace attune::analysis
