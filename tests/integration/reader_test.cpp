// The whole way from bytes on disk to hashed meetings, with the real reader in its real lock.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/identity/keys.hpp"
#include "daemon/process/hardening.hpp"
#include "daemon/reading/meetings.hpp"
#include "daemon/reading/read_source.hpp"
#include "tests/support/event_loop.hpp"
#include "tests/support/separate_process.hpp"

namespace attune::reading {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::Field;

constexpr Instant now{Seconds{1'795'424'400}};  // 2026-11-23T09:00:00Z

std::string event(const std::string& uid, const std::string& start, const std::string& more = {}) {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:" + start +
         "\r\nDURATION:PT30M\r\nSUMMARY:Talk\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:me@corp.example\r\n"
         "ATTENDEE:mailto:alice@corp.example\r\n" +
         more + "END:VEVENT\r\n";
}

std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + events + "END:VCALENDAR\r\n";
}

class ReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    process::ignore_broken_pipes();
    ASSERT_TRUE(identity::initialise());
    fs::create_directories(folder_);
    keys_.emplace(identity::Keys::for_this_run());
    plan_.settings.zone = "Europe/Berlin";
    plan_.settings.addresses = {"me@corp.example"};
    plan_.reader = test::within_reach(ATTUNE_READER);
    move_to(now);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void move_to(Instant instant) {
    plan_.now = instant;
    const auto week = std::chrono::floor<std::chrono::weeks>(instant);
    plan_.window = {week - std::chrono::weeks{26}, week + std::chrono::weeks{9}};
  }

  // Files that were changed this moment are not taken for unchanged; these were changed long ago.
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  static void let_settle() { ::usleep(3'200'000); }

  static Previous known(std::optional<state::SourceReading> previous) {
    return previous ? Previous([reading = std::move(*previous)] { return reading; }) : Previous();
  }
  Result<ReadOutcome> read(std::optional<state::SourceReading> previous = std::nullopt) {
    return test::run(read_source(plan_, known(std::move(previous)), &*keys_));
  }
  Result<ReadOutcome> read_file(const std::string& text) {
    write("calendar.ics", text);
    plan_.kind = wire::SourceKind::file;
    plan_.path = folder_ / "calendar.ics";
    return read();
  }
  void use_folder() {
    fs::create_directories(folder_ / "vdir");
    plan_.kind = wire::SourceKind::vdir;
    plan_.path = folder_ / "vdir";
  }
  static std::size_t meetings(const ReadOutcome& outcome) {
    std::size_t count = 0;
    for (const auto& item : outcome.reading->meetings) count += item.meetings.size();
    return count;
  }
  static std::vector<std::string> codes(const ReadOutcome& outcome) {
    std::vector<std::string> found;
    for (const auto& diagnostic : outcome.reading->diagnostics) found.push_back(diagnostic.code);
    return found;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("attune-reader-" + std::to_string(::getpid()));
  std::optional<identity::Keys> keys_;
  SourcePlan plan_;
};

TEST_F(ReaderTest, AFileBecomesHashedMeetingsInAFullLock) {
  const auto outcome = read_file(calendar(event("one", "20261124T090000Z")));
  ASSERT_TRUE(outcome) << outcome.error().message;
  EXPECT_TRUE(outcome->locked);
  ASSERT_EQ(meetings(*outcome), 1U);
  const auto& meeting = outcome->reading->meetings[0].meetings[0];
  EXPECT_EQ(meeting.series, keys_->series("one"));
  ASSERT_EQ(meeting.people.size(), 1U);
  EXPECT_EQ(meeting.people[0].person, keys_->person("alice@corp.example"));
  EXPECT_EQ(meeting.facts.owner_answer, PartStat::accepted);
  EXPECT_TRUE(outcome->reading->capability.attendees);
  const auto for_analysis = meetings_of(*outcome->reading, {.name = "work", .role = SourceRole::busy});
  EXPECT_EQ(for_analysis.name, "work");
  EXPECT_EQ(for_analysis.items.size(), 1U);
}

TEST_F(ReaderTest, ZonesAreKnownBehindTheLock) {
  for (const auto* zone : {"America/New_York", "Eastern Standard Time"}) {
    const auto outcome =
        read_file(calendar("BEGIN:VEVENT\r\nUID:z\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=\"" + std::string(zone) +
                           "\":20261124T090000\r\nDURATION:PT30M\r\nEND:VEVENT\r\n"));
    ASSERT_TRUE(outcome) << outcome.error().message;
    ASSERT_EQ(meetings(*outcome), 1U);
    EXPECT_EQ(to_rfc3339(outcome->reading->meetings[0].meetings[0].facts.period.start), "2026-11-24T14:00:00Z") << zone;
    EXPECT_THAT(codes(*outcome), testing::IsEmpty());
  }
}

TEST_F(ReaderTest, AnUnchangedFileIsNotOpenedUp) {
  write("calendar.ics", calendar(event("one", "20261124T090000Z")));
  let_settle();
  plan_.path = folder_ / "calendar.ics";
  const auto first = read();
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_FALSE(first->unchanged);
  const auto second = read(first->reading);
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_TRUE(second->unchanged);
  EXPECT_EQ(second->reading->meetings.size(), 1U);
}

TEST_F(ReaderTest, OneChangedEventIsOneItemReadAgain) {
  const auto first = read_file(calendar(event("one", "20261124T090000Z") + event("two", "20261125T090000Z") +
                                        event("three", "20261126T090000Z")));
  ASSERT_TRUE(first);
  EXPECT_EQ(first->read, 3U);
  write("calendar.ics", calendar(event("one", "20261124T090000Z") + event("two", "20261125T100000Z") +
                                 event("three", "20261126T090000Z")));
  const auto second = read(first->reading);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->listed, 3U);
  EXPECT_EQ(second->read, 1U);
  EXPECT_EQ(meetings(*second), 3U);
}

TEST_F(ReaderTest, AfterTenWeeksWithoutAChangeASeriesStillReachesEightWeeksAhead) {
  write("calendar.ics",
        calendar(event("weekly", "20261102T090000Z", "RRULE:FREQ=WEEKLY\r\n") + event("single", "20261124T090000Z")));
  let_settle();
  plan_.path = folder_ / "calendar.ics";
  const auto first = read();
  ASSERT_TRUE(first) << first.error().message;
  auto reading = *first->reading;
  const Instant end_of_test = now + std::chrono::weeks{10};
  for (Instant moment = now; moment <= end_of_test; moment += std::chrono::days{1}) {
    move_to(moment);
    const auto next = read(reading);
    ASSERT_TRUE(next) << next.error().message;
    reading = *next->reading;
    Instant last{};
    for (const auto& item : reading.meetings) {
      for (const auto& meeting : item.meetings) last = std::max(last, meeting.facts.period.start);
    }
    EXPECT_GE(last, moment + std::chrono::weeks{7});
    EXPECT_LE(next->read, 1U) << "the single event is complete";
  }
}

TEST_F(ReaderTest, AFolderIsReadFileByFile) {
  use_folder();
  write("vdir/a.ics", calendar(event("a", "20261124T090000Z")));
  write("vdir/b.ICS", calendar(event("b", "20261124T100000Z")));
  write("vdir/.hidden.ics", calendar(event("hidden", "20261124T100000Z")));
  write("vdir/notes.txt", "no calendar");
  let_settle();
  const auto first = read();
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->listed, 2U);
  EXPECT_EQ(meetings(*first), 2U);
  const auto second = read(first->reading);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->read, 0U);
  write("vdir/c.ics", calendar(event("c", "20261124T110000Z")));
  fs::remove(folder_ / "vdir/a.ics");
  const auto third = read(second->reading);
  ASSERT_TRUE(third);
  EXPECT_EQ(third->read, 1U);
  EXPECT_EQ(third->listed, 2U);
  EXPECT_EQ(meetings(*third), 2U);
}

