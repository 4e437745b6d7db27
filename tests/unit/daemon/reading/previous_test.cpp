// What is known of a source is looked into only when that is needed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/reading/scripted_reader.hpp"

namespace attune::reading {
namespace {

class PreviousTest : public ScriptedReaderTest {
 protected:
  static constexpr std::string_view unless_known =
      "case $heard in *'\"unless\":\"1:2:3\"'*) say '{\"unchanged\":true}'; exit;; esac\n";

  state::SourceReading first() {
    write_reading(item("a", "1") + items_end(1), occurrence(0) + done(0) + end());
    return *read()->reading;
  }
  // Of `reading`, with its head at hand.
  Previous at_hand(const state::SourceReading& reading, std::optional<state::SourceReading> on_disk) {
    return Previous(
        [this, on_disk = std::move(on_disk)] {
          ++loaded_;
          return on_disk;
        },
        state::head_of(reading, plan_.window.start));
  }
  Result<ReadOutcome> read_from(Previous previous) {
    return test::run(read_source(plan_, std::move(previous), &*keys_));
  }
  void move_to(std::chrono::weeks weeks) {
    plan_.now = test_now + weeks;
    plan_.window = {plan_.now - std::chrono::weeks{26}, plan_.now + std::chrono::weeks{8}};
  }

  int loaded_ = 0;
};

TEST_F(PreviousTest, AnUnchangedSourceIsNotEvenLoaded) {
  const auto known = first();
  write_script(greeting_ + std::string(unless_known));
  plan_.now += std::chrono::hours{1};
  const auto outcome = read_from(at_hand(known, known));
  ASSERT_TRUE(outcome) << outcome.error().message;
  EXPECT_TRUE(outcome->unchanged);
  EXPECT_FALSE(outcome->reading);
  EXPECT_FALSE(outcome->is_news);
  EXPECT_EQ(outcome->head.read_at, plan_.now);
  EXPECT_EQ(loaded_, 0);
}

TEST_F(PreviousTest, WhatLeavesTheWindowGoesThoughTheSourceNeverChanges) {
  const auto known = first();
  write_script(greeting_ + std::string(unless_known));
  auto previous = at_hand(known, known);
  move_to(std::chrono::weeks{30});
  const auto outcome = read_from(std::move(previous));
  ASSERT_TRUE(outcome) << outcome.error().message;
  ASSERT_TRUE(outcome->reading);
  EXPECT_TRUE(outcome->reading->meetings.empty());
  EXPECT_TRUE(outcome->is_news);
}

TEST_F(PreviousTest, WhatIsGoneFromTheDiskIsReadAgain) {
  const auto known = first();
  write_reading(std::string(unless_known) + item("a", "1") + items_end(1), occurrence(0) + done(0) + end());
  auto previous = at_hand(known, std::nullopt);
  move_to(std::chrono::weeks{1});
  const auto outcome = read_from(std::move(previous));
  ASSERT_TRUE(outcome) << outcome.error().message;
  ASSERT_TRUE(outcome->reading);
  EXPECT_EQ(outcome->read, 1U);
  EXPECT_EQ(outcome->reading->meetings.size(), 1U);
}

TEST_F(PreviousTest, EventsStillToComeAreListedWhenTheirTimeComesNear) {
  const std::string end_with_more =
      R"(say '{"items_end":1,"listing":"1:2:3","passed_over":4,"later":true,"capability":["attendees"]}')";
  write_reading(item("a", "1") + end_with_more + "\n", done(0) + end());
  const auto known = read();
  ASSERT_TRUE(known) << known.error().message;
  EXPECT_EQ(state::items_in(*known->reading), 5U);
  EXPECT_TRUE(known->reading->capability.attendees);
  write_script(greeting_ + std::string(unless_known) + "say '{\"opened\":true}'\n" + item("a", "1") + items_end(1) +
               "hear; " + end());
  move_to(std::chrono::weeks{7});
  EXPECT_TRUE(read_from(at_hand(*known->reading, known->reading))->unchanged) << "nine weeks are left";
  move_to(std::chrono::weeks{10});
  const auto later = read_from(at_hand(*known->reading, known->reading));
  ASSERT_TRUE(later) << later.error().message;
  EXPECT_FALSE(later->unchanged);
}

TEST_F(PreviousTest, ALaterReadingWithTheSameItemsIsNoNews) {
  const auto known = first();
  write_reading("say '{\"opened\":true}'\n" + item("a", "1") + items_end(1), end());
  const auto same = read_from(at_hand(known, known));
  ASSERT_TRUE(same) << same.error().message;
  EXPECT_FALSE(same->is_news);
  EXPECT_EQ(loaded_, 1);
  write_reading(item("a", "2") + items_end(1), done(0) + end());
  EXPECT_TRUE(read_from(at_hand(known, known))->is_news);
  write_reading(items_end(0), end());
  EXPECT_TRUE(read_from(at_hand(known, known))->is_news);
}

}  // namespace
}  // namespace attune::reading
