#!/usr/bin/env python3
"""attune report --html and --open: who may read the page, what it replaces, and how it is shown."""
import os
import pathlib
import stat
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, monday, overloaded_week
from desktop_test import CONFIG
from world import World, eventually

BEGINNING = "<!DOCTYPE html>\n<!-- A private page of Attune's"


class ReportPageTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        self.world.write("calendar/week.ics", calendar(*overloaded_week(monday(1))))
        self.world.start()
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.page = self.world.home / "week.html"

    def report(self, *arguments, **options):
        return self.world.attune("report", *arguments, **options)

    def refused(self, done, *parts):
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1)
        for part in parts:
            self.assertIn(part, done.stderr)

    def desktop(self, script):
        """A desktop whose xdg-open does that."""
        folder = self.world.home / "programs"
        program = self.world.write("programs/xdg-open", f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        return {**self.world.environment, "PATH": f"{folder}:/usr/bin:/bin", "DISPLAY": ":77"}

    def test_the_page_is_for_its_owner_alone(self):
        done = self.report("--html", "week.html")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("week.html", done.stdout)
        self.assertTrue(self.page.read_text().startswith(BEGINNING))
        self.assertEqual(stat.S_IMODE(self.page.stat().st_mode), 0o600)
        self.assertEqual([path.name for path in self.world.home.iterdir() if "unfinished" in path.name], [])

    def test_it_is_the_page_of_the_week_that_was_asked_for(self):
        week = "%d-W%02d" % monday(1).isocalendar()[:2]
        self.assertEqual(self.report("--week", week, "--html", "week.html").returncode, 0)
        self.assertIn(f"<title>{week}, seen by Attune</title>", self.page.read_text())
        self.refused(self.report("--week", "1999-W01", "--html", "other.html"), "not in the window", "nearest")
        self.assertFalse((self.world.home / "other.html").exists())

    def test_an_older_page_is_replaced_and_nothing_else_is(self):
        self.assertEqual(self.report("--html", "week.html").returncode, 0)
        self.page.chmod(0o644)
        self.assertEqual(self.report("--html", "week.html").returncode, 0)
        self.assertEqual(stat.S_IMODE(self.page.stat().st_mode), 0o600)
        self.world.write("mine.html", "<!DOCTYPE html>\n<p>My own page.\n")
        self.refused(self.report("--html", "mine.html"), "mine.html", "no page of Attune's")
        self.assertIn("My own page", (self.world.home / "mine.html").read_text())
        self.world.mkdir(self.world.home / "folder")
        self.refused(self.report("--html", "folder"), "no page of Attune's")

    def test_no_link_is_followed(self):
        os.symlink(self.world.home / "elsewhere.html", self.page)
        self.refused(self.report("--html", "week.html"), "symbolic link")
        self.assertFalse((self.world.home / "elsewhere.html").exists())
        self.assertTrue(self.page.is_symlink())

    def test_a_place_that_can_not_be_written_is_said(self):
        done = self.report("--html", "nowhere/week.html")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("No such file or directory", done.stderr)
        self.refused(self.report("--html", "week.html", "--json"), "--json")

    def test_open_shows_a_private_page_by_the_desktop(self):
        told = self.world.home / "told"
        done = self.report("--open", env=self.desktop(f'printf "%s" "$1" > {told}'))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertTrue(eventually(told.exists))
        shown = pathlib.Path(told.read_text())
        self.assertEqual(shown.parent, self.world.socket.parent)
        self.assertEqual(stat.S_IMODE(shown.stat().st_mode), 0o600)
        self.assertTrue(shown.read_text().startswith(BEGINNING))
        self.assertIn(str(shown), done.stdout)

    def test_without_a_display_or_a_browser_the_page_is_there_all_the_same(self):
        for environment, reason in [(self.world.environment, "no display"), (self.desktop("exit 3"), "could not show it")]:
            with self.subTest(reason):
                done = self.report("--open", "--html", "week.html", env=environment)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn(reason, done.stderr)
                self.assertIn("the page is week.html", done.stderr)
                self.assertTrue(self.page.exists())


class WhyTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG + '[findings.meeting_overload]\nweek = 0.05\n')
        self.world.write("calendar/week.ics", calendar(*overloaded_week(monday(1))))
        self.world.start()
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.week = "%d-W%02d" % monday(1).isocalendar()[:2]

    def test_a_finding_is_explained_with_its_inputs_and_the_settings_in_force(self):
        told = self.world.request("why", id=f"meeting_overload:{self.week}")["json"]
        self.assertEqual(told["finding"]["id"], f"meeting_overload:{self.week}")
        self.assertEqual(told["definition"]["name"], "meeting_overload")
        inputs = {one["name"]: one["value"] for one in told["inputs"]}
        self.assertEqual(inputs["meetings"], "15")
        self.assertEqual(told["figures"]["meetings"], 15)
        self.assertEqual(told["counted"], {"firm": 15, "maybe": 0})
        settings = {(one["section"], one["key"]): one["value"] for one in told["settings"]}
        self.assertEqual(settings["findings.meeting_overload", "week"], "0.05")
        done = self.world.attune("why", f"meeting_overload:{self.week}")
        self.assertIn("[findings.meeting_overload]\n", done.stdout)
        self.assertIn("\n  week = 0.05  ", done.stdout)

    def test_figures_and_kinds_are_explained_by_name(self):
        for name in ["load", "focus_cost", "meeting_overload", "one_on_one", "declined", "rhythm"]:
            with self.subTest(name):
                done = self.world.attune("why", name, "--week", self.week)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertIn("What was left out", done.stdout)

    def test_what_is_unknown_is_answered_with_the_nearest(self):
        done = self.world.attune("why", "focus_minute")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("did you mean `attune why focus_minutes`?", done.stderr)
        self.assertEqual(self.world.attune("why", "something:else").returncode, 2)


if __name__ == "__main__":
    unittest.main()
