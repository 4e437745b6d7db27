// The weekly digest: one good thing first, then what there is to tell, then the exact figures of the week behind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/nudge/due.hpp"
#include "core/nudge/nudge.hpp"
#include "core/nudge/week_behind.hpp"

namespace attune::nudge {

struct GoodThing {
  enum class What : std::uint8_t {
    rhythms_kept,
    more_focus,
    meeting_free_day,
    lighter_week,   // less of it in meetings than usual
    people_met,     // one-to-ones that took place
    opening_ahead,  // the week that begins holds a longer quiet stretch
  };
  What what{};
  const analysis::Finding* news = nullptr;  // of the first three
  std::optional<Period> opening = std::nullopt;
};

struct Digest {
  std::string id;  // "digest:2026-W47"
  WeekBehind behind;
  std::optional<GoodThing> good;
  std::optional<Nudge> told;                       // what would be told by itself, in one bundle
  std::vector<const analysis::Finding*> not_seen;  // told since the last digest, still true, and not said by `told`
  bool quiet_ahead = false;                        // there is nothing to say of the days to come
};

// On the first working day of a week, or the second in case the first had no free moment, unless it was told this
// week; after *Later*, from the next day on. Not while a calendar does not show its present state.
std::optional<Digest> digest_due(const Situation& situation, const History& history, const Limits& limits,
                                 const Due& due);
// At any time, whatever was told before. Nothing: the week behind was not worked, or nothing is known of it.
std::optional<Digest> digest_on_request(const Situation& situation, const History& history, const Settings& settings);

Nudge nudge_of(const Digest& digest, const Situation& situation);

}  // namespace attune::nudge
