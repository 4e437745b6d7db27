#!/usr/bin/env python3
"""The session bus and the notification server are lost and come back, or come late, while the service runs: it waits
without work, and a nudge that is still true is told once."""
import os
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar
from faults import CONFIG, lost_one_on_one
from world import World, eventually


class BusLostTest(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG.replace('"good"', '"freedesktop"'))
        self.world.write("work.ics", calendar(lost_one_on_one()))

    def refresh(self):
        self.assertEqual(self.world.attune("refresh").returncode, 0, self.world.log.read_text())

    def told(self):
        return [nudge["id"] for nudge in self.world.request("nudges")["json"]["nudges"]]

    def seconds_of_work(self):
        fields = pathlib.Path(f"/proc/{self.world.service.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def assert_idle(self):
        before = self.seconds_of_work()
        time.sleep(2)
        self.assertLess(self.seconds_of_work() - before, 0.2)

    def assert_shown_once(self):
        self.assertTrue(eventually(lambda: self.world.shown() == 1), self.world.log.read_text())
        self.assertEqual(len(self.told()), 1)
        self.refresh()
        self.assertEqual((self.world.shown(), len(self.told())), (1, 1))

    def test_lost_and_back_the_next_nudge_is_shown_and_the_last_is_not_repeated(self):
        world = self.world
        world.start("--quiet")
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())
        world.lose_bus()
        self.refresh()
        self.assert_idle()
        world.bring_bus_back("dunst")
        self.refresh()
        self.assertEqual((world.shown(), len(self.told())), (0, 1))
        world.write("work.ics", calendar(lost_one_on_one(), lost_one_on_one("ben@example.org")))
        self.refresh()
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())
        self.assertEqual(len(self.told()), 2)

    def test_a_bus_that_is_gone_when_there_is_something_to_tell(self):
        world = self.world
        world.lose_bus()
        world.start("--quiet")
        self.refresh()
        self.assertEqual(self.told(), [])
        self.assert_idle()
        world.bring_bus_back("dunst")
        self.refresh()
        self.assert_shown_once()

    def test_a_notification_server_that_comes_after_the_service(self):
        world = self.world
        world.change_server("none")
        world.start("--quiet")
        self.refresh()
        self.assertEqual(self.told(), [])
        world.change_server("dunst")
        self.refresh()
        self.assert_shown_once()


if __name__ == "__main__":
    unittest.main()
