#include "daemon/client/setup/autostart.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "daemon/client/setup/foreign_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::client::setup {
namespace {

TEST(Autostart, APathStandsInAnExecLineAsTheEntryFormatWantsIt) {
  EXPECT_EQ(exec_line("/usr/bin/attuned"), "Exec=\"/usr/bin/attuned\"");
  EXPECT_EQ(exec_line("/a b/100 %/$x"), "Exec=\"/a b/100 %%/\\\\$x\"");
}

TEST(Autostart, AnEntryIsWrittenAndTakenAwayAgain) {
  const test::TemporaryFolder home;
  const auto entry = home.path() / "autostart/attune.desktop";
  ASSERT_TRUE(write_autostart(home.path(), "/usr/bin/attuned"));
  EXPECT_NE(text_of(entry).find("\nExec=\"/usr/bin/attuned\"\n"), std::string::npos);
  remove_autostart(home.path());
  EXPECT_FALSE(std::filesystem::exists(entry));
}

TEST(Autostart, SomebodysOwnEntryIsLeftAlone) {
  const test::TemporaryFolder home;
  const auto entry = home.path() / "autostart/attune.desktop";
  std::filesystem::create_directories(entry.parent_path());
  std::ofstream(entry) << "[Desktop Entry]\nHidden=true\n";
  ASSERT_TRUE(write_autostart(home.path(), "/usr/bin/attuned"));
  remove_autostart(home.path());
  EXPECT_EQ(text_of(entry), "[Desktop Entry]\nHidden=true\n");
}

}  // namespace
}  // namespace attune::client::setup
