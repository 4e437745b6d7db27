#include "daemon/reading/read_source.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/reading/scripted_reader.hpp"

namespace attune::reading {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class ReadSourceTest : public ScriptedReaderTest {
 protected:
  std::string error() {
    const auto outcome = read();
    if (outcome) return "no error";
    EXPECT_EQ(outcome.error().kind, ErrorKind::source);
    return outcome.error().message;
  }
};

TEST_F(ReadSourceTest, HashesWhatTheReaderSays) {
  write_reading(item("a", "1") + items_end(1),
                occurrence(0, R"(,"organizer":"boss@corp.example","people":["alice@corp.example","cn:bob"],)"
                              R"("declined":["alice@corp.example"])") +
                    "say '{\"diagnostic\":{\"item\":0,\"code\":\"bad_rule\",\"property\":\"RRULE\",\"component\":1,"
                    "\"line\":9}}'\n" +
                    done(0) + "say '{\"diagnostic\":{\"code\":\"utf16\",\"component\":0,\"line\":1}}'\n" + end());
  Directory names;
  const auto outcome = read(std::nullopt, &names);
  ASSERT_TRUE(outcome) << outcome.error().message;
  const auto& reading = *outcome->reading;
  EXPECT_EQ(outcome->listed, 1U);
  EXPECT_EQ(outcome->read, 1U);
  EXPECT_EQ(reading.read_at, test_now);
  EXPECT_EQ(reading.listing, "1:2:3");
  ASSERT_EQ(reading.items.size(), 1U);
  EXPECT_EQ(reading.items[0].item, keys_->item("a"));
  EXPECT_EQ(reading.items[0].tag, keys_->tag("1"));
  EXPECT_EQ(reading.items[0].expanded_until, std::nullopt);
  EXPECT_TRUE(reading.capability.attendees);
  ASSERT_EQ(reading.meetings.size(), 1U);
  const auto& meeting = reading.meetings[0].meetings.at(0);
  EXPECT_EQ(meeting.series, keys_->series("u"));
  EXPECT_EQ(meeting.organizer, keys_->person("boss@corp.example"));
  const Invitee alice{keys_->person("alice@corp.example"), false, false};
  const Invitee bob{keys_->person("cn:bob"), false, true};
  EXPECT_THAT(meeting.people, testing::UnorderedElementsAre(alice, bob));
  ASSERT_EQ(reading.diagnostics.size(), 2U);
  EXPECT_EQ(names.address_of(alice.person), "alice@corp.example");
  EXPECT_EQ(names.address_of(*meeting.organizer), "boss@corp.example");
  EXPECT_EQ(names.uid_of(meeting.series), "u");
  EXPECT_EQ(names.address_of(keys_->person("eve@corp.example")), std::nullopt);
}

TEST_F(ReadSourceTest, ReadsOnlyWhatIsNewOrChangedAndDropsWhatIsGone) {
  write_reading(item("a", "1") + item("b", "1") + item("c", "1") + items_end(3),
                occurrence(0) + done(0) + occurrence(1) + done(1) + done(2) + end());
  auto first = read();
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->read, 3U);
  write_reading(item("a", "1") + item("b", "2") + items_end(2), done(1) + end());
  const auto second = read(first->reading);
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_EQ(second->listed, 2U);
  EXPECT_EQ(second->read, 1U);
  EXPECT_EQ(second->reading->items.size(), 2U);
  ASSERT_EQ(second->reading->meetings.size(), 1U);
  EXPECT_EQ(second->reading->meetings[0].item, keys_->item("a"));
}

TEST_F(ReadSourceTest, AnUnchangedListingIsEnough) {
  write_reading(item("a", "1") + items_end(1), occurrence(0) + done(0) + end());
  auto first = read();
  ASSERT_TRUE(first);
  write_script(greeting_ + "case $heard in *'\"unless\":\"1:2:3\"'*) say '{\"unchanged\":true}';; esac\n");
  plan_.now = test_now + std::chrono::hours{1};
  const auto second = read(first->reading);
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_TRUE(second->unchanged);
  EXPECT_EQ(second->reading->read_at, plan_.now);
  EXPECT_EQ(second->reading->meetings.size(), 1U);
}

TEST_F(ReadSourceTest, UnchangedIsNoAnswerToAFirstReading) {
  write_script(greeting_ + "say '{\"unchanged\":true}'\n");
  EXPECT_THAT(error(), HasSubstr("out of turn"));
}

