#include "core/time/windows_zones.hpp"

#include <gtest/gtest.h>

#include "tests/unit/core/time/times.hpp"

namespace attune {
namespace {

TEST(WindowsZones, KnownNamesBecomeZonesOfTheSystem) {
  EXPECT_EQ(iana_name_of_windows_zone("W. Europe Standard Time"), "Europe/Berlin");
  EXPECT_EQ(iana_name_of_windows_zone("Eastern Standard Time"), "America/New_York");
  EXPECT_EQ(iana_name_of_windows_zone("Tokyo Standard Time"), "Asia/Tokyo");
  for (const char* name : {"UTC", "GMT Standard Time", "India Standard Time", "Central European Standard Time",
                           "Greenwich Standard Time", "UTC-11", "Samoa Standard Time", "Lord Howe Standard Time"}) {
    const auto iana = iana_name_of_windows_zone(name);
    ASSERT_TRUE(iana) << name;
    EXPECT_TRUE(Zone::system(*iana)) << *iana;
  }
}

TEST(WindowsZones, OtherTextIsNothing) {
  for (const char* name : {"", "Europe/Berlin", "Local", "../../etc/passwd", "W. Europe Standard Time/x",
                           "Middle-earth Standard Time", "\xC3\xA4\x01"}) {
    EXPECT_EQ(iana_name_of_windows_zone(name), std::nullopt) << name;
  }
  EXPECT_EQ(iana_name_of_windows_zone(std::string(100000, 'A')), std::nullopt);
}

}  // namespace
}  // namespace attune
