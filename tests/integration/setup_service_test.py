#!/usr/bin/env python3
"""attune setup and what starts the service: a service manager, or the desktop. (The real systemd is tried on a booted
machine, by ./dev try-package; here its place is taken by a program that writes down what it is asked.)"""
import os
import pathlib
import signal
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendar_homes import months_of_work, vdirsyncer
from world import World, eventually

MANAGER = """#!/bin/sh
echo "$*" >> ~/asked
case "$*" in
*"enable --now"*) setsid {programs}/attuned > /dev/null 2>&1 & ;;
esac
"""
HANGING = """#!/bin/sh
echo $$ >> ~/asked
exec sleep 600
"""


class SetupServiceTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.addCleanup(self.stop_service)
        vdirsyncer(self.world, months_of_work())
        self.entry = self.world.home / ".config/autostart/attune.desktop"

    def stop_service(self):
        answer = self.world.request("status")
        if answer:
            os.kill(answer["json"]["service"]["pid"], signal.SIGTERM)
            eventually(lambda: self.world.request("status") is None)

    def take_the_place_of_systemctl(self, text):
        self.world.write("bin/systemctl", text.format(programs=self.world.programs)).chmod(0o755)
        self.world.environment["PATH"] = f"{self.world.home}/bin:/usr/bin:/bin"

    def asked(self):
        return (self.world.home / "asked").read_text().splitlines()

    def test_a_service_manager_enables_and_starts_it(self):
        self.take_the_place_of_systemctl(MANAGER)
        done = self.world.attune("setup", "--yes")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual([line.replace("--user --no-ask-password ", "") for line in self.asked()],
                         ["show --property=Version", "daemon-reload", "cat attune.service", "reset-failed attune.service",
                          "enable --now attune.service"])
        self.assertFalse(self.entry.exists())
        self.assertEqual([source["state"] for source in self.world.request("status")["json"]["sources"]], ["fresh"])

    def test_what_runs_already_is_enabled_and_not_started_again(self):
        self.assertEqual(self.world.attune("setup", "--yes").returncode, 0)
        self.assertTrue(self.entry.exists())
        pid = self.world.request("status")["json"]["service"]["pid"]
        self.take_the_place_of_systemctl(MANAGER)
        done = self.world.attune("setup", "--yes", "--names", "none")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertTrue(self.asked()[-1].endswith(" enable attune.service"), self.asked())
        self.assertEqual(self.world.request("status")["json"]["service"]["pid"], pid)
        # One of the two is enough.
        self.assertFalse(self.entry.exists())

    def test_a_service_manager_that_hangs_is_not_waited_for(self):
        self.take_the_place_of_systemctl(HANGING)
        done = self.world.attune("setup", "--yes")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("your desktop starts it", done.stdout)
        self.assertTrue(self.entry.exists())
        for pid in self.asked():
            self.assertTrue(eventually(lambda: not pathlib.Path(f"/proc/{pid}/exe").exists()), "it hangs around")

    def test_not_to_start_leaves_everything_as_it_is(self):
        self.take_the_place_of_systemctl(MANAGER)
        self.assertEqual(self.world.attune("setup", "--yes", "--no-start").returncode, 0)
        self.assertFalse((self.world.home / "asked").exists())
        self.assertFalse(self.entry.exists())
        self.assertIsNone(self.world.request("status"))


if __name__ == "__main__":
    unittest.main()
