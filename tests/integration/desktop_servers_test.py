#!/usr/bin/env python3
"""Do Not Disturb of desktops other than dunst's, through the real service: the nudge waits, and comes when it is over."""
import pathlib
import shutil
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, monday, overloaded_week
from desktop_test import CONFIG
from world import World, eventually

XFCE = ("xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool", "-s")


class DesktopServersTest(unittest.TestCase):
    def holds_back_and_tells(self, server, name, pause, resume):
        if shutil.which(pause[0]) is None:
            self.skipTest(f"{server} is not installed")
        world = World(server=server)
        self.addCleanup(world.__exit__)
        world.write(".config/attune/config.toml", CONFIG)
        world.write("calendar/week.ics", calendar(*overloaded_week(monday(1))))
        self.assertEqual(world.run(shutil.which(pause[0]), *pause[1:]).returncode, 0)
        world.start()
        self.assertTrue(eventually(lambda: "Disturb" in world.request("status")["json"]["holding"]), world.log.read_text())
        self.assertEqual(world.request("nudges")["json"]["nudges"], [])
        self.assertEqual(world.run(shutil.which(resume[0]), *resume[1:]).returncode, 0)
        self.assertEqual(world.attune("refresh").returncode, 0)

        def told():
            nudges = world.request("nudges")["json"]["nudges"]
            return nudges and nudges[0]["delivered"]
        self.assertTrue(eventually(told), world.log.read_text())
        self.assertIn(name, world.request("status")["json"]["notifiers"][0]["detail"])

    def test_on_xfce(self):
        self.holds_back_and_tells("xfce", "Xfce Notify Daemon", (*XFCE, "true"), (*XFCE, "false"))

    def test_on_mako_under_sway(self):
        mode = ("makoctl", "mode", "-a", "do-not-disturb")
        self.holds_back_and_tells("mako", "mako", mode, ("makoctl", "mode", "-r", "do-not-disturb"))


if __name__ == "__main__":
    unittest.main()
