#!/usr/bin/env python3
"""attune digest: last week in short, at any time, by the real service."""
import datetime
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from desktop_test import CONFIG
from world import World

DAY = datetime.timedelta(days=1)


class DigestTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)

    def read(self, *meetings):
        for number, meeting in enumerate(meetings):
            self.world.write(f"calendar/{number}.ics", calendar(meeting))
        self.world.start()
        self.assertEqual(self.world.attune("refresh").returncode, 0)

    def test_it_tells_the_week_behind_in_its_own_figures(self):
        last = monday(-1)
        self.read(event(last, "10:00", 90, people=["ann@example.org", "ben@example.org"]),
                  event(last + DAY, "10:00", 30, people=["ann@example.org"]),
                  event(monday(-3), "10:00", 30, people=["ann@example.org"]))
        done = self.world.attune("digest")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("Meetings: 2\n", done.stdout)
        self.assertIn("One-to-ones: 1\n", done.stdout)
        self.assertIn("2 h of ", done.stdout)
        for word in ("ann", "Planning", "example"):
            self.assertNotIn(word, done.stdout)
        told = json.loads(self.world.attune("digest", "--json").stdout)
        self.assertEqual(told["schema"], 1)
        self.assertEqual(self.world.request("nudges")["json"]["nudges"], [], "asking for it tells nothing by itself")

    def test_of_a_week_of_which_nothing_is_known_it_says_so(self):
        self.read(event(monday(1), "10:00", 30, people=["ann@example.org"]))
        done = self.world.attune("digest")
        self.assertNotIn("Meetings:", done.stdout)
        self.assertTrue(done.stdout or done.stderr)


if __name__ == "__main__":
    unittest.main()
