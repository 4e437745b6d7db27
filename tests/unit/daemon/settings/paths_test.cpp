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
  EXPECT_EQ(paths.folders().owner, "/c/attune");
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

TEST(Paths, OfTheMachineAreMovedByNothing) {
  const auto paths = find_paths([](const char*) { return std::string("/elsewhere"); });
  EXPECT_EQ(paths.folders().distribution, "/usr/share/attune");
  EXPECT_EQ(paths.folders().machine, "/etc/attune");
}

}  // namespace
}  // namespace attune::settings