TEST_F(ReadSourceTest, AnItemIsReadAgainWhenUnderEightWeeksOfItAreLeft) {
  write_reading(item("series", "1") + item("single", "1") + items_end(2),
                occurrence(0) + done(0, "\"2027-03-15T09:00:00Z\"") + done(1) + end());
  auto first = read();
  ASSERT_TRUE(first);
  ASSERT_EQ(first->reading->items.size(), 2U);
  const auto move_to = [&](std::chrono::weeks weeks) {
    plan_.now = test_now + weeks;
    plan_.window = {plan_.now - std::chrono::weeks{26}, plan_.now + std::chrono::weeks{8}};
  };
  move_to(std::chrono::weeks{7});
  write_script(greeting_ + "say '{\"unchanged\":true}'\n");
  EXPECT_TRUE(read(first->reading)) << "nine weeks are left";
  move_to(std::chrono::weeks{10});
  write_reading(item("series", "1") + item("single", "1") + items_end(2), done(0) + end());
  const auto later = read(first->reading);
  ASSERT_TRUE(later) << later.error().message;
  EXPECT_EQ(later->read, 1U);
}

TEST_F(ReadSourceTest, EverythingIsReadAgainWhenItIsUnderstoodDifferently) {
  write_reading(item("a", "1") + item("b", "1") + items_end(2), done(0) + done(1) + end());
  auto first = read();
  ASSERT_TRUE(first);
  const auto read_again = [&](const std::function<void()>& change) {
    const SourcePlan before = plan_;
    change();
    const auto outcome = read(first->reading);
    plan_ = before;
    return outcome && outcome->read == 2;
  };
  EXPECT_TRUE(read_again([&] { plan_.settings.zone = "Asia/Tokyo"; }));
  EXPECT_TRUE(read_again([&] { plan_.settings.addresses = {"me@corp.example"}; }));
  EXPECT_TRUE(read_again([&] { plan_.settings.aliases = {{"a@x.example", "b@x.example"}}; }));
  EXPECT_TRUE(read_again([&] { plan_.settings.groups = {"team@x.example"}; }));
  EXPECT_TRUE(read_again([&] { plan_.settings.not_people = {"room@x.example"}; }));
  EXPECT_TRUE(read_again([&] { plan_.settings.focus_words = {"focus"}; }));
  EXPECT_TRUE(read_again([&] { plan_.settings.away_words = {"focus"}; }));
  EXPECT_TRUE(read_again([&] { plan_.settings.ritual_words = {{"focus"}}; }));
  EXPECT_TRUE(read_again([&] { plan_.retention_weeks = 52; }));
  EXPECT_TRUE(read_again([&] { plan_.window.start -= std::chrono::days{1}; })) << "weeks start on another day";
  EXPECT_TRUE(read_again([&] { plan_.now = test_now - std::chrono::weeks{1}; })) << "the clock was set back";
  EXPECT_FALSE(read_again([] {}));
}

TEST_F(ReadSourceTest, AReaderThatDoesNotGetToTheEndChangesNothing) {
  const auto listing = item("a", "1") + items_end(1);
  write_reading(listing, occurrence(0));
  EXPECT_EQ(error(), "the reader left before it was done");
  write_reading(listing, occurrence(0) + done(0));
  EXPECT_EQ(error(), "the reader left before it was done");
  write_reading(listing, occurrence(0) + end());
  EXPECT_THAT(error(), HasSubstr("out of turn")) << "an item was not read";
  write_reading(listing, occurrence(0) + "kill -KILL $$\n");
  EXPECT_EQ(error(), "the reader was ended by signal 9");
  write_reading(listing, "kill -XCPU $$\n");
  EXPECT_EQ(error(), "the reader used up its processor time");
  write_script("exit 1\n");
  EXPECT_EQ(error(), "the reader left before it was done");
}

TEST_F(ReadSourceTest, WhatIsSaidOutOfTurnEndsTheReading) {
  const auto listing = item("a", "1") + items_end(1);
  for (const auto& rest : {done(1), occurrence(1), item("b", "1"), done(0) + done(0), done(0) + occurrence(0),
                           done(0) + "say '{\"diagnostic\":{\"item\":0,\"code\":\"utf16\"}}'\n",
                           std::string("say '{\"unchanged\":true}'\n")}) {
    write_reading(listing, rest);
    EXPECT_THAT(error(), HasSubstr("out of turn")) << rest;
  }
  write_reading(item("a", "1") + items_end(2), "");
  EXPECT_THAT(error(), HasSubstr("out of turn")) << "a wrong count";
  write_reading(items_end(0, "alice smith"), "");
  EXPECT_THAT(error(), HasSubstr("out of turn")) << "a listing tag that could be text";
  write_script(greeting_ + occurrence(0));
  EXPECT_THAT(error(), HasSubstr("out of turn"));
}

