#include "core/ical/content_line.hpp"
#include "core/ical/encoding.hpp"

#include <gtest/gtest.h>

namespace attune::ical {
namespace {

constexpr std::string_view names[] = {"CN", "ROLE"};

TEST(ContentLine, SplitsNameParametersAndValue) {
  const auto line = parse_content_line("DTSTART;TZID=Europe/Berlin:20260105T090000");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->property, Property::event_start);
  EXPECT_EQ(line->value, "20260105T090000");
  EXPECT_EQ(parameter(*line, "TZID"), "Europe/Berlin");
  EXPECT_EQ(parameter(*line, "VALUE"), std::nullopt);
}

TEST(ContentLine, ReadsNamesWithoutCase) {
  const auto line = parse_content_line("dtstart;tzid=Europe/Berlin:20260105T090000");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->property, Property::event_start);
  EXPECT_EQ(parameter(*line, "TZID"), "Europe/Berlin");
}

TEST(ContentLine, KeepsColonsAndSemicolonsInsideQuotes) {
  const auto line = parse_content_line("ATTENDEE;CN=\"Doe; Jane: B\";PARTSTAT=DECLINED:mailto:jane@corp.example");
  ASSERT_TRUE(line);
  EXPECT_EQ(parameter(*line, "CN"), "Doe; Jane: B");
  EXPECT_EQ(parameter(*line, "PARTSTAT"), "DECLINED");
  EXPECT_EQ(line->value, "mailto:jane@corp.example");
}

TEST(ContentLine, RepairsAQuoteThatIsNeverClosedBeforeADate) {
  const auto line = parse_content_line("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin:20200101T090000");
  ASSERT_TRUE(line);
  EXPECT_TRUE(line->unbalanced);
  EXPECT_EQ(parameter(*line, "TZID"), "(UTC+01:00) Amsterdam, Berlin");
  EXPECT_EQ(line->value, "20200101T090000");
}

TEST(ContentLine, RepairsAQuoteThatIsNeverClosedBeforeAnAddress) {
  const auto line = parse_content_line("ATTENDEE;CN=\"Jane;PARTSTAT=DECLINED:mailto:jane@corp.example");
  ASSERT_TRUE(line);
  EXPECT_EQ(parameter(*line, "PARTSTAT"), "DECLINED");
  EXPECT_EQ(line->value, "mailto:jane@corp.example");
}

// Exchange writes names of zones that hold colons, and leaves out the quotes that they would need.
TEST(ContentLine, ReadsATimeBehindAZoneOfColonsWithoutQuotes) {
  const auto custom = parse_content_line("DTSTART;TZID=tzone://Microsoft/Custom:20260105T090000");
  ASSERT_TRUE(custom);
  EXPECT_EQ(parameter(*custom, "TZID"), "tzone://Microsoft/Custom");
  EXPECT_EQ(custom->value, "20260105T090000");
  EXPECT_FALSE(custom->unbalanced);
  const auto shown =
      parse_content_line("EXDATE;TZID=(UTC+05:30) Chennai\\, Kolkata;X-A=b:20260105T090000,20260106T090000");
  ASSERT_TRUE(shown);
  EXPECT_EQ(parameter(*shown, "TZID"), "(UTC+05:30) Chennai\\, Kolkata");
  EXPECT_EQ(shown->value, "20260105T090000,20260106T090000");
}

TEST(ContentLine, IsNothingWithoutAColonOrForAForeignProperty) {
  EXPECT_FALSE(parse_content_line("DTSTART"));
  EXPECT_FALSE(parse_content_line("DTSTART;TZID=X"));
  EXPECT_FALSE(parse_content_line("DESCRIPTION:text"));
  EXPECT_FALSE(parse_content_line(":value"));
  EXPECT_FALSE(parse_content_line(""));
}

TEST(ContentLine, IsRewrittenWithoutControlCharactersAndStrayQuotes) {
  std::string text;
  append_clean(*parse_content_line("ATTENDEE;CN=\"Jane:mailto:a\0b@c"), names, text);
  append_clean(*parse_content_line(std::string_view("SUMMARY:a\0b\tc \"d\"", 17)), {}, text);
  EXPECT_EQ(text.find('\0'), std::string::npos);
  EXPECT_EQ(text, "ATTENDEE;CN=\"Jane\":mailto:a\r\nSUMMARY:ab c \"d\"\r\n");
}

TEST(ContentLine, IsRewrittenWithTheWantedParametersAloneAndEachOfThemOnce) {
  std::string text;
  append_clean(*parse_content_line("ATTENDEE;X-A=1;ROLE=CHAIR;CN=\"B; C\";CN=D;LANGUAGE=en:mailto:b@c"), names, text);
  append_clean(*parse_content_line("SUMMARY;LANGUAGE=en:a"), {}, text);
  EXPECT_EQ(text, "ATTENDEE;CN=\"B; C\";ROLE=\"CHAIR\":mailto:b@c\r\nSUMMARY:a\r\n");
}

TEST(ContentLine, IsRewrittenNoLongerThanAnybodyReads) {
  std::string accents;
  for (int i = 0; i < 20'000; ++i) accents += "\u00E9";
  std::string text;
  append_clean(*parse_content_line("ATTENDEE;CN=x" + accents + ":mailto:a" + accents), names, text);
  EXPECT_LT(text.size(), 6'000U);
  EXPECT_TRUE(is_utf8(text));
}

TEST(Property, EveryNameIsFoundAgain) {
  for (auto i = static_cast<int>(Property::attendee); i <= static_cast<int>(Property::zone_id); ++i) {
    const auto property = static_cast<Property>(i);
    EXPECT_EQ(property_of(name_of(property)), property) << i;
  }
  EXPECT_EQ(property_of("DtStart"), Property::event_start);
  EXPECT_EQ(property_of("recurrence-Id"), Property::recurrence_id);
  EXPECT_EQ(property_of("DESCRIPTION"), Property::other);
  EXPECT_EQ(property_of(""), Property::other);
}

TEST(Property, NoByteButALetterStandsForALetter) {
  for (int byte = 0; byte < 256; ++byte) {
    const bool right = byte == 'D' || byte == 'd';
    EXPECT_EQ(property_of(std::string("UI") + static_cast<char>(byte)) == Property::uid, right) << byte;
  }
}

TEST(Property, ANameThatGoesOnIsAnotherName) {
  EXPECT_EQ(name_at_start("UID:x").property, Property::uid);
  EXPECT_EQ(name_at_start("X-UID:x").property, Property::other);
  EXPECT_EQ(name_at_start("ATTENDEE;CN=x:y").property, Property::attendee);
  EXPECT_EQ(name_at_start("AATTENDEE:y").property, Property::other);
  EXPECT_EQ(name_at_start("ATTENDEE").property, Property::other);
}

}  // namespace
}  // namespace attune::ical
