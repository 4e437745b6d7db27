// The card ahead of a one-to-one: when the two last met, how often it moved, and a question to take along. Opted in,
// one a day, at moments as good as those of any nudge.
#pragma once

#include <optional>
#include <vector>

#include "core/nudge/moments.hpp"
#include "core/nudge/nudge.hpp"

namespace attune::nudge {

// What a card says.
struct Card {
  std::string id;  // "before_one_on_one:<person>:<start>"
  PersonId person;
  Instant start;
  std::optional<LocalDate> last_met;
  int moves = 0;                 // in a row, this one included
  std::size_t shown_before = 0;  // other cards: the question changes
  std::string question;          // the owner's own; empty: one of ours
};

class Cards {
 public:
  Cards(const Situation& situation, const History& history, const Settings& settings, const Moments& moments);

  // The one to be told at this moment.
  std::optional<Nudge> due() const;
  // The first good moment for one from then on.
  std::optional<Instant> next(Instant from) const;
  // A card was shown for a one-to-one that begins then: what else there is to say waits.
  std::optional<Instant> silent_until() const;

 private:
  struct OneOnOne {
    const Meeting* meeting;
    PersonId person;
    Instant start;
  };
  void find_planned();
  std::string id_of(const OneOnOne& planned) const;
  bool was_shown_on_day_of(Instant moment) const;
  // Nothing: it can not be told before this one begins.
  std::optional<Instant> moment_for(const OneOnOne& planned, Instant from) const;
  Nudge told(const OneOnOne& planned) const;

  const Situation& situation_;
  const History& history_;
  const Settings& settings_;
  const Moments& moments_;
  std::vector<OneOnOne> planned_;  // firm, still to begin, by start
};

}  // namespace attune::nudge
