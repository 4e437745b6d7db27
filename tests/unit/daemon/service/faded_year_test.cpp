// A year of looks, answers and restarts with people whose one-to-ones have ended: whether they may rest is asked once
// of each of them, ever.
#include <gtest/gtest.h>

#include "core/nudge/faded.hpp"
#include "daemon/service/memory.hpp"
#include "tests/support/meetings.hpp"

namespace attune::service {
namespace {

using namespace std::chrono_literals;
using analysis::RhythmState;
using attune::testing::date;
using attune::testing::person;
using attune::testing::World;

const PersonId ann = person("ann");  // weekly until November, again in May, never since
const PersonId ben = person("ben");  // weekly until October; the owner wants to meet every week
const PersonId kim = person("kim");  // weekly all the time

class Year {
 public:
  explicit Year(std::optional<nudge::Answer> answer) : answer_(answer), world_("2026-01-05 09:30", berlin()) {
    world_.weekly(world_.event("2025-08-26 10:00", 30min).with({"ann"}), 12);
    world_.weekly(world_.event("2026-05-05 10:00", 30min).with({"ann"}), 4);
    world_.weekly(world_.event("2025-08-05 14:00", 30min).with({"ben"}), 12);
    world_.weekly(world_.event("2025-08-06 15:00", 30min).with({"kim"}), 80);
    state::Memory first;
    first.history.since = world_.now();
    first.people.set_rhythm(ben, 7);
    disk_ = state::encode(first);
    restart();
  }

  void live_until(std::string_view day) {
    for (; today_ < date(day); today_ += std::chrono::days{1}) {
      if (today_.time_since_epoch().count() % 9 == 0) restart();
      look(world_.zone.to_instant(LocalTime{today_} + 11h));
    }
  }
  void change_people(const std::function<void(analysis::People&)>& change) {
    ASSERT_TRUE(memory_->change_people(change));
  }

  int asked(const PersonId& about) const { return count(asked_, about); }
  int looks_at_faded(const PersonId& about) const { return count(faded_, about); }
  void forget_looks() { faded_.clear(); }

 private:
  static Zone berlin() { return Zone::system("Europe/Berlin").value(); }
  static int count(const std::map<PersonId, int>& counts, const PersonId& about) {
    const auto found = counts.find(about);
    return found == counts.end() ? 0 : found->second;
  }

  // What is on the disk is all that a new process knows.
  void restart() {
    memory_.emplace(state::decode_memory(disk_).value(), [this](const state::Memory& kept) -> Result<void> {
      disk_ = state::encode(kept);
      return {};
    });
  }

  void look(Instant now) {
    std::vector<SourceMeetings> sources = world_.sources;
    analysis::Settings settings = world_.settings;
    analysis::apply_aliases(memory_->people(), sources);
    analysis::apply_notes(memory_->people(), settings);
    auto analysis = analysis::analyse(sources, settings, world_.zone, now);
    const nudge::History history = memory_->present_history();
    settings.resting = nudge::resting_people(history, analysis.rhythms, now);
    analysis = analysis::analyse(sources, settings, world_.zone, now);
    for (const analysis::Rhythm& rhythm : analysis.rhythms) {
      if (rhythm.state == RhythmState::faded) ++faded_[rhythm.person];
    }
    tell(nudge::decide({analysis, sources, settings, world_.zone, now}, history, {}), now);
  }

  void tell(const nudge::Decision& decision, Instant now) {
    if (!decision.nudge) return;
    const auto number = memory_->intend(*decision.nudge, now).value();
    memory_->confirm(number);
    if (!nudge::is_faded_question(decision.nudge->finding)) return;
    ++asked_[*decision.nudge->person];
    if (!answer_) return;
    EXPECT_TRUE(memory_->answer(number, *answer_, {}, now + 1min));
  }

  std::optional<nudge::Answer> answer_;
  World world_;
  std::vector<std::uint8_t> disk_;
  std::optional<Memory> memory_;
  LocalDate today_ = date("2026-01-05");
  std::map<PersonId, int> asked_;
  std::map<PersonId, int> faded_;  // looks at which somebody had faded
};

class FadedYear : public ::testing::TestWithParam<std::optional<nudge::Answer>> {};

TEST_P(FadedYear, AsksAboutEveryoneOnceWhateverTheAnswer) {
  Year year(GetParam());
  year.live_until("2026-05-01");
  EXPECT_EQ(year.asked(ann), 1);
  EXPECT_EQ(year.asked(ben), 1);
  year.live_until("2026-08-03");
  year.forget_looks();
  year.live_until("2027-01-05");
  EXPECT_GT(year.looks_at_faded(ann), 60) << "faded a second time, or nothing was tested";
  EXPECT_EQ(year.asked(ann), 1);
  EXPECT_EQ(year.asked(ben), 1);
  EXPECT_EQ(year.asked(kim), 0);
}

INSTANTIATE_TEST_SUITE_P(Answers, FadedYear,
                         ::testing::Values(std::nullopt, nudge::Answer::show, nudge::Answer::later,
                                           nudge::Answer::elsewhere, nudge::Answer::not_useful,
                                           nudge::Answer::not_this_kind));

TEST(FadedYearOfMergedPeople, AsksOnceAlsoWhenTheyAreMergedAndParted) {
  const PersonId ben_at_home = person("ben at home");
  Year year(std::nullopt);
  year.live_until("2026-03-01");
  year.change_people([&](analysis::People& people) { people.merge(ben_at_home, ben); });
  year.forget_looks();
  year.live_until("2026-06-01");
  EXPECT_GT(year.looks_at_faded(ben_at_home), 60);
  year.change_people([&](analysis::People& people) { people.part(ben); });
  year.forget_looks();
  year.live_until("2027-01-05");
  EXPECT_GT(year.looks_at_faded(ben), 60);
  EXPECT_EQ(year.asked(ben), 1);
  EXPECT_EQ(year.asked(ben_at_home), 0);
}

}  // namespace
}  // namespace attune::service
