// What was said before, and how much silence it asks for.
#pragma once

#include <optional>

#include "core/nudge/nudge.hpp"
#include "core/nudge/tellable.hpp"

namespace attune::nudge {

// How long *We talk elsewhere* keeps a person's rhythm from being missed.
Seconds reset_lasts(double rhythm_days);

class Limits {
 public:
  Limits(const Situation& situation, const History& history, const Settings& settings)
      : situation_(situation), history_(history), settings_(settings) {}

  bool welcomed() const;
  bool learning() const;
  // The local date from which a nudge of any kind fits the daily and weekly limits again, and which limit it is.
  struct Spent {
    Hold hold;
    LocalDate until;
  };
  std::optional<Spent> spent() const;

  bool asleep(const analysis::Finding& finding) const;
  // When this may be told as far as earlier nudges and answers go; a time in the past: now.
  Instant due_from(const Tellable& told) const;
  bool was_told(const analysis::Finding& finding) const;

 private:
  Instant later_than(const Told& earlier, const Tellable& told) const;
  // When *Later* was said of it, unless it was told again since.
  std::optional<Instant> put_off_at(const std::string& finding) const;

  const Situation& situation_;
  const History& history_;
  const Settings& settings_;
};

}  // namespace attune::nudge
