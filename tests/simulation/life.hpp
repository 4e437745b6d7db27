// A year of the service beside a planned worker: it looks when it asked to, when the calendar changes, after a suspend
// or a jump of the clock, and now and then for no reason; it is restarted, it crashes, it is answered. Everything that
// it says is held against the plan.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/nudge/nudge.hpp"
#include "tests/simulation/plan.hpp"

namespace attune::simulation {

// What came of some years.
struct Report {
  std::vector<int> nudges_by_week;                           // worker-weeks; without cards
  std::map<std::string, int> told;                           // by kind or occasion
  std::map<std::string, std::map<std::size_t, int>> delays;  // kind: on which working day that allowed it
  std::map<std::string, int> had_no_chance;
  std::vector<std::string> violations;
  int looks = 0, moments_checked = 0, restarts = 0, jumps = 0, suspends = 0, pauses = 0;

  void add(const Report& other);
};

// What was said, as the worker remembers it.
struct Said {
  std::uint32_t number = 0;
  Instant at;
  std::string head;
  std::vector<nudge::Subject> subjects;
  std::optional<nudge::Answer> answer;
  std::optional<Instant> answered_at;
  bool seen = false;

  bool is(nudge::Occasion occasion) const { return nudge::occasion_of(head) == occasion; }
};

class Life {
 public:
  explicit Life(unsigned seed);

  Report live();

 private:
  struct Reaction {
    Instant at;  // of the true time
    std::uint32_t number;
    int kind;
  };
  struct Watch {
    Grave grave;
    std::set<LocalDate> open_days;
    bool told = false;
  };

  Instant wall() const { return true_time_ + offset_; }
  void step();
  Instant next_event();
  void pass_time_strangely();
  void react();
  void note_answer(const Said& said);
  void put_to_sleep(analysis::FindingKind kind);
  void refresh_calendar();
  analysis::Analysis analyse_at(Instant now);
  nudge::Situation situation(const analysis::Analysis& analysis, Instant now) const;
  void look();
  // False: the desktop asks for quiet, or the notifier could not show it.
  bool tell(const nudge::Nudge& nudge, const analysis::Analysis& analysis);
  void check_that_waiting_misses_nothing(const nudge::Decision& held);

  void check(const nudge::Nudge& nudge, const analysis::Analysis& analysis);
  void check_limits(const nudge::Nudge& nudge);
  void check_cool_down(const nudge::Nudge& nudge, const nudge::Subject& subject);
  void check_truth(const nudge::Subject& subject, const analysis::Analysis& analysis);
  void check_load_first(const nudge::Subject& subject, const analysis::Analysis& analysis);
  void check_card(const nudge::Nudge& nudge);
  void check_digest(const nudge::Nudge& nudge);
  bool may_be_repeated(const nudge::Nudge& nudge, const nudge::Subject& subject, const Said& earlier) const;
  void complain(const std::string& what, const std::string& about);

  bool is_open(const Grave& grave, const analysis::Analysis& analysis, Instant now) const;
  void watch_days_until(Instant next);
  bool limits_allow_more(LocalDate today) const;
  bool is_cooled_down(const Grave& grave, Instant now) const;
  void note_open_days(const analysis::Analysis& analysis, Instant now);
  void note_told(const Said& said);
  void finish();

  unsigned seed_;
  Worker worker_;
  Dice dice_;
  attune::testing::World world_;
  nudge::Settings settings_;
  nudge::History history_;
  Instant true_time_;
  Seconds offset_{0};
  std::optional<Instant> back_at_;  // when a jump of the clock is undone
  std::optional<Instant> again_;    // by the wall clock
  std::size_t changes_seen_ = 0;
  LocalDate calendar_week_{};
  std::vector<Said> said_;
  std::vector<Reaction> reactions_;
  std::map<analysis::FindingKind, Instant> sleeps_;
  std::map<nudge::Occasion, Instant> occasion_sleeps_;
  std::map<analysis::FindingKind, int> not_useful_;  // since the kind last slept
  std::map<PersonId, std::string> names_;
  std::set<PersonId> elsewhere_;
  std::vector<Watch> watched_;
  analysis::Analysis analysis_;  // of the last look
  Report report_;
};

}  // namespace attune::simulation
