#!/usr/bin/env python3
"""Somebody sets the clock, or the machine wakes from a suspend: the kernel tells both in the same way. Runs alone, for
every service on this machine hears of it."""
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import ONE_FILE, calendar, event, monday
from world import World, eventually


class ClockSet(unittest.TestCase):
    def test_everything_is_read_anew(self):
        with World() as world:
            world.write("work.ics", calendar(event(monday(1), "10:00", 30)))
            world.write(".config/attune/config.toml", ONE_FILE + '[reading]\ninterval = "12h"\n')
            world.start()

            def last_reading():
                return world.request("status")["json"]["sources"][0]["last_reading"]

            before = eventually(last_reading)
            time.sleep(1.1)
            try:  # to what it says already
                time.clock_settime(time.CLOCK_REALTIME, time.clock_gettime(time.CLOCK_REALTIME))
            except PermissionError:
                self.skipTest("only root may set the clock, and not in every container")
            self.assertTrue(eventually(lambda: last_reading() not in (None, before)))


if __name__ == "__main__":
    unittest.main()
