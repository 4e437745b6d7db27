#!/usr/bin/env python3
"""`attune what-if` of the real service: a week before and after one change, and how its occurrence is named."""
import datetime
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import ONE_FILE, calendar, event, monday
from world import World, eventually

CLOCKS = ("09:00", "10:00", "11:00", "13:00", "14:00", "15:00")


class WhatIfTest(unittest.TestCase):
    """Next week's Tuesday holds six meetings of a quarter of an hour, and two of Wednesday start together."""

    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__, None, None, None)
        self.world.__enter__()
        self.tuesday = monday(1) + datetime.timedelta(days=1)
        self.wednesday = monday(1) + datetime.timedelta(days=2)
        events = [event(self.tuesday, clock, 15, people=("ann@example.org", "ben@example.org")) for clock in CLOCKS]
        events += [event(self.wednesday, "14:00", length, people=(f"ann-{length}@example.org",)) for length in (30, 60)]
        self.world.write("work.ics", calendar(*events))
        self.world.write(".config/attune/config.toml", ONE_FILE)
        self.world.start("--quiet")
        eventually(lambda: self.world.request("status")["json"]["sources"][0]["state"] == "fresh")

    def what_if(self, *arguments, **options):
        return self.world.attune("what-if", *arguments, **options)

    def test_without_a_meeting_the_day_is_no_longer_too_full(self):
        answer = self.world.request("what-if", id=f"{self.tuesday}T15:00")["json"]
        self.assertEqual([finding["id"] for finding in answer["ended"]], [f"meeting_overload:{self.tuesday}"])
        self.assertEqual(answer["begun"], [])
        before, after = answer["before"]["weeks"][0], answer["after"]["weeks"][0]
        self.assertEqual((before["meetings"], after["meetings"]), (8, 7))
        self.assertEqual(answer["change"]["action"], "without")

    def test_moved_it_counts_elsewhere(self):
        answer = self.world.request("what-if", id=f"{self.tuesday}T15:00", to=f"{self.wednesday}T10:00")["json"]
        days = {day["date"]: day["meetings"] for day in answer["after"]["weeks"][0]["days"]}
        self.assertEqual((days[str(self.tuesday)], days[str(self.wednesday)]), (5, 3))

    def test_the_text_shows_both_sides_and_what_would_end(self):
        text = self.what_if("--without", f"{self.tuesday}T15:00", check=True).stdout
        self.assertRegex(text, r"Meetings +8 +7\n")
        self.assertIn("No longer found", text)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)

    def test_two_of_one_time_are_listed_and_told_apart_by_number(self):
        asked = self.what_if("--without", f"{self.wednesday}T14:00")
        self.assertEqual(asked.returncode, 2)
        self.assertIn(f"{self.wednesday}T14:00/2 (until {self.wednesday}T15:00, one_on_one)", asked.stderr)
        self.what_if("--move", f"{self.wednesday}T14:00/2", "10:30", check=True)

    def test_where_nothing_starts_the_nearest_are_named_and_no_text_of_a_calendar(self):
        asked = self.what_if("--without", f"{self.tuesday}T15:01")
        self.assertEqual(asked.returncode, 2)
        self.assertIn(f"nearest are {self.tuesday}T15:00 (until {self.tuesday}T15:15, small)", asked.stderr)
        self.assertNotIn("example.org", asked.stderr)

    def test_a_mistake_is_one_line(self):
        for arguments in ((), ("--move", f"{self.tuesday}T15:00"), ("--without", "wednesday"),
                          ("--move", f"{self.tuesday}T15:00", "noon"),
                          ("--without", f"{self.tuesday}T15:00", "--move", f"{self.tuesday}T15:00", "10:00")):
            asked = self.what_if(*arguments)
            self.assertEqual((asked.returncode, asked.stdout, asked.stderr.count("\n")), (2, "", 1), asked.stderr)


if __name__ == "__main__":
    unittest.main()
