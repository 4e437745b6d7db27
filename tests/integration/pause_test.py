#!/usr/bin/env python3
"""A pause, in the words a person would use: nothing is told meanwhile, the status shows it, and it ends."""
import datetime
import pathlib
import sys
import unittest
import zoneinfo

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, monday, overloaded_week
from desktop_test import CONFIG
from world import World, eventually

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


class PauseTest(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        self.world.mkdir(self.world.home / "calendar")
        self.world.start()

    def paused_until(self):
        until = self.world.request("status")["json"]["paused_until"]
        return until and datetime.datetime.fromisoformat(until.replace("Z", "+00:00")).astimezone(BERLIN)

    def paused(self, *words):
        done = self.world.attune("pause", *words)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return self.paused_until()

    def test_a_length_counts_from_now(self):
        before = datetime.datetime.now(BERLIN).replace(microsecond=0)
        for words in (("2h",), ("120", "min"), ("for", "2", "hours")):
            until = self.paused(*words)
            self.assertLessEqual(before + datetime.timedelta(hours=2), until)
            self.assertLess(until, before + datetime.timedelta(hours=2, minutes=5))

    def test_a_day_begins_at_the_owners_midnight(self):
        before = datetime.datetime.now(BERLIN).date()
        until = self.paused("until", "tomorrow")
        self.assertEqual((until.hour, until.minute, until.second), (0, 0, 0))
        self.assertIn((until.date() - before).days, (1, 2))  # 2 if midnight came between
        self.assertIn(f"Paused until {until:%Y-%m-%d %H:%M}", self.world.attune("status").stdout)
        self.assertEqual(self.paused("until", "friday").weekday(), 4)
        far = before + datetime.timedelta(days=40)
        self.assertEqual(self.paused("until", f"{far}", "9:30").strftime("%F %T"), f"{far} 09:30:00")

    def test_what_makes_no_sense_is_refused_and_changes_nothing(self):
        until = self.paused("2h")
        for words in ((), ("soon",), ("0h",), ("-2h",), ("until",), ("until", "noon"), ("until", "2020-01-01"),
                      ("until", "2999-01-01"), ("until", "25:00"), ("400", "days")):
            done = self.world.attune("pause", *words)
            self.assertEqual(done.returncode, 2, words)
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertEqual(self.paused_until(), until)

    def test_nothing_is_told_until_it_is_over(self):
        self.paused("2h")
        for number, meeting in enumerate(overloaded_week(monday(1))):
            self.world.write(f"calendar/meeting-{number}.ics", calendar(meeting))
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.assertTrue(eventually(lambda: "paused" in self.world.request("status")["json"]["holding"]))
        self.assertEqual(self.world.request("nudges")["json"]["nudges"], [])
        self.assertEqual(self.world.attune("resume").returncode, 0)
        self.assertIsNone(self.paused_until())
        self.assertTrue(eventually(lambda: self.world.shown() == 1), self.world.log.read_text())


if __name__ == "__main__":
    unittest.main()
