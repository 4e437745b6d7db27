// What must hold for every calendar.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/property/random_calendar.hpp"
#include "tests/property/said.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

std::vector<std::string> ids(const Analysis& analysis) {
  std::vector<std::string> all;
  for (const Finding& found : analysis.findings) all.push_back(found.id);
  return all;
}

class Laws : public ::testing::TestWithParam<unsigned> {
 protected:
  Laws() : random_(GetParam()) {
    world_.settings.unanswered = Unanswered::maybe;
    world_.settings.rhythms[person("person-1-3")] = 7;
    random_.fill(world_, 120);
  }

  RandomCalendar random_;
  World world_{"2026-10-21 09:00"};
};

TEST_P(Laws, WhatIsOutChangesNoFigure) {
  const auto before = said(world_.analyse());
  for (int index = 0; index < 20; ++index) {
    world_.add(random_.event(world_).invited(PartStat::declined));
    world_.add(random_.event(world_).cancelled());
    Event free = random_.event(world_);
    world_.add(free.busy_status(BusyStatus::free));
  }
  EXPECT_EQ(said(world_.analyse()), before);
}

TEST_P(Laws, ASecondCopyOfEverythingChangesNoFigure) {
  const auto before = said(world_.analyse());
  const std::vector<SourceMeetings> sources = world_.sources;
  for (const SourceMeetings& source : sources) {
    SourceMeetings copy = source;
    copy.name += "-again";
    world_.sources.push_back(std::move(copy));
  }
  EXPECT_EQ(said(world_.analyse()), before);
}

// Copies of everything that can be mirrored, under other UIDs: with the people it has, and as a block without people in
// a calendar that shows time only.
TEST_P(Laws, MirroredCopiesChangeNoFigure) {
  const Analysis before = world_.analyse();
  const std::vector<SourceMeetings> sources = world_.sources;
  int copies = 0;
  for (std::size_t source = 0; source < sources.size(); ++source) {
    for (std::size_t item = 0; item < sources[source].items.size(); ++item) {
      const Meeting& meeting = sources[source].items[item].meetings[0];
      const bool mirrors = before.judgements[source][item].verdict != Verdict::out && !meeting.facts.is_private;
      if (!mirrors) continue;
      Event copy(meeting.facts.period);
      copy.meeting() = meeting;
      copy.uid("copy-" + std::to_string(++copies));
      const bool of_nobody_known = meeting.people.empty() && meeting.facts.has_group;
      if (!of_nobody_known) world_.add(copy, "mirror");
      world_.source("blocks", SourceRole::busy);
      world_.add(copy.uid("block-" + std::to_string(copies)), "blocks");
    }
  }
  ASSERT_GT(copies, 60);
  const Analysis after = world_.analyse();
  EXPECT_EQ(said(after), said(before));
  EXPECT_EQ(places_of_findings(after), places_of_findings(before));
}

TEST_P(Laws, TheOrderOfSourcesChangesNothing) {
  const Analysis before = world_.analyse();
  std::ranges::reverse(world_.sources);
  const Analysis after = world_.analyse();
  EXPECT_EQ(said(after), said(before));
  EXPECT_EQ(ids(after), ids(before));
}

TEST_P(Laws, AShiftByWholeWeeksShiftsEverything) {
  const Analysis before = world_.analyse();
  constexpr std::chrono::weeks shift{11};
  World later("2027-01-06 09:00");
  later.settings = world_.settings;
  later.sources = world_.sources;
  for (SourceMeetings& source : later.sources) {
    for (ItemMeetings& item : source.items) {
      for (Meeting& meeting : item.meetings) {
        meeting.facts.period = {meeting.facts.period.start + shift, meeting.facts.period.end + shift};
      }
    }
  }
  const Analysis after = later.analyse();
  EXPECT_EQ(said(after), said(before));
  EXPECT_EQ(places_of_findings(after), places_of_findings(before));
}

TEST_P(Laws, AMeetingSplitAtAnyMinuteKeepsItsMinutes) {
  const Analysis before = world_.analyse();
  for (SourceMeetings& source : world_.sources) {
    const std::size_t items = source.items.size();
    for (std::size_t index = 0; index < items; ++index) {
      Meeting& first = source.items[index].meetings[0];
      const Instant middle =
          std::chrono::floor<std::chrono::minutes>(first.facts.period.start + first.facts.period.length() / 2);
      if (middle <= first.facts.period.start || middle >= first.facts.period.end) continue;
      ItemMeetings rest = source.items[index];
      rest.meetings[0].series = hash_named<SeriesId>("rest-" + source.name + std::to_string(index));
      rest.meetings[0].facts.period.start = middle;
      rest.meetings[0].facts.travel = 0s;
      first.facts.period.end = middle;
      source.items.push_back(std::move(rest));
    }
  }
  const Analysis after = world_.analyse();
  for (std::size_t week = 0; week < before.weeks.size(); ++week) {
    const Figures& whole = before.weeks[week].figures;
    const Figures& split = after.weeks[week].figures;
    EXPECT_EQ(split.meeting_minutes, whole.meeting_minutes);
    EXPECT_EQ(split.meeting_minutes_in_hours, whole.meeting_minutes_in_hours);
    EXPECT_EQ(split.maybe_minutes, whole.maybe_minutes);
    EXPECT_EQ(split.after_hours_minutes, whole.after_hours_minutes);
    EXPECT_EQ(split.focus_minutes, whole.focus_minutes);
  }
}

TEST_P(Laws, MoreMaybesNeverTakeMinutesAway) {
  const Analysis before = world_.analyse();
  for (int index = 0; index < 20; ++index) {
    Event maybe = random_.event(world_);
    maybe.meeting().people.clear();
    world_.add(maybe.with({"maybe-" + std::to_string(index)}).status(EventStatus::tentative));
  }
  const Analysis after = world_.analyse();
  for (std::size_t week = 0; week < before.weeks.size(); ++week) {
    const Figures& some = before.weeks[week].figures;
    const Figures& more = after.weeks[week].figures;
    EXPECT_EQ(more.meeting_minutes, some.meeting_minutes);
    EXPECT_GE(more.maybe_minutes, some.maybe_minutes);
    EXPECT_EQ(more.focus_minutes, some.focus_minutes);
  }
}

TEST_P(Laws, MaybesThatBecomeFirmKeepTheSum) {
  world_.settings.tentative = Tentative::maybe;
  const Analysis before = world_.analyse();
  world_.settings.tentative = Tentative::firm;
  const Analysis after = world_.analyse();
  for (std::size_t week = 0; week < before.weeks.size(); ++week) {
    const Figures& some = before.weeks[week].figures;
    const Figures& firm = after.weeks[week].figures;
    EXPECT_EQ(firm.meeting_minutes, some.meeting_minutes + some.maybe_minutes);
    EXPECT_EQ(firm.maybe_minutes, 0);
    EXPECT_LE(firm.focus_minutes, some.focus_minutes);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Laws, ::testing::Range(1U, 31U));

}  // namespace
}  // namespace attune::analysis
