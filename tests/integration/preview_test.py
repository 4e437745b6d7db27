#!/usr/bin/env python3
"""`attune preview` of the real service: what past weeks would have brought, and that nothing of it is remembered."""
import datetime
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import ONE_FILE, calendar, event, monday
from world import World, eventually


def crowded(first):
    """Every afternoon of the week in a meeting; the mornings stay free."""
    return [event(first + datetime.timedelta(days=day), "13:00", 240, people=("ann@example.org", "ben@example.org"))
            for day in range(5)]


class PreviewTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__, None, None, None)
        self.world.__enter__()
        self.crowded_week = monday(-3)
        self.world.write("work.ics", calendar(*crowded(self.crowded_week)))
        self.configure("digest = false")
        self.world.start("--quiet")
        eventually(lambda: self.world.request("status")["json"]["sources"][0]["state"] == "fresh")

    def configure(self, nudge):
        self.world.write(".config/attune/config.toml", ONE_FILE + f"[nudge]\n{nudge}\n")

    def week_name(self):
        year, week, _ = self.crowded_week.isocalendar()
        return f"{year}-W{week:02}"

    def test_a_crowded_week_of_the_past_is_told_with_its_moment_and_words(self):
        nudges = self.world.request("preview", weeks=8)["json"]["nudges"]
        self.assertEqual({nudge["finding"] for nudge in nudges}, {f"meeting_overload:{self.week_name()}"})
        for nudge in nudges:
            self.assertLess(nudge["at"], f"{self.crowded_week + datetime.timedelta(days=7):%Y-%m-%d}")
            self.assertIn("this calendar", nudge["body"].lower())

    def test_the_text_says_when_and_how_many(self):
        text = self.world.attune("preview", "--weeks", "8", check=True).stdout
        self.assertIn("2 nudges", text)
        self.assertIn(f"{self.crowded_week:%Y-%m-%d} 09:00", text)

    def test_weeks_before_are_not_looked_at(self):
        self.assertEqual(self.world.request("preview", weeks=1)["json"]["nudges"], [])

    def test_digests_are_among_them_and_take_what_is_due_on_their_day(self):
        self.configure("digest = true")
        self.world.stop()
        self.world.start("--quiet")
        digest = f"digest:{self.week_name()}"
        nudges = eventually(lambda: [nudge for nudge in self.world.request("preview", weeks=8)["json"]["nudges"]
                                     if nudge["finding"] == digest])
        self.assertEqual(len(nudges), 1)
        self.assertIsNone(nudges[0]["kind"])
        self.assertIn("In meetings: 20 h of 35 h, 57 %", nudges[0]["body"])

    def test_nothing_of_it_is_remembered(self):
        self.world.request("preview", weeks=8)
        self.assertEqual(self.world.request("nudges")["json"]["nudges"], [])


if __name__ == "__main__":
    unittest.main()
