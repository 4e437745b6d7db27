#!/usr/bin/env python3
"""A calendar that is suddenly none, or hardly one: it is named in plain words, its figures stand, and it comes back by
itself. With the real service."""
import datetime
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from world import World

CONFIG = """
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[notify]
use = []
[[source]]
name = "file"
kind = "file"
path = "~/file.ics"
[[source]]
name = "folder"
kind = "vdir"
path = "~/folder"
"""
PAGE = "<!DOCTYPE html>\n<html><body>BEGIN:VCALENDAR <p>Sign in</p></body></html>\n"
# What stands where a calendar was, and a word of what is said about it.
NO_CALENDARS = {
    "a web page": (PAGE, "web page"),
    "an empty file": ("", "empty"),
    "blank lines": ("\r\n\r\n", "empty"),
    "a packed archive": (b"PK\x03\x04" + bytes(range(256)), "packed archive"),
    "random bytes": (b"\x7fELF" + os.urandom(5000), "not an iCalendar file"),
    "JSON": ('{"error":"quota"}', "not an iCalendar file"),
    "a PDF": ("%PDF-1.7\n%\xe2\xe3\n", "not an iCalendar file"),
    "the start of a download": ("BEGIN:VCAL", "not an iCalendar file"),
}
MUCH_SMALLER = "suddenly much smaller"


def meetings(day, count=10):
    """None of them at the same time as another, or they were mirrored copies."""
    return [event(monday() + datetime.timedelta(days=day), f"{9 + number // 2:02}:{number % 2 * 30:02}", 30,
                  uid=f"{day}-{number}", people=["ann@example.org"]) for number in range(count)]


def unreadable(day):
    return [one.replace("DTSTART;TZID=Europe/Berlin:2", "DTSTART;TZID=Europe/Berlin:x") for one in meetings(day)]


class BadInput(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        self.write_file(calendar(*meetings(0)))
        self.write_folder([calendar(one) for one in meetings(1)])
        self.world.start()
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.figures = self.week()
        self.assertEqual(self.figures["meetings"], 20)

    def write_file(self, contents):
        self.world.write("file.ics", contents)

    def write_folder(self, files):
        for number, contents in enumerate(files):
            self.world.write(f"folder/{number}.ics", contents)

    def week(self):
        return self.world.request("report")["json"]["weeks"][0]

    def source(self, name):
        status = self.world.request("status")["json"]
        return next(source for source in status["sources"] if source["name"] == name)

    def assert_stale(self, name, words):
        refreshed = self.world.attune("refresh")
        self.assertEqual(refreshed.returncode, 5, refreshed.stdout)
        source = self.source(name)
        self.assertEqual((source["state"], source["items"]), ("stale", 10), source)
        self.assertIn(words, source["problem"])
        self.assertEqual(self.week(), self.figures)
        told = self.world.attune("status").stdout
        self.assertRegex(told, rf"(?m)^  {name}: stale, 10 items")
        self.assertIn(words, told)

    def assert_back(self, name):
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        source = self.source(name)
        self.assertEqual((source["state"], source["items"], source["problem"]), ("fresh", 10, None))
        self.assertEqual(self.week(), self.figures)

    def test_a_file_that_is_no_calendar_is_named_and_its_figures_stand(self):
        good = calendar(*meetings(0))
        for what, (contents, words) in NO_CALENDARS.items():
            with self.subTest(what):
                self.write_file(contents)
                self.assert_stale("file", words)
                self.write_file(good)
                self.assert_back("file")

    def test_a_file_that_goes_away_is_stale_also_for_a_service_that_starts_later(self):
        (self.world.home / "file.ics").unlink()
        self.assert_stale("file", "nothing at its path")
        self.world.stop()
        self.world.start()
        self.assert_stale("file", "nothing at its path")

    def test_a_file_of_which_less_than_half_is_left_is_stale_and_more_is_read(self):
        whole = calendar(*meetings(0))

        def cut(number):
            return whole[:whole.index(f"UID:0-{number}\r\n")]
        for what, contents in (("no events", calendar()), ("four", cut(4)), ("other things only", calendar(
                "BEGIN:VTODO\r\nUID:task\r\nEND:VTODO\r\n")), ("unreadable", calendar(*unreadable(0)))):
            with self.subTest(what):
                self.write_file(contents)
                self.assert_stale("file", MUCH_SMALLER)
                self.write_file(whole)
                self.assert_back("file")
        self.write_file(cut(6))
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        source = self.source("file")
        self.assertEqual((source["state"], source["items"]), ("fresh", 6))
        self.assertGreater(source["diagnostics"], 0)
        self.assertEqual(self.week()["meetings"], 16)

    def test_a_folder_whose_files_are_no_calendars_any_more_is_stale(self):
        good = [calendar(one) for one in meetings(1)]
        for what, files in (("pages", [PAGE] * 10), ("empty files", [""] * 10), ("empty calendars", [calendar()] * 10),
                            ("unreadable events", [calendar(one) for one in unreadable(1)]),
                            ("six pages", [PAGE] * 6 + good[6:])):
            with self.subTest(what):
                self.write_folder(files)
                self.assert_stale("folder", MUCH_SMALLER)
                self.write_folder(good)
                self.assert_back("folder")

    def test_a_folder_of_one_large_file_is_judged_by_its_events(self):
        self.write_folder([calendar(*meetings(1))] + [""] * 9)
        self.assertEqual(self.world.attune("refresh", "--accept").returncode, 0)
        self.assertEqual(self.source("folder")["items"], 10)
        self.write_folder([calendar(*meetings(1, count=4))])
        self.assert_stale("folder", MUCH_SMALLER)

    def test_one_page_among_the_files_of_a_folder_costs_no_other(self):
        self.write_folder([PAGE])
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        source = self.source("folder")
        self.assertEqual((source["state"], source["items"], source["diagnostics"]), ("fresh", 9, 1))
        self.assertEqual(self.week()["meetings"], 19)

    def test_the_status_says_what_a_source_shows(self):
        told = self.world.attune("status").stdout
        self.assertRegex(told, r"(?m)^  file: fresh, 10 items, .*; shows attendees, participation status, titles$")
        self.write_file(calendar(*(one.replace("ATTENDEE", "X-A").replace("ORGANIZER", "X-O") for one in meetings(0))))
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.assertRegex(self.world.attune("status").stdout, r"(?m)^  file: fresh, .*; shows titles, no people$")
        self.assertEqual(self.source("file")["capability"], {"attendees": False, "participation_status": False,
                                                             "titles": True, "busy_status": False})

    def test_the_smaller_calendar_is_taken_when_its_owner_says_so(self):
        self.write_file(calendar(*meetings(0, count=2)))
        self.assert_stale("file", MUCH_SMALLER)
        self.assertEqual(self.world.attune("refresh", "--accept").returncode, 0)
        source = self.source("file")
        self.assertEqual((source["state"], source["items"]), ("fresh", 2))
        self.assertEqual(self.week()["meetings"], 12)


if __name__ == "__main__":
    unittest.main()
