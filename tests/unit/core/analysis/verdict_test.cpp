// One test for every verdict and every reason.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

constexpr std::string_view tomorrow = "2026-11-24 10:00";

class Verdicts : public ::testing::Test {
 protected:
  Judgement judge(const Event& event, std::string_view source = "work") {
    world_.source(source).items.clear();  // or it would mirror the one before
    world_.add(event, source);
    const Analysis analysis = world_.analyse();
    return analysis.judgements.at(source == "work" ? 0 : 1).back();
  }
  Event meeting() const { return world_.event(tomorrow, 30min).with({"ann", "bob"}); }
  std::optional<Reason> reason(const Event& event, std::string_view source = "work") {
    return judge(event, source).reason;
  }
  Verdict verdict(const Event& event) { return judge(event).verdict; }

  World world_;
};

TEST_F(Verdicts, AnAcceptedInvitationIsFirm) {
  EXPECT_EQ(verdict(meeting().invited(PartStat::accepted)), Verdict::firm);
}

TEST_F(Verdicts, WhatTheOwnerOrganizesIsFirm) {
  EXPECT_EQ(verdict(meeting().organized()), Verdict::firm);
}

TEST_F(Verdicts, AnOwnEventThatDoesNotListTheOwnerIsFirm) {
  EXPECT_EQ(verdict(meeting()), Verdict::firm);
}

TEST_F(Verdicts, AnOrganizerWhoNeedsActionCountsAsAccepted) {
  EXPECT_EQ(verdict(meeting().organized(PartStat::needs_action)), Verdict::firm);
}

TEST_F(Verdicts, AnOrganizerWhoIsTentativeOrDeclinesCountsAsStated) {
  EXPECT_EQ(verdict(meeting().organized(PartStat::tentative)), Verdict::maybe);
  EXPECT_EQ(reason(meeting().organized(PartStat::declined)), Reason::declined);
}

TEST_F(Verdicts, ZeroLengthIsNotAnEvent) {
  EXPECT_EQ(reason(world_.event(tomorrow, 0s)), Reason::not_an_event);
}

TEST_F(Verdicts, ASharedCalendarIsNotMine) {
  world_.source("colleague", SourceRole::shared);
  EXPECT_EQ(reason(meeting().invited(PartStat::accepted), "colleague"), Reason::not_mine);
}

TEST_F(Verdicts, ZeroLengthIsSaidBeforeNotMine) {
  world_.source("colleague", SourceRole::shared);
  EXPECT_EQ(reason(world_.event(tomorrow, 0s), "colleague"), Reason::not_an_event);
}

TEST_F(Verdicts, StatusOrTitleCancels) {
  EXPECT_EQ(reason(meeting().cancelled()), Reason::cancelled);
  EXPECT_EQ(reason(meeting().cancelled_title()), Reason::cancelled);
}

TEST_F(Verdicts, TheTitleOfAPrivateEventDoesNotCancelItButItsStatusDoes) {
  EXPECT_EQ(verdict(meeting().secret().cancelled_title()), Verdict::firm);
  EXPECT_EQ(reason(meeting().secret().cancelled()), Reason::cancelled);
}

TEST_F(Verdicts, CancelledIsSaidBeforeDeclined) {
  EXPECT_EQ(reason(meeting().invited(PartStat::declined).cancelled()), Reason::cancelled);
}

TEST_F(Verdicts, DeclinedAndDelegatedAreDeclined) {
  EXPECT_EQ(reason(meeting().invited(PartStat::declined)), Reason::declined);
  EXPECT_EQ(reason(meeting().invited(PartStat::delegated)), Reason::declined);
}

TEST_F(Verdicts, TheOwnersAnswerCountsOnAPrivateEvent) {
  EXPECT_EQ(reason(meeting().secret().invited(PartStat::declined)), Reason::declined);
}

TEST_F(Verdicts, AMeetingThatEveryOtherPersonDeclinedIsAbandoned) {
  const Event event = world_.event(tomorrow, 30min).declined_by("ann").declined_by("bob");
  EXPECT_EQ(reason(event), Reason::abandoned);
}

TEST_F(Verdicts, AMeetingIsNotAbandonedWhileOnePersonComes) {
  EXPECT_EQ(verdict(world_.event(tomorrow, 30min).declined_by("ann").with({"bob"})), Verdict::firm);
}

TEST_F(Verdicts, AMeetingWithAGroupIsNeverAbandoned) {
  EXPECT_EQ(verdict(world_.event(tomorrow, 30min).declined_by("ann").with_group()), Verdict::firm);
}

TEST_F(Verdicts, NobodyIsKnownToHaveDeclinedAPrivateEvent) {
  EXPECT_EQ(verdict(world_.event(tomorrow, 30min).declined_by("ann").secret()), Verdict::firm);
}

TEST_F(Verdicts, TransparentTimeIsFree) {
  EXPECT_EQ(reason(meeting().transparent()), Reason::free);
}

TEST_F(Verdicts, FreeAndWorkingElsewhereAreFree) {
  EXPECT_EQ(reason(meeting().busy_status(BusyStatus::free)), Reason::free);
  EXPECT_EQ(reason(meeting().busy_status(BusyStatus::working_elsewhere)), Reason::free);
}

TEST_F(Verdicts, BusyStatusWinsOverTransparency) {
  EXPECT_EQ(verdict(meeting().transparent().busy_status(BusyStatus::busy)), Verdict::firm);
  EXPECT_EQ(verdict(meeting().transparent().busy_status(BusyStatus::out_of_office)), Verdict::firm);
}

