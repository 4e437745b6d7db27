#!/usr/bin/env python3
"""What is not told for a figure's sake, a question about somebody and a card before a meeting, reaches a real screen too:
a click looks closer and decides nothing."""
import datetime
import pathlib
import sys
import unittest
import zoneinfo

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from desktop_test import CONFIG
from world import World, eventually

ANN = "ann@example.org"


class OccasionsTest(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)

    def start(self, config, *meetings):
        self.world.write(".config/attune/config.toml", config)
        self.world.write("calendar/meetings.ics", calendar(*meetings))
        self.world.start("--trace")
        self.assertTrue(eventually(lambda: self.world.shown() == 1), self.world.log.read_text())

    def answer(self):
        return self.world.request("nudges")["json"]["nudges"][0]["answer"]

    def click(self):
        self.world.run("/usr/bin/dunstctl", "action", "0")
        self.assertTrue(eventually(lambda: self.answer() == "show"), self.world.log.read_text())

    def state(self):
        return self.world.request("people")["json"]["rhythms"][0]["state"]

    def test_whether_a_faded_one_to_one_may_rest_is_asked(self):
        last = monday(-12)
        self.start(CONFIG, *(event(last - datetime.timedelta(weeks=week), "10:00", 30, people=[ANN]) for week in range(6)))
        self.world.screenshot("nudge-faded")
        self.click()
        self.assertEqual(self.state(), "faded")
        self.assertEqual(self.world.attune("answer", "1", "elsewhere").returncode, 0)
        self.assertEqual(self.state(), "resting")

    def test_the_card_before_a_one_to_one_is_shown(self):
        soon = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")) + datetime.timedelta(minutes=8)
        earlier = [event(soon.date() - datetime.timedelta(weeks=week), "10:00", 30, people=[ANN]) for week in range(1, 6)]
        self.start(CONFIG.replace("[nudge]", "[nudge]\nbefore_one_on_one = true"),
                   event(soon.date(), f"{soon:%H:%M}", 30, people=[ANN]), *earlier)
        self.world.screenshot("nudge-card")
        self.click()


if __name__ == "__main__":
    unittest.main()
