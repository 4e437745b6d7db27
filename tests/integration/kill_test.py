#!/usr/bin/env python3
"""kill -9 at random moments: the service starts again, and no nudge is told twice."""
import pathlib
import random
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, monday, overloaded_week
from desktop_test import CONFIG
from world import World, eventually

TIMES = 100


class KillTest(unittest.TestCase):
    def test_killed_a_hundred_times_it_starts_again_and_tells_nothing_twice(self):
        random.seed(2026)
        with World(server="dunst") as world:
            world.write(".config/attune/config.toml", CONFIG)
            world.write("calendar/week.ics", calendar(*overloaded_week(monday(1))))
            for _ in range(TIMES):
                world.start("--quiet", wait=False)
                time.sleep(random.uniform(0.0, 0.25))
                world.service.kill()
                world.service.wait()
            world.start("--trace")
            self.assertTrue(eventually(lambda: world.request("status")["json"]["sources"][0]["state"] == "fresh"),
                            world.log.read_text())
            self.assertEqual(world.attune("refresh").returncode, 0)
            told = world.request("nudges")["json"]["nudges"]
            # One nudge a day is the limit; twice the same would be seen on the screen and in the server's history.
            self.assertLessEqual(len({nudge["id"] for nudge in told}), 1)
            self.assertLessEqual(world.shown() + len(world.history()), 1)
            self.assertNotIn("damaged", world.log.read_text())


if __name__ == "__main__":
    unittest.main()
