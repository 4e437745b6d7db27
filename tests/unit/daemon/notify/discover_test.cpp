#include "daemon/notify/discover.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "tests/support/notifier_folder.hpp"

namespace attune::notify {
namespace {

namespace fs = std::filesystem;
using test::NotifierFolder;

std::string reason(const Discovery& found) {
  return found.rejected.empty() ? "" : found.rejected.front().reason;
}

TEST(Discover, TheSettingsOrderCounts) {
  const NotifierFolder folder({"good", "slow", "terse"});
  const auto found = discover({folder.path()}, {"terse", "good"});
  ASSERT_EQ(found.usable.size(), 2U);
  EXPECT_EQ(found.usable[0].name, "terse");
  EXPECT_EQ(found.usable[1].name, "good");
  EXPECT_TRUE(found.rejected.empty());
}

TEST(Discover, WhatTheOwnerDidNotNameIsNotUsed) {
  const NotifierFolder folder({"good"});
  EXPECT_TRUE(discover({folder.path()}, {}).usable.empty());
}

TEST(Discover, TheFirstFolderWins) {
  const NotifierFolder first({"good"});
  const NotifierFolder second({"good", "slow"});
  const auto found = discover({first.path(), second.path()}, {"good", "slow"});
  ASSERT_EQ(found.usable.size(), 2U);
  EXPECT_EQ(found.usable[0].path.parent_path(), first.path());
  EXPECT_EQ(found.usable[1].path.parent_path(), second.path());
}

TEST(Discover, AMissingOneIsNamed) {
  const NotifierFolder folder({});
  const auto found = discover({folder.path(), "/nonexistent"}, {"pigeon"});
  ASSERT_EQ(found.rejected.size(), 1U);
  EXPECT_EQ(found.rejected[0].name, "pigeon");
  EXPECT_EQ(found.rejected[0].reason, "it is not installed");
}

TEST(Discover, AWorldWritableOneIsRejectedWithTheRepair) {
  const NotifierFolder folder({"good"});
  chmod(folder.program("good").c_str(), 0757);
  const auto found = discover({folder.path()}, {"good"});
  EXPECT_TRUE(found.usable.empty());
  EXPECT_THAT(reason(found), ::testing::HasSubstr("chmod go-w"));
}

TEST(Discover, OneThatAForeignGroupMayChangeIsRejected) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give a file to another group";
  const NotifierFolder folder({"good"});
  ASSERT_EQ(chown(folder.program("good").c_str(), 0, 65534), 0);
  chmod(folder.program("good").c_str(), 0775);
  EXPECT_TRUE(discover({folder.path()}, {"good"}).usable.empty());
}

TEST(Discover, AnotherUsersProgramIsRejected) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give a file to another user";
  const NotifierFolder folder({"good"});
  ASSERT_EQ(chown(folder.program("good").c_str(), 65534, 0), 0);
  EXPECT_EQ(reason(discover({folder.path()}, {"good"})), "it belongs to another user");
}

TEST(Discover, AWorldWritableFolderIsRejected) {
  const NotifierFolder folder({"good"});
  chmod(folder.path().c_str(), 0777);
  EXPECT_EQ(reason(discover({folder.path()}, {"good"})), "other users may change the folder it is in");
}

TEST(Discover, AWorldWritableFolderAboveIsRejectedUnlessItIsSticky) {
  const test::TemporaryFolder above;
  fs::create_directory(above.path() / "programs");
  const auto program = above.path() / "programs/attune-notify-good";
  std::ofstream(program) << "#!/bin/sh\n";
  chmod(program.c_str(), 0755);
  chmod(above.path().c_str(), 0777);
  EXPECT_EQ(reason(discover({above.path() / "programs"}, {"good"})), "other users may change a folder above it");
  chmod(above.path().c_str(), 01777);
  EXPECT_EQ(discover({above.path() / "programs"}, {"good"}).usable.size(), 1U);
}

TEST(Discover, ALinkOutOfItsFolderIsRejected) {
  const NotifierFolder folder({"good"});
  const NotifierFolder elsewhere({});
  fs::create_symlink(folder.program("good"), elsewhere.program("good"));
  EXPECT_EQ(reason(discover({elsewhere.path()}, {"good"})), "it is a link that leaves its folder");
  fs::create_symlink("/nonexistent", elsewhere.program("gone"));
  EXPECT_EQ(reason(discover({elsewhere.path()}, {"gone"})), "it is a link to nowhere");
}

TEST(Discover, ALinkWithinItsFolderIsFine) {
  const NotifierFolder folder({"good"});
  fs::create_symlink("attune-notify-good", folder.program("alias"));
  EXPECT_EQ(discover({folder.path()}, {"alias"}).usable.size(), 1U);
}

TEST(Discover, AFolderOrAFileThatCannotRunIsRejected) {
  const NotifierFolder folder({"good"});
  fs::create_directory(folder.program("folder"));
  EXPECT_EQ(reason(discover({folder.path()}, {"folder"})), "it is not a file");
  chmod(folder.program("good").c_str(), 0644);
  EXPECT_EQ(reason(discover({folder.path()}, {"good"})), "it is not executable");
}

TEST(Discover, ANameIsNoPath) {
  const NotifierFolder folder({"good"});
  fs::create_directory(folder.path() / "attune-notify-x");
  EXPECT_TRUE(discover({folder.path()}, {"x/../attune-notify-good"}).usable.empty());
}

TEST(Discover, NotifiersAreBesideTheProgramOrInLibexec) {
  const auto folders = notifier_folders();
  ASSERT_EQ(folders.size(), 2U);
  EXPECT_EQ(folders[0], fs::read_symlink("/proc/self/exe").parent_path());
  EXPECT_EQ(folders[1], folders[0].parent_path() / "libexec/attune");
}

}  // namespace
}  // namespace attune::notify
