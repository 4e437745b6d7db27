#include "core/ical/encoding.hpp"

#include <gtest/gtest.h>

#include "core/ical/text_value.hpp"

namespace attune::ical {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, TellsUtf8FromOtherBytes) {
  EXPECT_TRUE(is_utf8("M\xC3\xBCller \xE2\x82\xAC \xF0\x9F\x99\x82"));
  EXPECT_FALSE(is_utf8("M\xFCller"));
  EXPECT_FALSE(is_utf8("\xC0\x80"));          // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond Unicode
  EXPECT_FALSE(is_utf8("\xE2\x82"));          // cut
}

TEST(Encoding, ReadsWindows1252) {
  EXPECT_EQ(from_windows_1252("M\xFCller \x80\x81"), "Müller €\xEF\xBF\xBD");
}

TEST(Encoding, ConvertsUtf16OfBothOrders) {
  EXPECT_EQ(from_utf16_with_mark("\xFF\xFE"
                                 "A\0\xFC\0\x3D\xD8\x42\xDE"sv),
            "A\xC3\xBC\xF0\x9F\x99\x82");
  EXPECT_EQ(from_utf16_with_mark("\xFE\xFF\0A"sv), "A");
}

TEST(Encoding, ReplacesLoneSurrogatesAndAnOddLastByte) {
  EXPECT_EQ(from_utf16_with_mark("\xFF\xFE\x3D\xD8"
                                 "A\0B"sv),
            "\xEF\xBF\xBD"
            "A\xEF\xBF\xBD");
}

TEST(Encoding, LeavesBytesWithoutAMarkAlone) {
  EXPECT_FALSE(from_utf16_with_mark("BEGIN:VCALENDAR"));
}

TEST(TextValue, ResolvesEscapesAndDropsControlCharacters) {
  EXPECT_EQ(plain_text(" a\\,b\\;c\\\\d\\ne\x01 "), "a,b;c\\d e");
  EXPECT_EQ(plain_text("M\xFCller"), "Müller");
}

TEST(TextValue, ReadsZoneNamesWithoutTheirQuotes) {
  EXPECT_EQ(zone_name_of("\"W. Europe Standard Time\""), "W. Europe Standard Time");
  EXPECT_EQ(zone_name_of("(UTC+01:00) Amsterdam\\, Berlin"), "(UTC+01:00) Amsterdam, Berlin");
}

}  // namespace
}  // namespace attune::ical
