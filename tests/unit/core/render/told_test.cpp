#include "core/render/told.hpp"

#include <gtest/gtest.h>

namespace attune::render {
namespace {

TEST(Told, EachLineOfABodyIsALine) {
  EXPECT_EQ(notification({"Your week in short", "All is well.\nMeetings: 5\nLoad: 13 %"}, {}),
            "Your week in short\n  All is well.\n  Meetings: 5\n  Load: 13 %\n");
}

TEST(Told, APreviewShowsTheMomentsAndTheirNumber) {
  const Instant nine{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{9}};
  nudge::Nudge digest;
  digest.text = {"Your week in short", "All is well.\nMeetings: 5"};
  EXPECT_EQ(
      preview({{nine, digest}}, 8, Zone::utc(), {}),
      "2026-11-23 09:00  Your week in short\n  All is well.\n  Meetings: 5\n\n"
      "The past 8 weeks would have brought 1 nudge under the present settings, as far as today's calendars tell.\n");
}

TEST(Told, WithoutANudgeAPreviewSaysSo) {
  EXPECT_EQ(preview({}, 1, Zone::utc(), {}), "The past week would have brought no nudge under the present settings.\n");
}

}  // namespace
}  // namespace attune::render