TEST_F(ReaderTest, AFileThatWasJustChangedIsReadAgainEvenIfItLooksTheSame) {
  use_folder();
  write("vdir/a.ics", calendar(event("a", "20261124T090000Z")));
  const auto first = read();
  ASSERT_TRUE(first);
  const auto second = read(first->reading);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->read, 1U);
}

TEST_F(ReaderTest, WhatIsNoFileInAFolderIsNeitherOpenedNorFollowed) {
  use_folder();
  write("vdir/good.ics", calendar(event("good", "20261124T090000Z")));
  ASSERT_EQ(::mkfifo((folder_ / "vdir/fifo.ics").c_str(), 0600), 0);
  fs::create_directories(folder_ / "vdir/folder.ics");
  write("elsewhere.ics", calendar(event("elsewhere", "20261124T090000Z")));
  fs::create_symlink(folder_ / "elsewhere.ics", folder_ / "vdir/link.ics");
  fs::create_symlink("loop.ics", folder_ / "vdir/loop.ics");
  const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = folder_ / "vdir/socket.ics";
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  write("vdir/sparse.ics", "");
  fs::resize_file(folder_ / "vdir/sparse.ics", 50ULL << 30U);
  write("vdir/empty.ics", "");
  write("vdir/other.ics", "PK\x03\x04 not a calendar");

  const auto outcome = read();
  ::close(listening);
  ASSERT_TRUE(outcome) << outcome.error().message;
  EXPECT_EQ(meetings(*outcome), 1U);
  const auto found = codes(*outcome);
  EXPECT_EQ(std::count(found.begin(), found.end(), "not_a_file"), 5);
  EXPECT_EQ(std::count(found.begin(), found.end(), "too_large"), 1);
  EXPECT_THAT(found, Contains("empty"));
  EXPECT_THAT(found, Contains("archive"));
}

