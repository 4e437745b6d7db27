// The values in force, as they would stand in a file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/table.hpp"
#include "tests/unit/config/loading.hpp"

namespace attune::config {
namespace {

std::string shown(const Settings& settings, std::string_view section, std::string_view key) {
  return present_value(*find_setting(section, key), settings);
}

TEST(Present, ShowsEveryValueSoThatTheLoaderUnderstandsIt) {
  const auto standard = load_text("").settings;
  for (const auto& setting : settings_table()) {
    const auto value = present_value(setting, standard);
    if (value.empty() || setting.section == "identity") continue;
    const auto again = load_text("[" + std::string(setting.section) + "]\n" + std::string(setting.key) + " = " + value);
    for (const auto& diagnostic : again.diagnostics) EXPECT_NE(diagnostic.severity, Severity::error) << setting.name();
    EXPECT_EQ(present_value(setting, again.settings), value) << setting.name();
  }
}

TEST(Present, ShowsWhatTheOwnerSaid) {
  const auto settings = load_text(R"(
[time]
zone = "Europe/Berlin"
[week]
starts_on = "sunday"
[work]
lunch = ["11:30-12:15", "15:00-15:15"]
[work.hours]
friday = ["22:00-06:00"]
[meeting]
longest = "90min"
tentative = "out"
[overload]
week = 0.45
[words]
focus = ["quiet \"hour\""]
)")
                            .settings;
  EXPECT_EQ(shown(settings, "time", "zone"), "\"Europe/Berlin\"");
  EXPECT_EQ(shown(settings, "week", "starts_on"), "\"sunday\"");
  EXPECT_EQ(shown(settings, "work", "lunch"), R"(["11:30-12:15", "15:00-15:15"])");
  EXPECT_EQ(shown(settings, "work.hours", "friday"), R"(["22:00-06:00"])");
  EXPECT_EQ(shown(settings, "meeting", "longest"), "\"1h30min\"");
  EXPECT_EQ(shown(settings, "meeting", "tentative"), "\"out\"");
  EXPECT_EQ(shown(settings, "findings.meeting_overload", "week"), "0.45");
  EXPECT_EQ(shown(settings, "words", "focus"), R"(["quiet \"hour\""])");
}

TEST(Present, CountsAddressesAndTellsNone) {
  const auto settings = load_text("[identity]\naddresses = [\"you@example.com\"]\n").settings;
  EXPECT_EQ(shown(settings, "identity", "addresses"), "1 entry");
  EXPECT_EQ(shown(settings, "identity", "groups"), "0 entries");
}

TEST(Present, HasNothingForWhatHasNoValue) {
  EXPECT_EQ(shown(load_text("").settings, "time", "zone"), "");
  EXPECT_EQ(shown(load_text("").settings, "source", "name"), "");
}

}  // namespace
}  // namespace attune::config
