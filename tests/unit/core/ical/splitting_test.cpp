#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/ical/reading.hpp"

namespace attune::ical {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;

const Period year{parse_rfc3339("2026-01-01T00:00:00Z").value(), parse_rfc3339("2027-01-01T00:00:00Z").value()};

std::string event(const std::string& uid, const std::string& more = "") {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART:20260105T090000Z\r\n" + more + "END:VEVENT\r\n";
}

std::string calendar(const std::string& content) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + content + "END:VCALENDAR\r\n";
}

std::vector<std::string> references(std::string_view bytes) {
  const auto split = Calendar::split(bytes, year);
  std::vector<std::string> result;
  if (!split) return {"no calendar"};
  for (const auto& item : split->items()) result.emplace_back(item.reference);
  return result;
}

std::vector<std::string> codes(std::string_view bytes) {
  const auto split = Calendar::split(bytes, year);
  std::vector<std::string> result;
  for (const auto& diagnostic : split->diagnostics()) result.emplace_back(diagnostic.code);
  return result;
}

auto digest(const std::string& bytes, std::size_t item = 0) {
  return Calendar::split(bytes, year)->items().at(item).digest;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

TEST(Splitting, ListsItemsByUidInTheOrderOfTheFile) {
  EXPECT_THAT(references(calendar(event("b") + event("a") + event("b") + event("c"))), ElementsAre("b", "a", "c"));
}

TEST(Splitting, ReadsEveryKindOfLineBreak) {
  const auto bytes = calendar(event("a") + event("b"));
  EXPECT_THAT(references(replaced(bytes, "\r\n", "\n")), ElementsAre("a", "b"));
  EXPECT_THAT(references(replaced(bytes, "\r\n", "\r")), ElementsAre("a", "b"));
  EXPECT_THAT(references(replaced(bytes, "VEVENT\r\n", "VEVENT\n")), ElementsAre("a", "b"));
}

// An alarm that is never closed, before another that is.
TEST(Splitting, AnAlarmWithoutEndTakesNothingOfItsEvent) {
  const auto bytes = calendar(
      "BEGIN:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM\r\nUID:a\r\n"
      "DTSTART:20260105T090000Z\r\nBEGIN:VALARM\r\nEND:VEVENT\r\n" +
      event("b"));
  EXPECT_THAT(references(bytes), ElementsAre("a", "b"));
  const auto split = Calendar::split(bytes, year);
  std::vector<std::uint32_t> lines;
  for (const auto& diagnostic : split->diagnostics()) {
    EXPECT_EQ(diagnostic.code, "missing_end");
    EXPECT_EQ(diagnostic.component, 1U);
    lines.push_back(diagnostic.line);
  }
  EXPECT_THAT(lines, ElementsAre(4, 11));
}

TEST(Splitting, SaysOfACalendarThatStopsWhichLineIsItsLast) {
  const auto whole = calendar(event("a"));
  for (const std::size_t cut : {whole.find("END:VCAL"), whole.find("END:VCAL") - 2}) {
    const auto split = Calendar::split(std::string_view(whole).substr(0, cut), year);
    ASSERT_EQ(split->diagnostics().size(), 1U);
    EXPECT_EQ(split->diagnostics()[0].code, "unfinished_calendar");
    EXPECT_EQ(split->diagnostics()[0].line, 6U);
  }
}

TEST(Splitting, PassesOverByteOrderMarksAlsoBetweenJoinedFiles) {
  const auto marked = "\xEF\xBB\xBF" + calendar(event("a"));
  EXPECT_THAT(references(marked + replaced(marked, ":a", ":b")), ElementsAre("a", "b"));
}

TEST(Splitting, ConvertsUtf16) {
  std::string bytes = "\xFF\xFE";
  for (const char c : calendar(event("a"))) bytes += {c, '\0'};
  EXPECT_THAT(references(bytes), ElementsAre("a"));
  EXPECT_THAT(codes(bytes), ElementsAre("utf16"));
}

TEST(Splitting, KeepsTheItemsOfAMovedCalendarThatWasConverted) {
  std::string bytes = "\xFF\xFE";
  for (const char c : calendar(event("a"))) bytes += {c, '\0'};
  auto first = Calendar::split(bytes, year);
  const auto second = std::move(*first);
  EXPECT_EQ(second.items().at(0).reference, "a");
}

TEST(Splitting, ReadsSeveralCalendarsInOneFile) {
  EXPECT_THAT(references(calendar(event("a")) + calendar(event("b"))), ElementsAre("a", "b"));
}

TEST(Splitting, ReadsABareEvent) {
  EXPECT_THAT(references(event("a")), ElementsAre("a"));
}

TEST(Splitting, EndsAnEventWithoutEndAtItsNextSibling) {
  const auto bytes = calendar(replaced(event("a"), "END:VEVENT\r\n", "") + event("b"));
  EXPECT_THAT(references(bytes), ElementsAre("a", "b"));
  EXPECT_THAT(codes(bytes), ElementsAre("missing_end"));
}

TEST(Splitting, EndsAnEventWithoutEndAtTheEndOfItsCalendar) {
  const auto open = replaced(event("a"), "END:VEVENT\r\n", "");
  EXPECT_THAT(references(calendar(open) + calendar(event("b"))), ElementsAre("a", "b"));
}

TEST(Splitting, EndsAnEventAfterAnAlarmWithoutEnd) {
  const auto bytes = calendar(event("a", "BEGIN:VALARM\r\nUID:alarm\r\nTRIGGER:-PT5M\r\n") + event("b"));
  EXPECT_THAT(references(bytes), ElementsAre("a", "b"));
}

TEST(Splitting, TakesNothingFromAnAlarm) {
  const auto alarm = "BEGIN:VALARM\r\nUID:alarm\r\nDTSTART:20200101\r\nEND:VALARM\r\n"s;
  EXPECT_THAT(references(calendar("BEGIN:VEVENT\r\n" + alarm + "UID:a\r\nDTSTART:20260105\r\nEND:VEVENT\r\n")),
              ElementsAre("a"));
}

TEST(Splitting, ReadsOnAfterTwoAlarmsOfWhichOneHasNoEnd) {
  const auto alarms = "BEGIN:VALARM\r\nBEGIN:VALARM\r\nEND:VALARM\r\n"s;
  EXPECT_THAT(references(calendar("BEGIN:VEVENT\r\n" + alarms + "UID:a\r\nDTSTART:20260105\r\nEND:VEVENT\r\n")),
              ElementsAre("a"));
}

TEST(Splitting, PassesOverTasksAndJournals) {
  const auto task = replaced(event("task"), "VEVENT", "VTODO");
  const auto journal = replaced(event("journal"), "VEVENT", "VJOURNAL");
  EXPECT_THAT(references(calendar(task + event("a") + journal)), ElementsAre("a"));
}

TEST(Splitting, ReadsNamesWithoutCaseAndAcrossFolds) {
  EXPECT_THAT(references("begin:vcalendar\r\nBegin:vEvent\r\nU\r\n\tID:a\r\n b\r\nend:vevent\r\nend:vcalendar\r\n"),
              ElementsAre("ab"));
}

TEST(Splitting, JoinsAUidThatOneWriterFoldsAndAnotherDoesNot) {
  EXPECT_THAT(references(calendar(event("long-uid") + event("long\r\n -uid"))), ElementsAre("long-uid"));
}

TEST(Splitting, SkipsTheOldVCalendarAndSaysSo) {
  const auto old = replaced(calendar(event("old")), "VERSION:2.0", "VERSION:1.0");
  EXPECT_THAT(references(old + calendar(event("a"))), ElementsAre("a"));
  EXPECT_THAT(codes(old), ElementsAre("old_version"));
}

TEST(Splitting, LetsADigestStandForAMissingUid) {
  const auto nameless = replaced(event("x"), "UID:x\r\n", "");
  const auto list = references(calendar(nameless + replaced(nameless, "0105", "0106") + nameless));
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].size(), 64U);
  EXPECT_NE(list[0], list[1]);
}

