#!/usr/bin/env python3
"""Whatever one reader does, the service answers, the other sources are read, and the same process lives on."""
import os
import pathlib
import signal
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from world import World, eventually

CONFIG = """
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[notify]
use = []
[[source]]
name = "good"
kind = "file"
path = "~/good.ics"
[[source]]
name = "bad"
kind = "file"
path = "~/bad.ics"
"""
IMPOSSIBLE = event(monday(), "09:00", 30, people=["ann@example.org"], rule="FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")


def many_events(number):
    return calendar(*(event(monday(), "09:00", 30, people=["ann@example.org"]) for _ in range(number)))


class ResilienceTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        self.world.write("good.ics", calendar(event(monday(), "09:00", 30, people=["ann@example.org"])))

    def source(self, name):
        status = self.world.request("status")["json"]
        return next(source for source in status["sources"] if source["name"] == name)

    def readers(self):
        service = self.world.service.pid
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and (entry / "comm").read_text().strip() == "attune-reader" and \
                        int((entry / "stat").read_text().rpartition(")")[2].split()[1]) == service:
                    found.append(int(entry.name))
            except OSError:
                pass
        return found

    def assert_answers_quickly(self, seconds=2.0):
        """The longest of many answers, over some seconds, is under 200 ms."""
        longest, end = 0.0, time.monotonic() + seconds
        while time.monotonic() < end:
            begin = time.monotonic()
            self.assertIsNotNone(self.world.request("status"))
            longest = max(longest, time.monotonic() - begin)
            time.sleep(0.01)
        self.assertLess(longest, 0.2)

    def assert_good_is_read(self):
        self.assertTrue(eventually(lambda: self.source("good")["state"] == "fresh"), self.world.log.read_text())
        self.assertEqual(self.source("good")["items"], 1)

    def caught_reader(self, signal_number):
        """Sends a signal to the reader of the bad source while it works."""
        self.world.write("bad.ics", many_events(40000))
        self.world.start("--trace", wait=False)
        caught = eventually(lambda: [pid for pid in self.readers() if self.reads_bad(pid)], pause=0.001)
        self.assertTrue(caught, self.world.log.read_text())
        os.kill(caught[0], signal_number)
        return caught[0]

    def reads_bad(self, pid):
        # The reader of the good calendar is gone in a moment; the one that still works is the other.
        try:
            ticks = (pathlib.Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()
            return int(ticks[11]) + int(ticks[12]) >= 3
        except OSError:
            return False

    def test_a_fifo_as_source_is_named_and_costs_nothing(self):
        os.mkfifo(self.world.home / "bad.ics")
        self.world.own(self.world.home / "bad.ics")
        self.world.start("--trace")
        self.assert_good_is_read()
        self.assertTrue(eventually(lambda: self.source("bad")["problem"]))
        self.assert_answers_quickly()

    def test_a_reader_that_hangs_costs_its_own_source_one_reading(self):
        pid = self.caught_reader(signal.SIGSTOP)
        self.assert_good_is_read()
        self.assert_answers_quickly(4.0)
        self.assertTrue(self.source("bad")["reading"])
        os.kill(pid, signal.SIGKILL)
        self.assertTrue(eventually(lambda: self.source("bad")["problem"]))
        self.assertIsNone(self.world.service.poll())

    def test_a_reader_that_is_killed_is_read_again(self):
        self.caught_reader(signal.SIGKILL)
        self.assertTrue(eventually(lambda: self.world.request("status") and self.source("bad")["problem"]))
        self.assert_good_is_read()
        self.assert_answers_quickly()
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.assertEqual(self.source("bad")["items"], 40000)

    def test_an_impossible_rule_costs_neither_time_nor_siblings(self):
        self.world.write("bad.ics", calendar(IMPOSSIBLE, event(monday(), "11:00", 30, people=["ben@example.org"])))
        self.world.start("--trace")
        self.assert_good_is_read()
        self.assertTrue(eventually(lambda: self.source("bad")["state"] == "fresh"), self.world.log.read_text())
        self.assertEqual(self.source("bad")["items"], 2)
        self.assert_answers_quickly()

    def test_the_same_process_lives_on_through_all_of_it(self):
        self.world.write("bad.ics", calendar(IMPOSSIBLE))
        self.world.start("--trace")
        process = self.world.request("status")["json"]["service"]["pid"]
        for content in (b"", b"\0" * 1000, b"BEGIN:VCALENDAR\r\n" * 100000, os.urandom(100000), b"BEGIN:VEVENT\nUID:" + b"x" * 5000000):
            self.world.write("bad.ics", content)
            self.world.attune("refresh")
            self.assert_good_is_read()
        self.assertEqual(self.world.request("status")["json"]["service"]["pid"], process)


if __name__ == "__main__":
    unittest.main()
