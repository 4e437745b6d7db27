// Single events outside the horizon are no items; whatever could bring them back in is looked at.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/core/ical/expanding.hpp"

namespace attune::ical {
namespace {

using namespace attune::ical::test;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> items(const std::string& bytes, const Request& request = spring()) {
  const auto split = Calendar::split(bytes, request.horizon).value();
  std::vector<std::string> references;
  for (const auto& item : split.items()) references.emplace_back(item.reference);
  return references;
}

PassedOver passed_over(const std::string& bytes) {
  return Calendar::split(bytes, spring().horizon)->passed_over();
}

auto digest_of_first(const std::string& bytes) {
  return Calendar::split(bytes, spring().horizon)->items().at(0).digest;
}

const auto before = event("UID:before\r\nDTSTART:20200105T090000Z\r\nATTENDEE:mailto:ann@corp.example");
const auto inside = event("UID:inside\r\nDTSTART:20260316T090000Z");
const auto behind = event("UID:behind\r\nDTSTART:20300105T090000Z");

TEST(Resting, SingleEventsOutsideTheHorizonAreNoItems) {
  const auto bytes = calendar(before + inside + behind);
  EXPECT_THAT(items(bytes), ElementsAre("inside"));
  EXPECT_EQ(passed_over(bytes).items, 2U);
}

TEST(Resting, TellsWhetherAnEventIsStillToCome) {
  EXPECT_FALSE(passed_over(calendar(before + inside)).later);
  EXPECT_TRUE(passed_over(calendar(behind)).later);
}

TEST(Resting, EventsOutsideTheHorizonStillShowWhatTheCalendarCanTell) {
  EXPECT_TRUE(passed_over(calendar(before)).capability.attendees);
  EXPECT_FALSE(passed_over(calendar(behind)).capability.attendees);
  EXPECT_FALSE(passed_over(calendar(before, "METHOD:REPLY\r\n")).capability.attendees);
}

TEST(Resting, ANewerCopyInsideTheHorizonWakesTheOlderOneOutside) {
  const auto older = event("UID:moved\r\nDTSTART:20200105T090000Z\r\nSEQUENCE:1");
  const auto newer = event("UID:moved\r\nDTSTART:20260316T090000Z\r\nSEQUENCE:2");
  EXPECT_THAT(expand_all(calendar(older + newer)).times(), ElementsAre("2026-03-16T09:00Z 0"));
  EXPECT_EQ(passed_over(calendar(older + newer)).items, 0U);
}

TEST(Resting, ANewerCopyOutsideTheHorizonTakesTheOlderOneAway) {
  const auto older = event("UID:moved\r\nDTSTART:20260316T090000Z\r\nSEQUENCE:1");
  const auto newer = event("UID:moved\r\nDTSTART:20200105T090000Z\r\nSEQUENCE:2");
  EXPECT_THAT(expand_all(calendar(older + newer)).times(), IsEmpty());
  EXPECT_THAT(expand_all(calendar(newer + older)).times(), IsEmpty());
}

TEST(Resting, AnOverrideInsideKeepsItsMasterOutsideAwake) {
  const auto master = event("UID:series\r\nDTSTART:20200106T090000Z\r\nRRULE:FREQ=YEARLY;COUNT=9");
  const auto moved = event("UID:series\r\nDTSTART:20260316T110000Z\r\nRECURRENCE-ID:20260106T090000Z");
  EXPECT_THAT(items(calendar(master + moved)), ElementsAre("series"));
  EXPECT_THAT(items(calendar(master)), ElementsAre("series"));
}

TEST(Resting, AWokenEventChangesTheDigestOfItsItem) {
  const auto older = event("UID:moved\r\nDTSTART:20200105T090000Z\r\nSEQUENCE:1");
  const auto oldest = event("UID:moved\r\nDTSTART:20190105T090000Z\r\nSEQUENCE:1");
  const auto newer = event("UID:moved\r\nDTSTART:20260316T090000Z\r\nSEQUENCE:2");
  EXPECT_NE(digest_of_first(calendar(older + newer)), digest_of_first(calendar(oldest + newer)));
  EXPECT_NE(digest_of_first(calendar(older + newer)), digest_of_first(calendar(newer)));
}

TEST(Resting, AChangedZoneOfAWokenEventIsNoticed) {
  const auto zone = [](const std::string& offset) {
    return "BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:" + offset +
           "\r\nTZOFFSETTO:" + offset + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  };
  const auto older = event("UID:moved\r\nDTSTART;TZID=Office:20200105T090000\r\nSEQUENCE:3");
  const auto newer = event("UID:moved\r\nDTSTART:20260316T090000Z\r\nSEQUENCE:2");
  EXPECT_NE(digest_of_first(calendar(zone("+0100") + older + newer)),
            digest_of_first(calendar(zone("+0200") + older + newer)));
}

TEST(Resting, EventsWithUnclearDatesAreLookedAt) {
  EXPECT_THAT(items(calendar(event("UID:odd\r\nDTSTART:2020010"))), ElementsAre("odd"));
  EXPECT_THAT(items(calendar(event("UID:none\r\nSUMMARY:none"))), ElementsAre("none"));
}

TEST(Resting, OfSeveralEndsTheLatestDecides) {
  const auto two_ends =
      event("UID:ends\r\nDTSTART:20200101T090000Z\r\nDTEND:20260316T090000Z\r\nDTEND:20200101T100000Z");
  EXPECT_THAT(items(calendar(two_ends)), ElementsAre("ends"));
  const auto two_durations = event("UID:lasts\r\nDTSTART:20260201T090000Z\r\nDURATION:P60D\r\nDURATION:PT1H");
  EXPECT_THAT(items(calendar(two_durations)), ElementsAre("lasts"));
}

TEST(Resting, AnEventThatReachesIntoTheHorizonIsAnItem) {
  const auto lasting = event("UID:long\r\nDTSTART:20200105T090000Z\r\nDTEND:20270105T090000Z");
  const auto for_years = event("UID:years\r\nDTSTART:20200105T090000Z\r\nDURATION:P4000D");
  EXPECT_THAT(items(calendar(lasting + for_years)), ElementsAre("long", "years"));
}

TEST(Resting, TellsHowFarItGotSoThatMappedBytesCanBeLetGo) {
  std::string many;
  for (int i = 0; i < 3000; ++i) many += event("DTSTART:20200105T090000Z\r\nDESCRIPTION:" + std::string(2000, 'x'));
  const auto bytes = calendar(many);
  std::vector<std::size_t> passed;
  ASSERT_TRUE(Calendar::split(bytes, spring().horizon, {[&](std::size_t at) { passed.push_back(at); }, nullptr}));
  ASSERT_GE(passed.size(), 2U);
  EXPECT_TRUE(std::is_sorted(passed.begin(), passed.end()));
  EXPECT_LE(passed.back(), bytes.size());
}

}  // namespace
}  // namespace attune::ical