TEST(Splitting, ReadsAUidThatIsNotUtf8) {
  EXPECT_THAT(references(calendar(event("M\xFCller"))), ElementsAre("Müller"));
}

TEST(Splitting, ReadsOnAfterNulBytes) {
  EXPECT_THAT(references(calendar(event("a"s + '\0' + "b") + event("c"))), ElementsAre("ab", "c"));
}

TEST(Splitting, SaysWhenACalendarStopsInTheMiddle) {
  const auto bytes = calendar(event("a") + event("b"));
  EXPECT_THAT(codes(bytes.substr(0, bytes.find("UID:b") + 5)), ElementsAre("unfinished_calendar"));
  EXPECT_THAT(references(bytes.substr(0, bytes.find("UID:b") + 5)), ElementsAre("a", "b"));
}

TEST(Splitting, AUidThatGrowsTooLongAsUtf8IsADigest) {
  // 600 letters of Windows-1252 are 1,200 bytes of UTF-8.
  const std::string uid(600, '\xCA');
  const auto found = references(calendar(event(uid) + event(uid + "x") + event(uid)));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].size(), 64U);
  EXPECT_NE(found[0], found[1]);
}

TEST(Splitting, RefusesBytesThatAreNoCalendar) {
  for (const auto& bytes : {""s, "<html><body>Please log in</body></html>"s, "\xFF\xFE"s, std::string(1000, '\0')}) {
    const auto split = Calendar::split(bytes, year);
    ASSERT_FALSE(split);
    EXPECT_EQ(split.error().kind, ErrorKind::input);
  }
}

TEST(Splitting, AnEmptyCalendarIsACalendar) {
  EXPECT_TRUE(references(calendar("")).empty());
}