TEST_F(ReadSourceTest, AnErrorNeverQuotesTheReader) {
  write_reading(item("a", "1") + items_end(1), "say 'alice@corp.example'\n");
  EXPECT_THAT(error(), Not(HasSubstr("alice")));
  write_script(greeting_ + "say '{\"failed\":\"alice\",\"message\":\"alice@corp.example\"}'\n");
  EXPECT_EQ(error(), "its path cannot be read");
  write_reading(item("a", "1") + items_end(1),
                "say '{\"diagnostic\":{\"item\":0,\"code\":\"alice\",\"property\":\"BOB\"}}'\n" + done(0) + end());
  const auto outcome = read();
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->reading->diagnostics.at(0).code, "other");
  EXPECT_EQ(outcome->reading->diagnostics.at(0).property, "");
}

TEST_F(ReadSourceTest, AFailureIsToldInOurWords) {
  write_script(greeting_ + "say '{\"failed\":\"missing\",\"message\":\"x\"}'\n");
  EXPECT_EQ(error(), "there is nothing at its path");
}

TEST_F(ReadSourceTest, AReaderOfAnotherVersionIsRefused) {
  write_script("hear; say '{\"reader\":\"attune\",\"protocol\":2,\"version\":\"0.1.0\"}'; hear\n");
  EXPECT_EQ(error(), "the reader belongs to another version of Attune");
  write_script("hear; say '{\"reader\":\"attune\",\"protocol\":1,\"version\":\"9.9.9\"}'; hear\n");
  EXPECT_EQ(error(), "the reader belongs to another version of Attune");
}

TEST_F(ReadSourceTest, AReaderThatHangsCostsItsTimeAndNoMore) {
  plan_.limits.time = milliseconds{300};
  write_script("while :; do sleep 1000; done\n");
  EXPECT_THAT(error(), HasSubstr("took too long"));
  write_script(greeting_ + "trap '' TERM; while :; do sleep 1000; done\n");
  EXPECT_THAT(error(), HasSubstr("took too long"));
  write_script(greeting_ + "while :; do " + item("a", "1") + " sleep 0.01; done\n");
  EXPECT_THAT(error(), HasSubstr("took too long")) << "a trickle is no progress";
}

TEST_F(ReadSourceTest, AFloodIsCutOffAtItsLimit) {
  plan_.limits.bytes = 100'000;
  write_script(greeting_ + "while :; do " + item("a", "1") + " done\n");
  EXPECT_THAT(error(), HasSubstr("more text than"));
  plan_.limits = {};
  plan_.limits.items = 10;
  EXPECT_THAT(error(), HasSubstr("more items than"));
  plan_.limits = {};
  plan_.limits.occurrences = 10;
  write_reading(item("a", "1") + items_end(1), "while :; do " + occurrence(0) + " done\n");
  EXPECT_THAT(error(), HasSubstr("more occurrences than"));
  plan_.limits = {};
  plan_.limits.people = 10;
  write_reading(item("a", "1") + items_end(1),
                "while :; do " + occurrence(0, R"(,"people":["a@x.example","b@x.example"])") + " done\n");
  EXPECT_THAT(error(), HasSubstr("more people than"));
  write_script(greeting_ + "exec cat /dev/zero\n");
  plan_.limits = {};
  EXPECT_NE(error(), "no error");
}

TEST_F(ReadSourceTest, ALineWithoutEndIsAnError) {
  write_script(greeting_ + "exec tr '\\0' x < /usr/bin/env\n");
  EXPECT_NE(error(), "no error");
}

TEST_F(ReadSourceTest, AnotherProgramInItsPlaceGetsNothing) {
  std::ofstream(folder_ / "key") << "secret";
  std::filesystem::permissions(folder_ / "key", std::filesystem::perms::all);
  const auto found =
      "if cat " + (folder_ / "key").string() + " || cat /proc/$PPID/environ || cat /proc/$PPID/mem || " +
      "ls /proc/$PPID/fd || cat /etc/passwd || [ -n \"$HOME\" ] || [ \"$(ls /proc/self/fd | wc -l)\" -gt 4 ]; " +
      "then say '{\"failed\":\"too_large\"}'; else say '{\"failed\":\"missing\"}'; fi\n";
  ::setenv("HOME", "/home/alice", 1);
  write_script(greeting_ + found);
  EXPECT_EQ(error(), "there is nothing at its path");
}

TEST_F(ReadSourceTest, AReaderThatIsNotInstalledIsSaidSo) {
  plan_.reader = folder_ / "nowhere";
  EXPECT_THAT(error(), HasSubstr("cannot be run"));
}

}  // namespace
}  // namespace attune::reading
