#include "core/time/windows_zones.hpp"

#include <gtest/gtest.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>

#include <array>
#include <set>
#include <string>

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

// CLDR's, as ICU gives them for the zones that it knows.
std::set<std::string> all_windows_names() {
  std::set<std::string> names;
  UErrorCode status = U_ZERO_ERROR;
  auto* const zones = ucal_openTimeZones(&status);
  while (const auto* const zone = uenum_unext(zones, nullptr, &status)) {
    std::array<char16_t, 128> name{};
    const auto size = ucal_getWindowsTimeZoneID(zone, -1, name.data(), static_cast<std::int32_t>(name.size()), &status);
    names.emplace(name.begin(), name.begin() + size);
  }
  uenum_close(zones);
  names.erase("");  // of zones that Windows does not have
  return names;
}

TEST(WindowsZones, EveryNameOfTheCldrIsAZoneOfTheSystem) {
  const auto names = all_windows_names();
  EXPECT_GT(names.size(), 130U);
  for (const auto& name : names) {
    const auto iana = iana_name_of_windows_zone(name);
    ASSERT_TRUE(iana) << name;
    EXPECT_TRUE(Zone::system(*iana)) << name << ": " << *iana;
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
