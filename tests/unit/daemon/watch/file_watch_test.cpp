// With the real inotify.
#include "daemon/watch/file_watch.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <boost/asio/io_context.hpp>
#include <fstream>

#include "tests/support/temporary_folder.hpp"

namespace attune::watch {
namespace {

namespace fs = std::filesystem;

class FileWatchTest : public ::testing::Test {
 protected:
  void write(const fs::path& path, std::string_view text = "BEGIN:VCALENDAR") {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }
  bool watch(const fs::path& path) {
    return watch_.is_whole(watch_.watch(root_ / path, [this] { ++changes_; }));
  }
  // Whether something was told since the last time.
  bool told() {
    loop_.restart();
    while (loop_.poll() > 0) loop_.restart();
    return std::exchange(changes_, 0) > 0;
  }

  test::TemporaryFolder folder_;
  fs::path root_ = fs::canonical(folder_.path());
  boost::asio::io_context loop_{1};
  FileWatch watch_{loop_.get_executor()};
  int changes_ = 0;
};

TEST_F(FileWatchTest, AFileThatIsWrittenIsTold) {
  write("work.ics");
  EXPECT_TRUE(watch("work.ics"));
  EXPECT_FALSE(told());
  write("work.ics", "more");
  EXPECT_TRUE(told());
  EXPECT_FALSE(told());
}

TEST_F(FileWatchTest, AFileThatIsBeingWrittenIsNotToldBeforeItIsClosed) {
  write("work.ics");
  watch("work.ics");
  std::ofstream slow(root_ / "work.ics", std::ios::app);
  slow << "half" << std::flush;
  EXPECT_FALSE(told());
  slow.close();
  EXPECT_TRUE(told());
}

TEST_F(FileWatchTest, AFileThatIsReplacedByRenameIsToldAgainAndAgain) {
  write("work.ics");
  watch("work.ics");
  for (int time = 0; time < 3; ++time) {
    write("new", "other");
    EXPECT_FALSE(told());
    fs::rename(root_ / "new", root_ / "work.ics");
    EXPECT_TRUE(told());
  }
}

TEST_F(FileWatchTest, ItsNeighboursWakeNobody) {
  write("work.ics");
  watch("work.ics");
  write("other.ics");
  ::chmod((root_ / "other.ics").c_str(), 0600);
  fs::remove(root_ / "other.ics");
  loop_.restart();
  EXPECT_EQ(loop_.poll(), 0U);
}

TEST_F(FileWatchTest, AFileThatVanishesAndComesBackIsToldTwice) {
  write("work.ics");
  watch("work.ics");
  fs::remove(root_ / "work.ics");
  EXPECT_TRUE(told());
  write("work.ics");
  EXPECT_TRUE(told());
}

TEST_F(FileWatchTest, AFileThatMayBeReadNowIsTold) {
  write("work.ics");
  ASSERT_EQ(::chmod((root_ / "work.ics").c_str(), 0), 0);
  watch("work.ics");
  ASSERT_EQ(::chmod((root_ / "work.ics").c_str(), 0600), 0);
  EXPECT_TRUE(told());
}

TEST_F(FileWatchTest, InAFolderCalendarsCountAndNothingElse) {
  fs::create_directories(root_ / "work");
  EXPECT_TRUE(watch("work"));
  write("work/1.tmp");
  write("work/.hidden.ics");
  EXPECT_FALSE(told());
  fs::rename(root_ / "work/1.tmp", root_ / "work/1.ics");
  EXPECT_TRUE(told());
  write("work/2.ICS");
  EXPECT_TRUE(told());
  fs::remove(root_ / "work/2.ICS");
  EXPECT_TRUE(told());
}

TEST_F(FileWatchTest, FoldersThatAppearLaterAreFound) {
  EXPECT_TRUE(watch("a/b/work"));
  fs::create_directories(root_ / "a");
  EXPECT_TRUE(told());
  fs::create_directories(root_ / "a/b/work");
  EXPECT_TRUE(told());
  write("a/b/work/1.ics");
  EXPECT_TRUE(told());
}

TEST_F(FileWatchTest, AFolderAboveThatIsReplacedIsFound) {
  write("calendars/work/1.ics");
  watch("calendars/work");
  write("fresh/work/1.ics");
  fs::rename(root_ / "calendars", root_ / "old");
  EXPECT_TRUE(told());
  fs::rename(root_ / "fresh", root_ / "calendars");
  EXPECT_TRUE(told());
  write("calendars/work/2.ics");
  EXPECT_TRUE(told());
  write("old/work/3.ics");
  EXPECT_FALSE(told()) << "that one is no longer it";
}

TEST_F(FileWatchTest, BehindALinkBothEndsCount) {
  write("one/work.ics");
  write("two/work.ics");
  fs::create_symlink("one", root_ / "current");
  EXPECT_TRUE(watch("current/work.ics"));
  write("one/work.ics", "more");
  EXPECT_TRUE(told());
  fs::create_symlink("two", root_ / "next");
  fs::rename(root_ / "next", root_ / "current");
  EXPECT_TRUE(told());
  write("two/work.ics", "more");
  EXPECT_TRUE(told());
  write("one/work.ics", "more");
  EXPECT_FALSE(told());
}

TEST_F(FileWatchTest, TwoSourcesInOneFolderAreToldApart) {
  write("work.ics");
  write("home.ics");
  int home = 0;
  watch("work.ics");
  watch_.watch(root_ / "home.ics", [&] { ++home; });
  write("home.ics", "more");
  EXPECT_FALSE(told());
  EXPECT_EQ(home, 1);
  write("work.ics", "more");
  EXPECT_TRUE(told());
  EXPECT_EQ(home, 1);
}

TEST_F(FileWatchTest, AFolderThatIsAlsoOnTheWayToAnotherIsWatchedForBoth) {
  write("calendars/own.ics");
  fs::create_directories(root_ / "calendars/shared");
  int shared = 0;
  watch("calendars");
  watch_.watch(root_ / "calendars/shared", [&] { ++shared; });
  write("calendars/own.ics", "more");
  EXPECT_TRUE(told());
  EXPECT_EQ(shared, 0);
  write("calendars/shared/1.ics");
  EXPECT_FALSE(told());
  EXPECT_GT(shared, 0);
}

TEST_F(FileWatchTest, ReadingAFileIsNoChange) {
  write("work.ics");
  watch("work.ics");
  std::ifstream stream(root_ / "work.ics");
  std::string line;
  std::getline(stream, line);
  stream.close();
  EXPECT_FALSE(told());
}

TEST_F(FileWatchTest, WhatIsNoPathOfThisMachineIsNotWatchedAndHarmsNothing) {
  EXPECT_TRUE(watch("work.ics")) << "its folder is there";
  EXPECT_TRUE(watch_.is_whole(watch_.watch("/proc/self/cmdline", [] {})));
  write("work.ics");
  EXPECT_TRUE(told());
}

}  // namespace
}  // namespace attune::watch
