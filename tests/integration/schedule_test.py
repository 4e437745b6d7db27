#!/usr/bin/env python3
"""When calendars are read again by themselves: with the real service, real files and, where it may have one, a network of
its own."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from world import World, eventually

CONFIG = """
[identity]
addresses = ["me@example.org"]
[nudge]
learning_days = 100
[reading]
interval = "12h"
"""
SOURCE = '[[source]]\nname = "%s"\nkind = "%s"\npath = "%s"\n'
LIKELY_IN_TIME = 25.0  # a change is read after two quiet seconds, five after the last reading


def meetings(number):
    return calendar(*(event(monday(1), f"{hour:02}:00", 30) for hour in range(8, 8 + number)))


def wanted(*sources):
    return CONFIG + "".join(SOURCE % source for source in sources)


def told_of(world):
    return {source["name"]: source for source in world.request("status")["json"]["sources"]}


class Changes(unittest.TestCase):
    """Each source has changed in a way of its own, at the same time, and nobody has asked for a reading."""

    @classmethod
    def setUpClass(cls):
        cls.world = World()
        cls.addClassCleanup(cls.world.__exit__)
        write, home = cls.world.write, cls.world.home
        for name in ("replaced", "in_place", "link_one", "untouched", "restless"):
            write(f"{name}.ics", meetings(1))
        write("link_two.ics", meetings(2))
        write("calendars/work/1.ics", meetings(1))
        write("fresh/work/1.ics", meetings(1))
        write("fresh/work/2.ics", meetings(1))
        (home / "link.ics").symlink_to("link_one.ics")
        files = ("replaced", "in_place", "link", "untouched", "restless")
        write(".config/attune/config.toml", wanted(*((name, "file", f"~/{name}.ics") for name in files),
                                                   ("later", "vdir", "~/sync/calendars/work"),
                                                   ("folder_above", "vdir", "~/calendars/work")))
        cls.world.start("--verbose")
        assert eventually(lambda: all(source["state"] != "unread" for source in told_of(cls.world).values()))
        cls.first = told_of(cls.world)
        write("replaced.ics", meetings(3))
        (home / "in_place.ics").write_text(meetings(4))
        (home / "next").symlink_to("link_two.ics")
        (home / "next").rename(home / "link.ics")
        (home / "calendars").rename(home / "old")
        (home / "fresh").rename(home / "calendars")
        write("sync/calendars/work/1.ics", meetings(1))
        end = time.monotonic() + 16
        while time.monotonic() < end:
            write("restless.ics", meetings(1 + int(time.monotonic()) % 5))
            time.sleep(0.1)

    def becomes(self, name, **wanted):
        def holds():
            source = told_of(self.world)[name]
            return all(source[key] == value for key, value in wanted.items())
        self.assertTrue(eventually(holds, patience=LIKELY_IN_TIME), told_of(self.world)[name])

    def readings(self, name):
        return self.world.log.read_text().count(f"source {name} was read")

    def test_all_of_them_are_watched(self):
        self.assertEqual({name for name, source in self.first.items() if not source["watched"]}, set())

    def test_a_file_that_another_one_replaced_is_read(self):
        self.becomes("replaced", items=3)

    def test_a_file_that_was_written_in_place_is_read(self):
        self.becomes("in_place", items=4)

    def test_behind_a_link_that_was_turned_the_other_calendar_is_read(self):
        self.becomes("link", items=2)

    def test_a_calendar_that_appeared_with_all_the_folders_above_it_is_read(self):
        self.assertEqual(self.first["later"]["state"], "unreadable")
        self.becomes("later", state="fresh", items=1)
        self.world.write("sync/calendars/work/2.ics", meetings(1))
        self.becomes("later", items=2)

    def test_a_folder_above_that_another_one_replaced_is_read(self):
        self.assertEqual(self.first["folder_above"]["items"], 1)
        self.becomes("folder_above", items=2)

    def test_what_nobody_touched_is_left_alone(self):
        self.assertEqual(self.readings("untouched"), 1)

    def test_a_file_that_never_rests_is_read_now_and_then(self):
        # Ten seconds after the first change, and again after the last one.
        self.assertTrue(eventually(lambda: self.readings("restless") > 1))
        self.assertIn(self.readings("restless"), (2, 3, 4))


class Schedule(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)

    def source(self):
        return list(told_of(self.world).values())[0]

    def start(self, source, **options):
        self.world.write(".config/attune/config.toml", wanted(source))
        self.world.start("--verbose", **options)
        eventually(lambda: self.source()["state"] != "unread")

    def test_a_new_configuration_watches_its_own_calendars(self):
        self.world.write("work.ics", meetings(1))
        self.world.write("home.ics", meetings(1))
        self.start(("work", "file", "~/work.ics"))
        self.world.write(".config/attune/config.toml", wanted(("home", "file", "~/home.ics")))
        self.world.service.send_signal(signal.SIGHUP)
        self.assertTrue(eventually(lambda: self.source()["name"] == "home" and self.source()["items"] == 1))
        self.world.write("home.ics", meetings(2))
        self.assertTrue(eventually(lambda: self.source()["items"] == 2, patience=LIKELY_IN_TIME))

    def test_a_folder_that_was_closed_is_watched_after_the_first_reading_that_got_through(self):
        self.world.write("closed/work/1.ics", meetings(1))
        closed = self.world.home / "closed"
        closed.chmod(0)
        self.start(("work", "vdir", "~/closed/work"))
        self.assertEqual((self.source()["state"], self.source()["watched"]), ("unreadable", False))
        closed.chmod(0o700)
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.assertEqual((self.source()["state"], self.source()["watched"]), ("fresh", True))
        self.world.write("closed/work/2.ics", meetings(1))
        self.assertTrue(eventually(lambda: self.source()["items"] == 2, patience=LIKELY_IN_TIME))

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("ip"), "only root may give it a network of its own")
    def test_when_the_network_returns_what_could_not_be_read_is_read(self):
        self.world.write("work.ics", meetings(1))
        (self.world.home / "work.ics").chmod(0)
        if subprocess.run(["unshare", "--net", "true"], stderr=subprocess.DEVNULL).returncode != 0:
            self.skipTest("this machine gives nobody a network of their own")
        self.start(("work", "file", "~/work.ics"), within=["unshare", "--net"])
        before = self.source()
        self.assertEqual(before["state"], "unreadable")
        for command in ("link set lo up", "route add default dev lo"):
            subprocess.run(["nsenter", "--net", "--target", str(self.world.service.pid), "ip", *command.split()],
                           check=True)
        self.assertTrue(eventually(lambda: self.source()["next_reading"] not in (None, before["next_reading"]),
                                   patience=LIKELY_IN_TIME))


class Watched(unittest.TestCase):
    """As systemd watches it: it hears nothing for as long as WATCHDOG_USEC, and starts it anew."""

    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.manager.close)
        path = self.world.root / "notify"
        self.manager.bind(str(path))
        path.chmod(0o666)
        self.world.write(".config/attune/config.toml", CONFIG)
        self.world.start(NOTIFY_SOCKET=str(path), WATCHDOG_USEC="600000")

    def heard(self, seconds):
        self.manager.settimeout(0.05)
        words, end = [], time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                words.append(self.manager.recv(4096).decode())
            except TimeoutError:
                pass
        return words

    def test_it_gives_signs_of_life_in_time(self):
        self.heard(0.5)
        self.assertGreaterEqual(self.heard(3).count("WATCHDOG=1"), 4)

    def test_when_it_hangs_it_gives_none(self):
        self.world.service.send_signal(signal.SIGSTOP)
        self.heard(0.5)
        self.assertEqual(self.heard(2), [])
        self.world.service.send_signal(signal.SIGCONT)
        self.assertIn("WATCHDOG=1", self.heard(2))


if __name__ == "__main__":
    unittest.main()
