#include "daemon/settings/owner_zone.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/daemon/settings/given.hpp"

namespace attune::settings {
namespace {

class OwnerZone : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  ZoneFiles files() const { return {folder_ / "localtime", folder_ / "timezone"}; }
  static std::string name_of(const Result<Zone>& zone) {
    return zone ? zone->name() : "error: " + zone.error().message;
  }

  std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) / "attune_owner_zone";
  config::Settings settings_;
};

TEST_F(OwnerZone, IsTheConfiguredOneFirst) {
  settings_.zone = "Europe/Berlin";
  EXPECT_EQ(name_of(owner_zone(settings_, given({{"TZ", "Asia/Tokyo"}}), files())), "Europe/Berlin");
}

TEST_F(OwnerZone, IsTheEnvironmentsNext) {
  EXPECT_EQ(name_of(owner_zone(settings_, given({{"TZ", "Asia/Tokyo"}}), files())), "Asia/Tokyo");
  EXPECT_EQ(name_of(owner_zone(settings_, given({{"TZ", ":Asia/Tokyo"}}), files())), "Asia/Tokyo");
  EXPECT_EQ(name_of(owner_zone(settings_, given({{"TZ", ":/usr/share/zoneinfo/Asia/Tokyo"}}), files())), "Asia/Tokyo");
  EXPECT_EQ(name_of(owner_zone(settings_, given({{"TZ", ""}}), files())), "UTC");
}

TEST_F(OwnerZone, IsNotGuessedFromAnEnvironmentThatNamesNone) {
  const auto zone = owner_zone(settings_, given({{"TZ", "Nowhere/Town"}}), files());
  ASSERT_FALSE(zone);
  EXPECT_EQ(zone.error().kind, ErrorKind::configuration);
}

TEST_F(OwnerZone, IsWhereTheMachinesLinkPointsTo) {
  std::filesystem::create_symlink("../usr/share/zoneinfo/America/New_York", folder_ / "localtime");
  EXPECT_EQ(name_of(owner_zone(settings_, given({}), files())), "America/New_York");
}

TEST_F(OwnerZone, IsTheMachinesNameWhereTheLinkIsACopy) {
  std::ofstream(folder_ / "localtime") << "TZif";
  std::ofstream(folder_ / "timezone") << "Europe/Paris\n";
  EXPECT_EQ(name_of(owner_zone(settings_, given({}), files())), "Europe/Paris");
}

TEST_F(OwnerZone, IsNotGuessedFromACopyWithoutAName) {
  std::ofstream(folder_ / "localtime") << "TZif";
  EXPECT_FALSE(owner_zone(settings_, given({}), files()));
}

TEST_F(OwnerZone, IsUtcOnAMachineThatSaysNothing) {
  EXPECT_EQ(name_of(owner_zone(settings_, given({}), files())), "UTC");
}

}  // namespace
}  // namespace attune::settings
