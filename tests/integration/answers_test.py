#!/usr/bin/env python3
"""What an answer changes, as status and people show it: told by the real service, answered by the command."""
import datetime
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from desktop_test import CONFIG
from world import World, eventually

ANN = "ann@example.org"


class AnswersTest(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        last = monday(-4)
        meetings = [event(last - datetime.timedelta(weeks=week), "10:00", 30, people=[ANN]) for week in range(6)]
        for number, meeting in enumerate(meetings):
            self.world.write(f"calendar/meeting-{number}.ics", calendar(meeting))
        self.world.start("--trace")
        self.assertTrue(eventually(lambda: self.world.shown() == 1), self.world.log.read_text())

    def answered(self, answer):
        done = self.world.attune("answer", "1", answer)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def person(self):
        people = self.world.request("people")["json"]["rhythms"]
        self.assertEqual(len(people), 1)
        return people[0]

    def test_it_is_about_that_person(self):
        told = self.world.request("nudges")["json"]["nudges"][0]
        self.assertEqual(told["kind"], "missing_one_on_one")
        self.assertEqual((self.person()["state"], self.person()["elsewhere_since"]), ("missing", None))

    def test_somebody_met_elsewhere_rests_and_people_says_since_when(self):
        self.answered("elsewhere")
        self.assertEqual(self.person()["state"], "resting")
        self.assertTrue(self.person()["elsewhere_since"])
        self.assertIn("you talk elsewhere, said ", self.world.attune("people").stdout)
        self.assertTrue(eventually(lambda: self.world.shown() == 0), "what rests is no longer on the screen")

    def test_a_kind_that_was_put_to_sleep_stands_in_the_status_with_its_end(self):
        self.assertEqual(self.world.request("status")["json"]["asleep"], [])
        self.answered("not_this_kind")
        asleep = self.world.request("status")["json"]["asleep"]
        self.assertEqual([one["kind"] for one in asleep], ["missing_one_on_one"])
        until = datetime.datetime.fromisoformat(asleep[0]["until"].replace("Z", "+00:00"))
        weeks = (until - datetime.datetime.now(datetime.timezone.utc)) / datetime.timedelta(weeks=1)
        self.assertAlmostEqual(weeks, 4, delta=0.01)
        self.assertRegex(self.world.attune("status").stdout, r"Asleep until \d{4}-\d\d-\d\d \d\d:\d\d: One-to-one gone quiet")

    def test_show_says_how_to_see_it(self):
        self.assertIn("attune report --open --nudge 1", self.answered("show"))


if __name__ == "__main__":
    unittest.main()