TEST(Splitting, SurvivesAHundredThousandNestedComponents) {
  for (const auto* const name : {"VALARM", "X-BOX", "VEVENT"}) {
    std::string nested;
    for (int i = 0; i < 100'000; ++i) nested += "BEGIN:"s + name + "\r\n";
    EXPECT_THAT(references(calendar("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260105\r\n" + nested) + calendar(event("b"))),
                ElementsAre("a", "b"))
        << name;
  }
}

TEST(Splitting, SaysThatNestingIsTooDeep) {
  const auto bytes =
      calendar(event("a", "BEGIN:X-A\r\nBEGIN:X-B\r\nBEGIN:X-C\r\nEND:X-C\r\nEND:X-B\r\nEND:X-A\r\nSUMMARY:x\r\n"));
  EXPECT_THAT(codes(bytes), ElementsAre("too_deep"));
}

TEST(Splitting, SurvivesALineOfFiftyMegabytes) {
  const std::string filler(50'000'000, 'x');
  EXPECT_THAT(references(calendar(event("a", "SUMMARY:" + filler + "\r\n") + event("b"))), ElementsAre("a", "b"));
}

TEST(Splitting, ADigestChangesWithItsOwnItemAlone) {
  const auto before = calendar(event("a") + event("b"));
  const auto after = calendar(event("a", "SUMMARY:new\r\n") + event("b"));
  EXPECT_NE(digest(before, 0), digest(after, 0));
  EXPECT_EQ(digest(before, 1), digest(after, 1));
}

TEST(Splitting, ADigestDoesNotDependOnWhereAnItemStands) {
  EXPECT_EQ(digest(calendar(event("a") + event("b")), 0), digest(calendar(event("b") + event("a")), 1));
}

TEST(Splitting, ADigestChangesWithTheMethodOfItsCalendar) {
  const auto published = calendar(event("a"));
  EXPECT_NE(digest(published), digest(replaced(published, "VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL")));
}

TEST(Splitting, ADigestChangesWithTheZonesThatAreNamedAndNoOthers) {
  const auto zone =
      "BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"s;
  const auto meeting = "BEGIN:VEVENT\r\nUID:z\r\nDTSTART;TZID=\"Office\":20260105T090000\r\nEND:VEVENT\r\n"s;
  const auto before = calendar(zone + meeting + event("a"));
  const auto after = replaced(before, "+0100", "+0200");
  EXPECT_NE(digest(before, 0), digest(after, 0));
  EXPECT_EQ(digest(before, 1), digest(after, 1));
}

TEST(Splitting, EventsThatTakeTurnsInTwoZonesEachDependOnTheirOwn) {
  const auto zone = [](const std::string& name, const std::string& offset) {
    return "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\nBEGIN:STANDARD\r\nTZOFFSETTO:" + offset +
           "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  };
  const auto meeting = [](const std::string& uid, const std::string& name) {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART;TZID=" + name + ":20260105T090000\r\nEND:VEVENT\r\n";
  };
  const auto before = calendar(zone("East", "+0900") + zone("West", "-0800") + meeting("a", "East") +
                               meeting("b", "West") + meeting("c", "East") + event("d"));
  const auto after = replaced(before, "-0800", "-0700");
  EXPECT_EQ(digest(before, 0), digest(after, 0));
  EXPECT_NE(digest(before, 1), digest(after, 1));
  EXPECT_EQ(digest(before, 2), digest(after, 2));
  EXPECT_EQ(digest(before, 3), digest(after, 3));
}

TEST(Splitting, ADigestFindsAZoneThatStandsBehindItsEvents) {
  const auto zone = "BEGIN:VTIMEZONE\r\nTZID:Office\r\nX-A:1\r\nEND:VTIMEZONE\r\n"s;
  const auto meeting = "BEGIN:VEVENT\r\nUID:z\r\nDTSTART;TZID=Office:20260105T090000\r\nEND:VEVENT\r\n"s;
  const auto before = calendar(meeting + zone);
  EXPECT_NE(digest(before), digest(replaced(before, "X-A:1", "X-A:2")));
}

TEST(Splitting, TheSameZoneTextInManyCalendarsCountsOnce) {
  std::string bytes;
  for (int i = 0; i < 150; ++i) {
    bytes += calendar("BEGIN:VTIMEZONE\r\nTZID:Office\r\nEND:VTIMEZONE\r\n" + event(std::to_string(i)));
  }
  EXPECT_TRUE(codes(bytes).empty());
}

TEST(Splitting, KeepsAHundredZonesAndSaysThatItLeftOutTheRest) {
  std::string zones;
  for (int i = 0; i < 101; ++i) zones += "BEGIN:VTIMEZONE\r\nTZID:Z" + std::to_string(i) + "\r\nEND:VTIMEZONE\r\n";
  EXPECT_THAT(codes(calendar(zones + event("a"))), ElementsAre("too_many_zones"));
}

TEST(Splitting, PointsAtTheComponentAndItsLine) {
  const auto bytes = calendar(event("a") + replaced(event("x"), "UID:x\r\n", ""));
  const auto split = Calendar::split(bytes, year);
  ASSERT_EQ(split->diagnostics().size(), 1U);
  EXPECT_EQ(split->diagnostics()[0].code, "no_uid");
  EXPECT_EQ(split->diagnostics()[0].component, 2U);
  EXPECT_EQ(split->diagnostics()[0].line, 7U);
}

}  // namespace
}  // namespace attune::ical
