// Which finding is told, when, and in what words. A pure decision over findings, history, settings and now.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/analysis/people.hpp"
#include "core/nudge/occasion.hpp"
#include "core/nudge/voice.hpp"

namespace attune::nudge {

// The only thing that leaves: finished text.
struct Notification {
  std::string title;
  std::string body;
  std::string named_body{};  // the body with a place for one person's name: body_with_name(); empty: it is about nobody
  std::optional<PersonId> named = std::nullopt;  // whose name that is
};

enum class Answer : std::uint8_t { show, later, elsewhere, not_this_kind, not_useful };
std::string_view name_of(Answer answer);  // "not_this_kind"
std::optional<Answer> answer_of(std::string_view name);

// One thing that was said. It is remembered before the notifier is asked, so that nothing is told twice. The things
// that one notification said together share its number.
struct Told {
  std::uint32_t number = 0;  // 1, 2, ...: what the owner calls it by
  std::string finding;       // Finding::id, or what names an occasion
  std::optional<analysis::FindingKind> kind;
  std::optional<PersonId> person;
  Instant at{};
  bool delivered = false;  // a notifier said that it is shown
  std::optional<Answer> answer;
  std::optional<Instant> answered_at;
  bool seen = false;  // answered, or gone in a way other than by running out of time
};

struct History {
  Instant since{};  // the first run
  std::uint32_t next_number = 1;
  std::vector<Told> told;                                 // oldest first
  std::map<analysis::FindingKind, Instant> asleep_until;  // *Not this kind*
  std::map<Occasion, Instant> occasions_asleep_until;     // the same of a digest or a card
  std::map<std::string, Instant> later;                   // finding id: when *Later* was said; waits for the next day
  std::map<PersonId, Instant> elsewhere;                  // *We talk elsewhere*: rhythm reset at
  std::optional<Instant> paused_until;
};

struct Settings {
  int per_day = 1;
  int per_week = 3;
  std::chrono::days learning{3};
  std::chrono::days cool_down{7};  // weekly kinds
  std::chrono::days person_cool_down{28};
  std::chrono::days usual_cool_down{28};
  std::chrono::days sleep{28};  // after *Not this kind*
  std::chrono::minutes after_meeting{5};
  bool digest = false;                     // the week behind, at the first free moment of the week
  bool before_one_on_one = false;          // a card ahead of one-to-ones, one a day
  std::chrono::minutes ahead{10};          // so long ahead
  std::vector<std::string> own_questions;  // one of which it asks; none: ours
};

// What a nudge is about.
struct Subject {
  std::string finding;  // Finding::id, or what names an occasion
  std::optional<analysis::FindingKind> kind;
  std::optional<PersonId> person;
};

struct Nudge {
  std::string finding;  // Finding::id, or what names an occasion
  std::optional<analysis::FindingKind> kind;
  std::optional<PersonId> person;
  Notification text;
  std::vector<Subject> also;                    // what the same notification says beside it
  std::optional<Instant> until = std::nullopt;  // of no use from then on
};

// Why nothing is told now, for `attune status` and `attune preview`. A private appointment may be a meeting, so
// `in_meeting` covers every busy occurrence.
enum class Hold : std::uint8_t {
  nothing_to_say,
  paused,
  learning,
  day_budget,
  week_budget,
  outside_working_time,
  in_meeting,
  after_meeting,
  focus_hold,
  before_one_on_one,  // a card was shown, and what it speaks of has not begun
};
std::string_view name_of(Hold hold);

struct Decision {
  std::optional<Nudge> nudge;
  std::optional<Hold> hold;  // set when there is no nudge
  // When it is worth analysing and asking again if nothing changes: always a moment at which a nudge may be told.
  // Nothing: not before the next reading.
  std::optional<Instant> again;
};

// `analysis` was made at `now` from `sources` with `analysis_settings`.
struct Situation {
  const analysis::Analysis& analysis;
  const std::vector<SourceMeetings>& sources;
  const analysis::Settings& analysis_settings;
  const Zone& zone;
  Instant now;
  const Voice& voice = english();  // what is told speaks this language
};

// What would be told for these findings with an empty history, by importance; the rules about the moment do not apply.
std::vector<Nudge> candidates(const Situation& situation);
Decision decide(const Situation& situation, const History& history, const Settings& settings);
// The people whose rhythm *We talk elsewhere* reset less than one and a half rhythms ago, or whose rhythm is not known,
// or of whom the owner said so after their one-to-one had faded: for analysis::Settings::resting. `rhythms` comes from
// an analysis in which nobody rests.
std::set<PersonId> resting_people(const History& history, const std::vector<analysis::Rhythm>& rhythms, Instant now);
// The history as it reads now that some of its people are one: the history itself keeps whom a nudge was told of.
History merged(History history, const analysis::People& people);
// Writes the nudge, and what it says beside it, into the history, not delivered and not answered yet, and returns its
// number.
std::uint32_t record_told(History& history, const Nudge& nudge, Instant now);
// The history after an answer to an entry of it. `Show` changes nothing but the record; closing is no answer. What a
// digest says beside itself is not meant by an answer to it.
void record_answer(History& history, Told& told, Answer answer, const Settings& settings, Instant now);

}  // namespace attune::nudge
