#!/usr/bin/env python3
"""What goes wrong while a service runs: each test is named for its row of the traps in tests/fixtures/README.md. With the
real service, on a desktop of its own."""
import datetime
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday, overloaded_week
from desktop_test import CONFIG
from world import World, eventually

NAMES = ("ann@example.org", "ben@example.org", "cleo@example.org")


def lost(name, weekday):
    """A weekly one-to-one that ended a month ago."""
    last = monday(-4) + datetime.timedelta(days=weekday)
    rule = f"FREQ=WEEKLY;UNTIL={last:%Y%m%d}T235959Z"
    return event(monday(-14) + datetime.timedelta(days=weekday), "10:00", 30, people=[name], rule=rule,
                 title=f"One-to-one with {name.partition('@')[0]}")


class Operation(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)

    def start(self, config, *events):
        self.world.write(".config/attune/config.toml", config)
        for number, one in enumerate(events):
            self.world.write(f"calendar/{number}.ics", calendar(one))
        self.world.start("--trace")
        self.assertTrue(eventually(lambda: self.world.shown() == 1), self.world.log.read_text())

    def told(self):
        return self.world.request("nudges")["json"]["nudges"]

    def seen(self):
        """What stood on the screen, whether it is still there or not."""
        self.world.run("/usr/bin/dunstctl", "close-all")
        self.assertTrue(eventually(lambda: self.world.history()))
        return self.world.history()

    def test_43_no_second_nudge_for_the_same_fact_after_a_new_reading(self):
        week = overloaded_week(monday(1))
        self.start(CONFIG, *week)
        before = self.told()
        self.world.run("/usr/bin/dunstctl", "close-all")
        for number, one in enumerate(week):
            # As a server that hands everything out anew: other stamps, the same meetings.
            self.world.write(f"calendar/{number}.ics", calendar(one.replace("DTSTAMP:2026", "DTSTAMP:2027")))
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.assertEqual(self.world.shown(), 0)
        self.assertEqual([nudge["id"] for nudge in self.told()], [nudge["id"] for nudge in before])

    def test_43_the_first_days_are_for_learning(self):
        config = CONFIG.replace("learning_days = 0\n", "")
        self.assertNotEqual(config, CONFIG)
        self.start(config, *overloaded_week(monday(1)))
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.assertEqual(len(self.seen()), 1)
        # The welcome is about nothing that was found.
        self.assertEqual([nudge for nudge in self.told() if nudge.get("kind")], [])

    def test_46_a_nudge_about_a_person_shows_neither_name_nor_tag(self):
        self.start(CONFIG, lost(NAMES[0], 2))
        self.assertEqual([nudge["kind"] for nudge in self.told()], ["missing_one_on_one"])
        text = " ".join(self.seen()).lower()
        self.assertNotIn("ann", re.findall(r"[a-z]+", text))
        self.assertNotIn("example", text)
        self.assertIsNone(re.search(r"\b[0-9a-f]{8,}\b", text), text)

    def test_50_everything_at_once_is_told_as_one_thing(self):
        """A first run over a calendar in which much is wrong: two full weeks and three people."""
        people = [lost(name, day) for day, name in enumerate(NAMES)]
        self.start(CONFIG, *overloaded_week(monday(1)), *overloaded_week(monday(2)), *people)
        for _ in range(3):
            self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.assertEqual(len(self.seen()), 1)


if __name__ == "__main__":
    unittest.main()