TEST_F(Verdicts, AnAllDayEventIsOut) {
  EXPECT_EQ(reason(world_.all_day("2026-11-24").with({"ann"})), Reason::all_day);
}

TEST_F(Verdicts, EightHoursAreTooLongAndOneSecondLessIsNot) {
  EXPECT_EQ(reason(world_.event("2026-11-24 08:00", 8h).with({"ann"})), Reason::too_long);
  EXPECT_EQ(verdict(world_.event("2026-11-24 08:00", 8h - 1s).with({"ann"})), Verdict::firm);
}

TEST_F(Verdicts, AwayTimeIsNeverAllDayNorTooLong) {
  EXPECT_EQ(verdict(world_.all_day("2026-11-24", 5).away()), Verdict::firm);
  EXPECT_EQ(verdict(world_.event("2026-11-24 08:00", 12h).away()), Verdict::firm);
}

TEST_F(Verdicts, FreeStillPutsAwayTimeOut) {
  EXPECT_EQ(reason(world_.all_day("2026-11-24").away().transparent()), Reason::free);
}

TEST_F(Verdicts, ADayOffIgnoresTransparencyAndBusyStatus) {
  world_.source("holidays", SourceRole::holidays);
  const Event holiday = world_.all_day("2026-11-24").transparent();
  EXPECT_EQ(judge(holiday, "holidays").verdict, Verdict::firm);
  EXPECT_EQ(judge(Event(holiday).busy_status(BusyStatus::free), "holidays").verdict, Verdict::firm);
  EXPECT_EQ(judge(Event(holiday).busy_status(BusyStatus::tentative), "holidays").verdict, Verdict::firm);
}

TEST_F(Verdicts, TentativeAnywhereIsMaybe) {
  EXPECT_EQ(verdict(meeting().invited(PartStat::tentative)), Verdict::maybe);
  EXPECT_EQ(verdict(meeting().invited(PartStat::accepted).status(EventStatus::tentative)), Verdict::maybe);
  EXPECT_EQ(verdict(meeting().invited(PartStat::accepted).busy_status(BusyStatus::tentative)), Verdict::maybe);
}

TEST_F(Verdicts, TheTentativeSettingCoversAllThree) {
  world_.settings.tentative = Tentative::firm;
  EXPECT_EQ(verdict(meeting().invited(PartStat::tentative)), Verdict::firm);
  EXPECT_EQ(verdict(meeting().status(EventStatus::tentative)), Verdict::firm);
  EXPECT_EQ(verdict(meeting().busy_status(BusyStatus::tentative)), Verdict::firm);
  world_.settings.tentative = Tentative::out;
  EXPECT_EQ(reason(meeting().invited(PartStat::tentative)), Reason::declined);
  EXPECT_EQ(reason(meeting().status(EventStatus::tentative)), Reason::declined);
  EXPECT_EQ(reason(meeting().busy_status(BusyStatus::tentative)), Reason::declined);
}

TEST_F(Verdicts, AnInvitationWithoutAnAnswerFollowsItsSetting) {
  const Event unanswered = meeting().invited();
  EXPECT_EQ(verdict(unanswered), Verdict::maybe);
  world_.settings.unanswered = Unanswered::firm;
  EXPECT_EQ(verdict(unanswered), Verdict::firm);
  world_.settings.unanswered = Unanswered::maybe;
  EXPECT_EQ(verdict(unanswered), Verdict::maybe);
  world_.settings.unanswered = Unanswered::out;
  EXPECT_EQ(reason(unanswered), Reason::declined);
}

TEST_F(Verdicts, BusyTentativeOnAnUnansweredInvitationFollowsTheUnansweredSetting) {
  world_.settings.unanswered = Unanswered::firm;
  EXPECT_EQ(verdict(meeting().invited().busy_status(BusyStatus::tentative)), Verdict::firm);
  world_.settings.tentative = Tentative::out;
  EXPECT_EQ(verdict(meeting().invited().busy_status(BusyStatus::tentative)), Verdict::firm);
}

TEST_F(Verdicts, ATentativeEventStaysMaybeWhenUnansweredIsFirm) {
  world_.settings.unanswered = Unanswered::firm;
  EXPECT_EQ(verdict(meeting().invited().status(EventStatus::tentative)), Verdict::maybe);
}

TEST_F(Verdicts, ABusyCalendarHidesTheOwnersAnswerAndThePeople) {
  world_.source("busy", SourceRole::busy);
  const Judgement judgement = judge(meeting().invited(PartStat::declined), "busy");
  EXPECT_EQ(judgement.verdict, Verdict::firm);
  EXPECT_EQ(judgement.kind, Kind::appointment);
  EXPECT_EQ(judgement.size, 1);
}

TEST_F(Verdicts, ABusyCalendarStillMatchesTitlesAndStatus) {
  world_.source("busy", SourceRole::busy);
  EXPECT_EQ(reason(meeting().cancelled_title(), "busy"), Reason::cancelled);
  EXPECT_EQ(judge(meeting().focus(), "busy").kind, Kind::focus_hold);
  EXPECT_EQ(judge(meeting().away(), "busy").kind, Kind::away);
  EXPECT_EQ(judge(meeting().busy_status(BusyStatus::tentative), "busy").verdict, Verdict::maybe);
}

}  // namespace
}  // namespace attune::analysis
