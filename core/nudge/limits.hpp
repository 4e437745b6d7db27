// What was said before, and how much silence it asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
  // For a digest; for all else, which leaves it its place in every week.
  std::optional<Spent> spent_for_digest() const;
  std::optional<Spent> spent() const;

  // Until when a kind or an occasion sleeps; nothing: it is awake.
  std::optional<Instant> asleep_until(analysis::FindingKind kind) const;
  std::optional<Instant> asleep_until(Occasion occasion) const;
  // When this may be told as far as earlier nudges and answers go; a time in the past: now.
  Instant due_from(const Tellable& told) const;
  bool was_told(const analysis::Finding& finding) const { return times_told(finding) > 0; }
  int times_told(const analysis::Finding& finding) const;
  // Of a finding or an occasion: when *Later* ends; nothing: it was not said, or it was told again since.
  std::optional<Instant> put_off_until(const std::string& told) const;

 private:
  // The local dates of the notifications of this week and today's, the later ones as if they were today's.
  std::vector<LocalDate> told_dates(bool digests_too) const;
  std::optional<Spent> spent_in_week(bool digests_too, int allowed) const;
  Instant later_than(const Told& earlier, const Tellable& told) const;

  const Situation& situation_;
  const History& history_;
  const Settings& settings_;
};

}  // namespace attune::nudge
