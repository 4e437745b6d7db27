#include "core/time/windows_zones.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/base/text.hpp"
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

// All of the CLDR's; the first without their " Standard Time".
constexpr std::string_view standard_times =
    "AUS Central; AUS Eastern; Afghanistan; Alaskan; Aleutian; Altai; Arab; Arabian; Arabic; Argentina; Astrakhan; "
    "Atlantic; Aus Central W.; Azerbaijan; Azores; Bahia; Bangladesh; Belarus; Bougainville; Canada Central; "
    "Cape Verde; Caucasus; Cen. Australia; Central America; Central Asia; Central Brazilian; Central Europe; "
    "Central European; Central Pacific; Central; Chatham Islands; China; Cuba; Dateline; E. Africa; E. Australia; "
    "E. Europe; E. South America; Easter Island; Eastern; Egypt; Ekaterinburg; FLE; Fiji; GMT; GTB; Georgian; "
    "Greenland; Greenwich; Haiti; Hawaiian; India; Iran; Israel; Jordan; Kaliningrad; Korea; Libya; Line Islands; "
    "Lord Howe; Magadan; Magallanes; Marquesas; Mauritius; Middle East; Montevideo; Morocco; Mountain; Myanmar; "
    "N. Central Asia; Namibia; Nepal; New Zealand; Newfoundland; Norfolk; North Asia East; North Asia; North Korea; "
    "Omsk; Pacific SA; Pacific; Pakistan; Paraguay; Qyzylorda; Romance; Russian; SA Eastern; SA Pacific; "
    "SA Western; SE Asia; Saint Pierre; Sakhalin; Samoa; Sao Tome; Saratov; Singapore; South Africa; South Sudan; "
    "Sri Lanka; Sudan; Syria; Taipei; Tasmania; Tocantins; Tokyo; Tomsk; Tonga; Transbaikal; Turkey; "
    "Turks And Caicos; US Eastern; US Mountain; Ulaanbaatar; Venezuela; Vladivostok; Volgograd; W. Australia; "
    "W. Central Africa; W. Europe; W. Mongolia; West Asia; West Bank; West Pacific; Yakutsk; Yukon";
constexpr std::string_view other_times =
    "Central Standard Time (Mexico); Eastern Standard Time (Mexico); Mountain Standard Time (Mexico); "
    "Pacific Standard Time (Mexico); Russia Time Zone 10; Russia Time Zone 11; Russia Time Zone 3; UTC; UTC+12; "
    "UTC+13; UTC-02; UTC-08; UTC-09; UTC-11";

void expect_system_zone(const std::string& name) {
  const auto iana = iana_name_of_windows_zone(name);
  ASSERT_TRUE(iana) << name;
  EXPECT_TRUE(Zone::system(*iana)) << name << ": " << *iana;
}

TEST(WindowsZones, EveryNameOfTheCldrIsAZoneOfTheSystem) {
  for (const auto name : split(standard_times, ';')) expect_system_zone(std::string(trim(name)) + " Standard Time");
  for (const auto name : split(other_times, ';')) expect_system_zone(std::string(trim(name)));
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
