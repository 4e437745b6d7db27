// A small world for nudges: a person in Berlin who works Monday to Friday, 9 to 17 with lunch at 12, as seen on
// Wednesday 2026-11-25 at 10:00, with findings and meetings put in by hand.
#pragma once

#include <string>

#include "core/nudge/nudge.hpp"

namespace attune::nudge::testing {

Instant at(const std::string& rfc3339);
LocalDate date(const std::string& iso);

class World {
 public:
  World();

  Situation situation() const { return {analysis_, sources_, analysis_settings_, zone_, now_}; }
  Decision decide() const { return nudge::decide(situation(), history_, settings_); }
  Decision decide_at(const std::string& instant);
  std::vector<Nudge> candidates() const { return nudge::candidates(situation()); }
  // Decides, and remembers what was said as the service does.
  Decision tell_at(const std::string& instant);
  void answer(Answer answer);  // to the last nudge

  void set_now(const std::string& instant) { now_ = at(instant); }
  History& history() { return history_; }
  Settings& settings() { return settings_; }
  analysis::Analysis& analysis() { return analysis_; }
  analysis::Settings& analysis_settings() { return analysis_settings_; }
  std::vector<SourceMeetings>& sources() { return sources_; }

  void add_week_overload(const std::string& monday, std::optional<bool> unusual = std::nullopt);
  void add_day_overload(const std::string& day, int minutes);
  void add_no_focus(const std::string& monday, bool thin = false);
  void add_missing(std::uint8_t person, double rhythm_days = 7);
  void add(std::string id, analysis::FindingKind kind, analysis::Evidence evidence);
  void clear_findings() { analysis_.findings.clear(); }

  void add_meeting(const std::string& start, const std::string& end, analysis::Kind kind = analysis::Kind::small,
                   analysis::Verdict verdict = analysis::Verdict::firm);
  void travel_to_last_meeting(Seconds length);
  void take_off(const std::string& day);  // no working time on that date

  static PersonId person(std::uint8_t number);

 private:
  Zone zone_;
  Instant now_;
  analysis::Settings analysis_settings_;
  std::vector<SourceMeetings> sources_;
  analysis::Analysis analysis_;
  History history_;
  Settings settings_;
};

}  // namespace attune::nudge::testing
