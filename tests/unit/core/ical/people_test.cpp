#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/ical/expanding.hpp"

namespace attune::ical::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Times = std::vector<std::string>;

const std::string when = "DTSTART:20260105T090000Z\r\nDTEND:20260105T100000Z\r\n";

Occurrence meeting(const std::string& lines) {
  return expand_event(when + lines).occurrences.at(0);
}

std::vector<std::string> people(const std::string& lines) {
  return Result::people(meeting(lines));
}

TEST(People, AreTheAttendeesAndTheOrganizerWithoutTheOwner) {
  const auto occurrence = meeting(
      "ORGANIZER;CN=Bob:mailto:bob@corp.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@corp.example\r\n"
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:owner@corp.example");
  EXPECT_THAT(Result::people(occurrence), ElementsAre("ann@corp.example", "bob@corp.example"));
  EXPECT_EQ(occurrence.organizer->canonical.reveal(), "bob@corp.example");
}

TEST(People, StandOnceHoweverOftenTheyAreListed) {
  EXPECT_THAT(
      people(
          "ATTENDEE:mailto:ann@corp.example\r\nATTENDEE:MAILTO:Ann@Corp.Example\r\nATTENDEE:mailto:alias@corp.example"),
      ElementsAre("ann@corp.example"));
}

TEST(People, DeclinedOnlyIfEveryEntrySaysSo) {
  EXPECT_THAT(people("ATTENDEE;PARTSTAT=DECLINED:mailto:ann@corp.example\r\nATTENDEE;PARTSTAT=DELEGATED:mailto:alias@"
                     "corp.example"),
              ElementsAre("-ann@corp.example"));
  EXPECT_THAT(people("ATTENDEE;PARTSTAT=DECLINED:mailto:ann@corp.example\r\nATTENDEE:mailto:alias@corp.example"),
              ElementsAre("ann@corp.example"));
}

TEST(People, TheOrganizerHasAcceptedUnlessAlsoListed) {
  EXPECT_THAT(people("ORGANIZER:mailto:ann@corp.example"), ElementsAre("ann@corp.example"));
  EXPECT_THAT(people("ORGANIZER:mailto:ann@corp.example\r\nATTENDEE;PARTSTAT=DECLINED:mailto:ann@corp.example"),
              ElementsAre("-ann@corp.example"));
}

TEST(People, AnOrganizerWhoIsOnlyInformedTakesNoPart) {
  EXPECT_THAT(people("ORGANIZER:mailto:ann@corp.example\r\nATTENDEE;ROLE=NON-PARTICIPANT:mailto:ann@corp.example"),
              IsEmpty());
}

TEST(People, RoomsResourcesBystandersAndNobodyAreLeftOut) {
  EXPECT_THAT(people("ATTENDEE;CUTYPE=ROOM:mailto:a@corp.example\r\nATTENDEE;CUTYPE=RESOURCE:mailto:b@corp.example\r\n"
                     "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:c@corp.example\r\nATTENDEE;ROLE=REQ-PARTICIPANT:mailto:room@"
                     "corp.example\r\n"
                     "ATTENDEE:invalid:nomail\r\nATTENDEE:\r\nATTENDEE;CUTYPE=UNKNOWN:mailto:d@corp.example"),
              ElementsAre("d@corp.example"));
}

TEST(People, AGroupIsNoPersonEvenIfItDeclined) {
  const auto stated =
      meeting("ATTENDEE;CUTYPE=GROUP;PARTSTAT=DECLINED:mailto:all@corp.example\r\nATTENDEE:mailto:ann@corp.example");
  EXPECT_TRUE(stated.facts.has_group);
  EXPECT_THAT(Result::people(stated), ElementsAre("ann@corp.example"));
  EXPECT_TRUE(meeting("ATTENDEE:mailto:team@corp.example").facts.has_group);
  EXPECT_TRUE(meeting("ORGANIZER:mailto:team@corp.example").facts.has_group);
  EXPECT_FALSE(meeting("ATTENDEE:mailto:ann@corp.example").facts.has_group);
}

TEST(People, PassTheirParametersOn) {
  EXPECT_THAT(people("ATTENDEE;CN=\"Doe; Ann, x\";EMAIL=ann@corp.example:invalid:nomail"),
              ElementsAre("ann@corp.example"));
}

TEST(People, SurviveAQuoteThatIsNeverClosed) {
  EXPECT_THAT(people("ATTENDEE;CN=\"Ann;PARTSTAT=DECLINED:mailto:ann@corp.example"), ElementsAre("-ann@corp.example"));
}

TEST(People, BeyondFiveHundredAreLeftOutAndTheOwnerIsStillFound) {
  std::string lines;
  for (int i = 0; i < 600; ++i) lines += "ATTENDEE:mailto:p" + std::to_string(i) + "@corp.example\r\n";
  lines += "ATTENDEE;PARTSTAT=DECLINED:mailto:owner@corp.example";
  const auto result = expand_event(when + lines);
  EXPECT_EQ(result.occurrences.at(0).people.size(), 500U);
  EXPECT_EQ(result.occurrences.at(0).facts.owner_answer, PartStat::declined);
  EXPECT_THAT(result.codes, ElementsAre("too_many_attendees"));
}

TEST(OwnersAnswer, IsNothingWhenNotListed) {
  const auto facts = meeting("ATTENDEE:mailto:ann@corp.example").facts;
  EXPECT_EQ(facts.owner_answer, std::nullopt);
  EXPECT_FALSE(facts.owner_invited);
}

TEST(OwnersAnswer, IsAsStated) {
  const auto answer = [](const std::string& stated) {
    return meeting("ATTENDEE;PARTSTAT=" + stated + ":mailto:owner@corp.example").facts.owner_answer;
  };
  EXPECT_EQ(answer("ACCEPTED"), PartStat::accepted);
  EXPECT_EQ(answer("declined"), PartStat::declined);
  EXPECT_EQ(answer("TENTATIVE"), PartStat::tentative);
  EXPECT_EQ(answer("DELEGATED"), PartStat::delegated);
  EXPECT_EQ(answer("NEEDS-ACTION"), PartStat::needs_action);
  EXPECT_EQ(answer("X-SOMETHING"), PartStat::needs_action);
}

TEST(OwnersAnswer, IsNeedsActionWhenNotStated) {
  const auto facts = meeting("ATTENDEE:mailto:owner@corp.example").facts;
  EXPECT_EQ(facts.owner_answer, PartStat::needs_action);
  EXPECT_TRUE(facts.owner_invited);
}

TEST(OwnersAnswer, AnOrganizerWhoStatesNoneHasAccepted) {
  const auto facts = meeting("ORGANIZER:mailto:owner@corp.example").facts;
  EXPECT_EQ(facts.owner_answer, PartStat::accepted);
  EXPECT_TRUE(facts.owner_organizes);
  EXPECT_FALSE(facts.owner_invited);
  EXPECT_EQ(meeting("ORGANIZER:mailto:owner@corp.example\r\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:owner@corp.example")
                .facts.owner_answer,
            PartStat::accepted);
}

TEST(OwnersAnswer, AnOrganizerMayDeclineOrBeTentative) {
  EXPECT_EQ(meeting("ORGANIZER:mailto:owner@corp.example\r\nATTENDEE;PARTSTAT=DECLINED:mailto:owner@corp.example")
                .facts.owner_answer,
            PartStat::declined);
  EXPECT_EQ(meeting("ORGANIZER:mailto:owner@corp.example\r\nATTENDEE;PARTSTAT=TENTATIVE:mailto:me@home.example")
                .facts.owner_answer,
            PartStat::tentative);
}

TEST(OwnersAnswer, OfSeveralAddressesTheFirstAnswerCounts) {
  EXPECT_EQ(meeting("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:owner@corp.example\r\nATTENDEE;PARTSTAT=TENTATIVE:mailto:me@"
                    "home.example\r\n"
                    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:owner@corp.example")
                .facts.owner_answer,
            PartStat::tentative);
}

TEST(OwnersAnswer, KnowsOptionalInvitations) {
  EXPECT_TRUE(meeting("ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:owner@corp.example").facts.owner_optional);
  EXPECT_FALSE(meeting("ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:owner@corp.example\r\nATTENDEE:mailto:me@home.example")
                   .facts.owner_optional);
}

TEST(PrivateEvent, ShowsTimeAndTheOwnersAnswerAlone) {
  for (const auto* const classification : {"PRIVATE", "CONFIDENTIAL", "private"}) {
    const Owner owner;
    const auto result = expand_all(
        calendar(event(when + "CLASS:" + classification +
                       "\r\nSUMMARY:Focus\r\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\r\nORGANIZER:mailto:ann@corp.example\r\n"
                       "ATTENDEE;CUTYPE=GROUP:mailto:all@corp.example\r\n"
                       "ATTENDEE;PARTSTAT=TENTATIVE:mailto:owner@corp.example")),
        spring(), owner);
    const auto& occurrence = result.occurrences.at(0);
    EXPECT_TRUE(occurrence.facts.is_private);
    EXPECT_THAT(occurrence.people, IsEmpty());
    EXPECT_EQ(occurrence.organizer, std::nullopt);
    EXPECT_FALSE(occurrence.facts.has_group);
    EXPECT_FALSE(occurrence.facts.focus_word);
    EXPECT_EQ(occurrence.facts.owner_answer, PartStat::tentative);
    EXPECT_EQ(occurrence.facts.busy_status, BusyStatus::out_of_office);
    EXPECT_THAT(owner.titles, IsEmpty());
  }
}

// RFC 5545 3.8.1.3
TEST(PrivateEvent, IsOneWhoseClassNobodyKnows) {
  for (const auto* const classification : {"X-SECRET", "SECRET", "X-LIC-ERROR"}) {
    EXPECT_TRUE(meeting(std::string("CLASS:") + classification).facts.is_private) << classification;
  }
  EXPECT_FALSE(meeting("CLASS:public").facts.is_private);
  EXPECT_FALSE(meeting("CLASS:").facts.is_private);
}

TEST(Facts, ReadStatusTransparencyAndBusyStatus) {
  const auto facts =
      meeting("STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE\r\nCLASS:PUBLIC")
          .facts;
  EXPECT_EQ(facts.status, EventStatus::tentative);
  EXPECT_EQ(facts.transparency, Transparency::transparent);
  EXPECT_EQ(facts.busy_status, BusyStatus::working_elsewhere);
  EXPECT_FALSE(facts.is_private);
}

TEST(Facts, AreConfirmedOpaqueAndPublicByDefault) {
  const auto facts =
      meeting("STATUS:X-ODD\r\nX-MICROSOFT-CDO-BUSYSTATUS:ODD\r\nX-MICROSOFT-CDO-INTENDEDSTATUS:FREE").facts;
  EXPECT_EQ(facts.status, EventStatus::confirmed);
  EXPECT_EQ(facts.transparency, Transparency::opaque);
  EXPECT_EQ(facts.busy_status, std::nullopt);
  EXPECT_FALSE(facts.is_private);
}

TEST(Facts, ReadEveryBusyStatus) {
  const auto status = [](const std::string& value) {
    return meeting("X-MICROSOFT-CDO-BUSYSTATUS:" + value).facts.busy_status;
  };
  EXPECT_EQ(status("FREE"), BusyStatus::free);
  EXPECT_EQ(status("TENTATIVE"), BusyStatus::tentative);
  EXPECT_EQ(status("BUSY"), BusyStatus::busy);
  EXPECT_EQ(status("oof"), BusyStatus::out_of_office);
}

TEST(Facts, TravelTimeIsNotMeetingTime) {
  const auto occurrence = meeting("X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT30M");
  EXPECT_EQ(occurrence.facts.travel, std::chrono::minutes(30));
  EXPECT_EQ(occurrence.facts.period.start, at("2026-01-05T09:00:00Z"));
}

TEST(Facts, TitleAndCategoriesReachTheWordsUnescaped) {
  const Owner owner;
  expand_all(calendar(event(when + "SUMMARY;LANGUAGE=de:M\xFCller\\, Plan\r\nCATEGORIES:a\\,b,c, d\r\nCATEGORIES:e")),
             spring(), owner);
  EXPECT_THAT(owner.titles, ElementsAre("Müller, Plan"));
  EXPECT_THAT(owner.seen_categories, ElementsAre("a,b", "c", "d", "e"));
}

TEST(Facts, CarryTheWordsThatWereFound) {
  EXPECT_TRUE(meeting("SUMMARY:Focus").facts.focus_word);
  EXPECT_TRUE(meeting("SUMMARY:Canceled: plan").facts.cancelled_word);
  EXPECT_FALSE(meeting("SUMMARY:Vacation").facts.away_word);
  EXPECT_TRUE(expand_event("DTSTART;VALUE=DATE:20260105\r\nSUMMARY:Vacation").occurrences.at(0).facts.away_word);
}

TEST(Facts, CarryTheRitualsUnlessTheEventIsPrivate) {
  EXPECT_EQ(meeting("SUMMARY:Retrospective").facts.rituals, 2);
  EXPECT_EQ(meeting("SUMMARY:Retrospective\r\nCLASS:PRIVATE").facts.rituals, 0);
}

TEST(Facts, TextThatIsNotUtf8IsTold) {
  EXPECT_THAT(expand_event(when + "SUMMARY:M\xFCller").codes, ElementsAre("not_utf8"));
}

TEST(Facts, NothingIsTakenFromAlarms) {
  EXPECT_THAT(people("BEGIN:VALARM\r\nATTENDEE:mailto:ann@corp.example\r\nSUMMARY:x\r\nDURATION:PT5H\r\nEND:VALARM"),
              IsEmpty());
}

}  // namespace
}  // namespace attune::ical::test
