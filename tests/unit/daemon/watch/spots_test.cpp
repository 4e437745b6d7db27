#include "daemon/watch/spots.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>

#include "tests/support/temporary_folder.hpp"

namespace attune::watch {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

struct Walked {
  std::vector<std::string> spots;  // those below the temporary folder: "way /a", "missing /a later"
  bool has_end;
};

Walked walk(const fs::path& root, const fs::path& path, const std::string& forbidden = "nothing") {
  constexpr std::array roles{"way", "link", "file", "folder", "missing"};
  Walked walked{};
  walked.has_end = visit_spots(
      path, [&](const fs::path& next) { return next.filename() != forbidden; },
      [&](const Spot& spot) {
        const auto where = spot.path.string();
        if (!where.starts_with(root.string())) return;
        const auto role = std::string(roles.at(static_cast<std::size_t>(spot.role)));
        walked.spots.push_back(role + " " + where.substr(root.string().size()) +
                               (spot.name.empty() ? "" : " " + spot.name));
      });
  return walked;
}

class Spots : public ::testing::Test {
 protected:
  test::TemporaryFolder folder_;
  fs::path root_ = fs::canonical(folder_.path());
};

TEST_F(Spots, AFileIsLookedUpFolderByFolder) {
  fs::create_directories(root_ / "a/b");
  std::ofstream(root_ / "a/b/work.ics") << "x";
  const auto walked = walk(root_, root_ / "a/b/work.ics");
  EXPECT_THAT(walked.spots, ElementsAre("way ", "way /a", "way /a/b", "file /a/b/work.ics"));
  EXPECT_TRUE(walked.has_end);
}

TEST_F(Spots, AFolderIsAnEnd) {
  fs::create_directories(root_ / "a/b");
  EXPECT_THAT(walk(root_, root_ / "a/./b/").spots, ElementsAre("way ", "way /a", "folder /a/b"));
}

TEST_F(Spots, TheWayEndsWhereANameIsMissing) {
  fs::create_directories(root_ / "a");
  const auto walked = walk(root_, root_ / "a/later/still/work.ics");
  EXPECT_THAT(walked.spots, ElementsAre("way ", "way /a", "missing /a later"));
  EXPECT_TRUE(walked.has_end);
}

TEST_F(Spots, LinksAreFollowedAndWatchedThemselves) {
  fs::create_directories(root_ / "real/deep");
  std::ofstream(root_ / "real/deep/work.ics") << "x";
  fs::create_symlink("real", root_ / "link");
  fs::create_symlink("deep/../deep/work.ics", root_ / "real/current");
  EXPECT_THAT(walk(root_, root_ / "link/current").spots,
              ElementsAre("way ", "link /link", "way /real", "link /real/current", "way /real/deep", "way /real/deep",
                          "file /real/deep/work.ics"));
}

TEST_F(Spots, LinksInACircleEnd) {
  fs::create_symlink("two", root_ / "one");
  fs::create_symlink("one", root_ / "two");
  EXPECT_FALSE(walk(root_, root_ / "one").has_end);
}

TEST_F(Spots, AFileOnTheWayEndsIt) {
  std::ofstream(root_ / "a") << "x";
  const auto walked = walk(root_, root_ / "a/work.ics");
  EXPECT_THAT(walked.spots, ElementsAre("way ", "way /a"));
  EXPECT_FALSE(walked.has_end);
}

TEST_F(Spots, WhatMayNotBeLookedAtIsNot) {
  fs::create_directories(root_ / "far/away");
  const auto walked = walk(root_, root_ / "far/away", "far");
  EXPECT_THAT(walked.spots, ElementsAre("way "));
  EXPECT_FALSE(walked.has_end);
}

}  // namespace
}  // namespace attune::watch
