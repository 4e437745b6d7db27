#include "daemon/settings/paths.hpp"

#include <gtest/gtest.h>

#include "tests/unit/daemon/settings/given.hpp"

namespace attune::settings {
namespace {

TEST(Paths, FollowTheBaseDirectories) {
  const auto paths = find_paths(given({{"HOME", "/home/you"},
                                       {"XDG_CONFIG_HOME", "/c"},
                                       {"XDG_STATE_HOME", "/s"},
                                       {"XDG_RUNTIME_DIR", "/run/user/7"}}));
  EXPECT_EQ(paths.config_file(), "/c/attune/config.toml");
  EXPECT_EQ(paths.state, "/s/attune");
  EXPECT_EQ(paths.control_socket(), "/run/user/7/attune/control");
}

TEST(Paths, StartAtHomeWhereNothingIsSaid) {
  const auto paths = find_paths(given({{"HOME", "/home/you"}, {"XDG_CONFIG_HOME", ""}, {"XDG_STATE_HOME", "here"}}));
  EXPECT_EQ(paths.home, "/home/you");
  EXPECT_EQ(paths.config, "/home/you/.config/attune");
  EXPECT_EQ(paths.state, "/home/you/.local/state/attune");
}

TEST(Paths, FindAHomeWithoutTheVariable) {
  EXPECT_TRUE(find_paths(given({})).home.is_absolute());
}

TEST(Paths, TheOwnersFileComesLast) {
  const auto files = config_files(find_paths(given({{"HOME", "/home/you"}})), std::nullopt);
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files[2].path, "/home/you/.config/attune/config.toml");
  EXPECT_FALSE(files[2].required);
}

TEST(Paths, AFileThatIsAskedForStandsAlone) {
  const auto files = config_files(find_paths(given({{"HOME", "/home/you"}})), "mine.toml");
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].path, "mine.toml");
  EXPECT_TRUE(files[0].required);
}

}  // namespace
}  // namespace attune::settings
