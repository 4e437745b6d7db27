#!/usr/bin/env python3
"""The whole way: a calendar in a folder, attuned, a real notification server, a click."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import ALWAYS_AT_WORK, calendar, event, monday, overloaded_week
from world import World, eventually

CONFIG = ALWAYS_AT_WORK + """
[nudge]
learning_days = 0
digest = false
[reading]
interval = "1 min"
[[source]]
name = "work"
kind = "vdir"
path = "~/calendar"
"""


class DesktopTest(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        for number, meeting in enumerate(overloaded_week(monday(1))):
            self.world.write(f"calendar/meeting-{number}.ics", calendar(meeting))

    def told(self):
        return self.world.request("nudges")["json"]["nudges"]

    def week(self):
        first = monday(1)
        name = "%d-W%02d" % first.isocalendar()[:2]
        return self.world.request("report", week=name)["json"]["weeks"][0]

    def test_a_nudge_appears_is_answered_and_is_not_told_again(self):
        world = self.world
        world.start("--trace", **self.browser("exit 4"))
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())
        world.screenshot("nudge")
        self.assertEqual(len({nudge["id"] for nudge in self.told()}), 1)
        self.assertTrue(self.told()[0]["delivered"])

        world.run("/usr/bin/dunstctl", "action", "0")  # a click: the default action
        self.assertTrue(eventually(lambda: self.told()[0]["answer"] == "show"), world.log.read_text())
        self.assertTrue(eventually(lambda: world.shown() == 1), "without a browser the reason is shown")
        world.screenshot("nudge-shown")

        before = self.told()
        self.assertEqual(world.stop(), 0)
        world.run("/usr/bin/dunstctl", "close-all")
        world.start("--trace")
        self.assertEqual(world.attune("refresh").returncode, 0)
        self.assertEqual(self.told(), before)
        self.assertEqual(world.shown(), 0)

    def test_show_opens_the_page_at_what_was_said(self):
        world = self.world
        page = world.home / "page.html"
        world.start("--trace", **self.browser(f'cp "$1" {page}.part && mv {page}.part {page}'))
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())
        world.run("/usr/bin/dunstctl", "action", "0")
        self.assertTrue(eventually(page.exists), world.log.read_text())
        text = page.read_text()
        week = "%d-W%02d" % monday(1).isocalendar()[:2]
        self.assertIn(f"<title>{week}, seen by Attune</title>", text)
        said = text[text.index('id="said"'):text.index('id="figures"', text.index('id="said"'))]
        self.assertIn("What Attune said", said)
        self.assertIn("<h3>Many meetings</h3>", said)
        self.assertEqual(world.shown(), 0, "the page says it, and nothing beside it")

    def test_what_is_no_longer_true_is_taken_from_the_screen(self):
        world = self.world
        world.start("--trace")
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())
        for number, meeting in enumerate(overloaded_week(monday(1))):
            free = meeting.replace("END:VEVENT", "TRANSP:TRANSPARENT\r\nEND:VEVENT")
            world.write(f"calendar/meeting-{number}.ics", calendar(free))
        self.assertEqual(world.attune("refresh").returncode, 0)
        self.assertTrue(eventually(lambda: world.shown() == 0), world.log.read_text())
        self.assertIsNone(self.told()[0]["answer"])

    def browser(self, script):
        """The environment of a desktop whose xdg-open does that."""
        program = self.world.write("programs/xdg-open", f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        return {"PATH": f"{program.parent}:/usr/bin:/bin"}

    def test_a_new_file_changes_the_figures_at_the_next_reading(self):
        world = self.world
        world.start("--trace")
        self.assertTrue(eventually(lambda: self.week()["meetings"] == 15), world.log.read_text())
        process = world.request("status")["json"]["service"]["pid"]
        world.write("calendar/one-more.ics", calendar(event(monday(1), "17:00", 30, people=["ann@example.org"])))
        self.assertTrue(eventually(lambda: self.week()["meetings"] == 16, patience=90), world.log.read_text())
        self.assertEqual(world.request("status")["json"]["service"]["pid"], process)

    def test_do_not_disturb_is_respected(self):
        world = self.world
        world.run("/usr/bin/dunstctl", "set-paused", "true")
        world.start("--trace")
        self.assertTrue(eventually(lambda: "Disturb" in world.request("status")["json"]["holding"]), world.log.read_text())
        self.assertEqual(self.told(), [])
        world.run("/usr/bin/dunstctl", "set-paused", "false")
        self.assertEqual(world.attune("refresh").returncode, 0)
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())

    def test_without_a_server_the_nudge_waits_until_there_is_one(self):
        world = self.world
        world.change_server("none")
        world.start("--trace")
        self.assertTrue(eventually(lambda: world.request("status")["json"]["holding"]), world.log.read_text())
        self.assertEqual(self.told(), [])
        world.change_server("dunst")
        self.assertEqual(world.attune("refresh").returncode, 0)
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())

    def test_the_way_to_the_screen_can_be_tested(self):
        world = self.world
        world.start("--trace")
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())
        answer = world.attune("notify", "--test")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertTrue(eventually(lambda: world.shown() == 2))
        self.assertRegex(answer.stdout, r"^It was shown by freedesktop \(dunst [0-9.]+.*\)\.$")
        world.change_server("none")
        answer = world.attune("notify", "--test")
        self.assertEqual(answer.returncode, 1)
        self.assertIn("freedesktop: no notification server is running", answer.stderr)
        self.assertIn("terminal: the service was not started from a terminal", answer.stderr)


if __name__ == "__main__":
    unittest.main()