TEST_F(ReaderTest, AnUnreadableFileInAFolderIsSkippedAndTheOthersAreRead) {
  use_folder();
  write("vdir/good.ics", calendar(event("good", "20261124T090000Z")));
  write("vdir/shut.ics", calendar(event("shut", "20261124T090000Z")));
  fs::permissions(folder_ / "vdir/shut.ics", fs::perms::none);
  fs::permissions(folder_, fs::perms::all);
  fs::permissions(folder_ / "vdir", fs::perms::all);
  const auto told = test::as_ordinary_user([&]() -> std::string {
    const auto outcome = read();
    if (!outcome) return outcome.error().message;
    return std::to_string(meetings(*outcome)) + " " + codes(*outcome).at(0);
  });
  EXPECT_EQ(told.output, "1 not_allowed");
}

TEST_F(ReaderTest, TheOwnersOwnPathMayBeALink) {
  write("real/a.ics", calendar(event("a", "20261124T090000Z")));
  fs::create_symlink(folder_ / "real/a.ics", folder_ / "link.ics");
  plan_.path = folder_ / "link.ics";
  EXPECT_TRUE(read());
  fs::create_symlink(folder_ / "real", folder_ / "folder");
  plan_.kind = wire::SourceKind::vdir;
  plan_.path = folder_ / "folder";
  const auto outcome = read();
  ASSERT_TRUE(outcome);
  EXPECT_EQ(meetings(*outcome), 1U);
}

TEST_F(ReaderTest, WhyASourceCannotBeReadIsSaidPlainly) {
  const auto said = [this](const fs::path& path, wire::SourceKind kind = wire::SourceKind::file) {
    plan_.path = path;
    plan_.kind = kind;
    const auto outcome = read();
    return outcome ? std::string("read") : outcome.error().message;
  };
  EXPECT_EQ(said(folder_ / "none.ics"), "there is nothing at its path");
  EXPECT_EQ(said(folder_), "its path is not a regular file");
  ASSERT_EQ(::mkfifo((folder_ / "fifo.ics").c_str(), 0600), 0);
  EXPECT_EQ(said(folder_ / "fifo.ics"), "its path is not a regular file");
  write("text.ics", "hello");
  EXPECT_EQ(said(folder_ / "text.ics"), "what is at its path is not an iCalendar file");
  EXPECT_EQ(said(folder_ / "text.ics", wire::SourceKind::vdir), "its path is not a folder");
  write("large.ics", "");
  fs::resize_file(folder_ / "large.ics", (256ULL << 20U) + 1);
  EXPECT_EQ(said(folder_ / "large.ics"), "its file is larger than 256 MiB");
  write("good.ics", calendar(event("a", "20261124T090000Z")));
  plan_.settings.zone = "Mars/Olympus";
  EXPECT_EQ(said(folder_ / "good.ics"), "the configured time zone is not in this system's zone data");
}

TEST_F(ReaderTest, ARuleOfEverySecondLeavesItsSiblings) {
  const auto outcome =
      read_file(calendar(event("bad", "20260101T090000Z", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n") +
                         event("good", "20261124T090000Z")));
  ASSERT_TRUE(outcome) << outcome.error().message;
  const auto has_good = [&](const ItemMeetings& item) { return item.item == keys_->item("good"); };
  EXPECT_TRUE(std::any_of(outcome->reading->meetings.begin(), outcome->reading->meetings.end(), has_good));
}

TEST_F(ReaderTest, HugeAndOddTextsStillFitTheirLines) {
  std::string people;
  for (int i = 0; i < 480; ++i) {
    people += "ATTENDEE:mailto:" + std::string(230, '"') + std::to_string(i) + "@corp.example\r\n";
  }
  const auto outcome = read_file(calendar(event("crowd", "20261124T090000Z", people) +
                                          event(std::string(20'000, 'u') + "\"\\", "20261124T090000Z") +
                                          event("byte-\xFF", "20261124T090000Z")));
  ASSERT_TRUE(outcome) << outcome.error().message;
  EXPECT_EQ(meetings(*outcome), 3U);
  EXPECT_THAT(codes(*outcome), Contains("people_left_out"));
  const auto crowd = std::find_if(outcome->reading->meetings.begin(), outcome->reading->meetings.end(),
                                  [&](const ItemMeetings& item) { return item.item == keys_->item("crowd"); });
  ASSERT_NE(crowd, outcome->reading->meetings.end());
  EXPECT_GE(crowd->meetings[0].people.size(), 50U);
}

TEST_F(ReaderTest, RunByAPersonItSaysWhatItIsFor) {
  const std::string reader = ATTUNE_READER;
  EXPECT_EQ(std::system((reader + " --help < /dev/null | grep -q usage").c_str()), 0);
  EXPECT_EQ(std::system((reader + " --version < /dev/null | grep -q attune-reader").c_str()), 0);
  EXPECT_NE(std::system((reader + " < /dev/null > /dev/null 2>&1").c_str()), 0);
  EXPECT_EQ(std::system((reader + " < /dev/null 2>&1 | wc -l | grep -qx 1").c_str()), 0);
}

}  // namespace
}  // namespace attune::reading
