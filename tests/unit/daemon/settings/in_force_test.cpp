// Every definition's settings exist, and are shown as they are in force.
#include "daemon/settings/in_force.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/load.hpp"
#include "config/table.hpp"

namespace attune::settings {
namespace {

config::Settings given(std::string text) {
  return config::load(std::vector<config::Document>{{"/home/you/config.toml", std::move(text)}}, "/home/you").settings;
}

bool exists(std::string_view name) {
  const auto rows = config::settings_table();
  return std::ranges::any_of(
      rows, [&](const config::Setting& setting) { return name == setting.section || name == setting.name(); });
}

TEST(InForce, EverySettingOfADefinitionExists) {
  for (const auto& definition : analysis::definitions()) {
    for (const auto name : definition.settings) EXPECT_TRUE(exists(name)) << definition.name << ": " << name;
  }
}

TEST(InForce, ShowsTheValuesInForce) {
  const auto settings = given("[findings.meeting_overload]\nday_meetings = 4\n[chain]\ngap = \"7 min\"\n");
  const auto list = in_force(*analysis::find_definition("meeting_overload"), settings);
  const auto value = [&](std::string_view section, std::string_view key) {
    const auto found = std::ranges::find_if(
        list, [&](const render::SettingInForce& one) { return one.section == section && one.key == key; });
    return found == list.end() ? "" : found->value;
  };
  EXPECT_EQ(value("findings.meeting_overload", "day_meetings"), "4");
  EXPECT_EQ(value("findings.meeting_overload", "week"), "0.5");
  EXPECT_EQ(value("chain", "gap"), "\"7min\"");
  EXPECT_EQ(value("work.hours", "monday"), R"(["09:00-17:00"])");
}

TEST(InForce, TellsOfAddressesHowManyThereAre) {
  const auto list =
      in_force(*analysis::find_definition("group"), given("[identity]\ngroups = [\"all@example.com\"]\n"));
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].value, "1 entry");
  EXPECT_FALSE(list[0].is_toml);
}

}  // namespace
}  // namespace attune::settings
