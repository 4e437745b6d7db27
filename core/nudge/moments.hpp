// When a person may be spoken to: in their working time, and neither in a meeting nor right after one, nor in quiet
// they set aside.
#pragma once

#include <optional>
#include <vector>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

// Visits each meeting of the sources with its judgement.
void for_each_occurrence(const Situation& situation, auto&& visit) {
  for (std::size_t source = 0; source < situation.sources.size(); ++source) {
    const auto& judgements = situation.analysis.judgements.at(source);
    std::size_t number = 0;
    for (const auto& item : situation.sources[source].items) {
      for (const auto& meeting : item.meetings) visit(meeting, judgements.at(number++));
    }
  }
}

class Moments {
 public:
  Moments(const Situation& situation, const Settings& settings);

  // Why not at this instant; nothing: it is a good moment.
  std::optional<Hold> hold_at(Instant instant) const;
  // The first good moment at or after the instant; nothing within the window.
  std::optional<Instant> next(Instant from) const;

 private:
  std::vector<Period> working_;
  std::vector<Period> busy_;   // meetings and appointments, with the way there
  std::vector<Period> after_;  // right after meetings
  std::vector<Period> focus_holds_;
  std::vector<Period> good_;
};

}  // namespace attune::nudge
