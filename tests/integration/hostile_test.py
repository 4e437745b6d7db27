#!/usr/bin/env python3
"""Calendars and folders made to hang, to blow up or to lead astray, through the real programs and as an ordinary user:
each is over in bounded memory, opens nothing it has no business with, and the event beside it counts."""
import ctypes
import json
import math
import os
import pathlib
import shutil
import socket
import sys
import time
import unittest

SUPPORT = pathlib.Path(__file__).resolve().parents[1] / "support"
sys.path.insert(0, str(SUPPORT))
import hostile
from world import BUILD, World, eventually

# The sanitizers keep what was freed and a shadow of everything: what a program takes under them says nothing.
SANITIZED = b"__asan_init" in (BUILD / "bin/attune-reader").read_bytes()
LARGEST_PEAK = math.inf if SANITIZED else 64 * 1024  # KiB, of the reader and of the command alike
FOR_EVER = 20  # seconds; where a library hangs it does so for ages, and a second is too fine a line for a busy machine
IN_OPEN = 0x20
ME = "me@example.org"


class Watch:
    """Notices whether anybody opens a file."""
    libc = ctypes.CDLL(None, use_errno=True)

    def __init__(self, *paths):
        self.descriptor = self.libc.inotify_init1(os.O_NONBLOCK)
        for path in paths:
            if self.libc.inotify_add_watch(self.descriptor, os.fsencode(path), IN_OPEN) < 0:
                raise OSError(ctypes.get_errno(), path)

    def opened(self):
        try:
            return bool(os.read(self.descriptor, 4096))
        except BlockingIOError:
            return False

    def close(self):
        os.close(self.descriptor)


class Hostile(unittest.TestCase):
    figures = []

    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        # The checkout may lie in a folder that only its owner may enter.
        self.measure = shutil.copy(SUPPORT / "peak.py", self.world.root)
        self.report = self.world.home / "peak"

    @classmethod
    def tearDownClass(cls):
        for what, seconds, peak in cls.figures:
            print(f"{what}: {seconds:.2f} s, {peak / 1024:.0f} MiB", file=sys.stderr)

    def attune(self, what, verb, *arguments):
        """Runs the command; gives what it printed. The peak is that of the greediest process of the run."""
        world = self.world
        begin = time.monotonic()
        result = world.run(
            sys.executable, "-S", self.measure, self.report, world.programs / "attune", verb, "--now",
            "2026-11-23T08:00:00Z", "--zone", "Europe/Berlin", "--me", ME, "--identities", *arguments)
        seconds, peak = time.monotonic() - begin, int(self.report.read_text())
        self.figures.append((what, seconds, peak))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertLess(peak, LARGEST_PEAK)
        self.assertLess(seconds, FOR_EVER)
        return result.stdout

    def counted(self, what, path):
        lines = [json.loads(line) for line in self.attune(what, "occurrences", "--include-out", path).splitlines()]
        return {uid: sum(line["uid"] == uid for line in lines) for uid in {line["uid"] for line in lines}}

    def codes(self, path):
        text = self.world.attune("analyse", "--format", "json", "--now", "2026-11-23T08:00:00Z", path).stdout
        return {one["code"] for one in json.loads(text)["sources"][0]["diagnostics"]}

    def test_every_hostile_calendar_is_bounded_and_its_sibling_counts(self):
        for what, contents, instances, codes in hostile.rows():
            with self.subTest(what):
                path = self.world.write("bad.ics", contents.encode())
                found = self.counted(what, path)
                self.assertEqual((found.get("sibling"), found.get("hostile", 0)), (1, instances))
                if codes is not None:
                    self.assertEqual(self.codes(path), codes)

    def test_the_same_service_reads_all_of_them_in_one_folder_and_lives_on(self):
        world = self.world
        world.write(".config/attune/config.toml",
                    f'[identity]\naddresses = ["{ME}"]\n[time]\nzone = "Europe/Berlin"\n[notify]\nuse = []\n'
                    '[[source]]\nname = "bad"\nkind = "vdir"\npath = "~/bad"\n')
        files = [contents for _, contents, *_ in hostile.rows() if len(contents) < 10_000_000]
        for number, contents in enumerate(files):
            world.write(f"bad/{number}.ics", contents.replace("UID:sibling", f"UID:sibling-{number}").encode())
        world.start()
        process = world.request("status")["json"]["service"]["pid"]

        def source():
            return world.request("status")["json"]["sources"][0]
        self.assertTrue(eventually(lambda: source()["state"] == "fresh"), world.log.read_text())
        self.assertGreater(source()["diagnostics"], 0)
        self.assertEqual(world.attune("refresh").returncode, 0)
        self.assertEqual(world.request("status")["json"]["service"]["pid"], process)

    def test_no_zone_name_opens_a_file(self):
        home = self.world.home
        os.mkfifo(home / "fifo")
        self.world.own(home / "fifo")
        secret = self.world.write("secret", "BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n")
        watch = Watch(home / "fifo", secret)
        self.addCleanup(watch.close)
        names = [prefix + str(path) for path in (home / "fifo", secret)
                 for prefix in ("../../..", "", "/", "Europe/../../../..", "/mozilla.org/20050126_1/../../../../..",
                                "posix/../../../..", "file://")]
        parts = [f"BEGIN:VEVENT\r\nUID:{number}\r\nDTSTART;TZID={quote}{name}{quote}:20261124T100000\r\n"
                 "DURATION:PT1H\r\nEND:VEVENT\r\n" for number, name in enumerate(names) for quote in ("", '"')]
        found = self.counted("zone names that are paths", self.world.write("bad.ics", hostile.calendar(*parts)))
        self.assertFalse(watch.opened())
        self.assertEqual(found["sibling"], 1)
        # Each is read in the owner's zone, and both spellings are one event.
        self.assertEqual({uid for uid in found if uid != "sibling"}, {str(number) for number in range(len(names))})
        os.close(os.open(secret, os.O_RDONLY))
        self.assertTrue(watch.opened(), "the watch sees nothing at all")

    def folder_of_traps(self):
        world = self.world
        good = world.write("folder/good.ics", hostile.calendar())
        folder = good.parent
        secret = world.write("secret.ics", hostile.calendar().replace("sibling", "secret"))
        (folder / "link.ics").symlink_to(secret)
        (folder / "loop.ics").symlink_to("loop.ics")
        (folder / "dangling.ics").symlink_to("nowhere.ics")
        (folder / "device.ics").symlink_to("/dev/zero")
        os.mkfifo(folder / "fifo.ics")
        world.mkdir(folder / "folder.ics")
        world.write("folder/folder.ics/inner.ics", hostile.calendar().replace("sibling", "inner"))
        world.write("folder/unreadable.ics", hostile.calendar().replace("sibling", "unreadable")).chmod(0)
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(folder / "socket.ics"))
        for name in ("giant.ics", "sparse.ics"):
            world.write(f"folder/{name}", "")
        os.truncate(folder / "giant.ics", 1 << 40)
        os.truncate(folder / "sparse.ics", 40 << 20)
        world.write("folder/empty.ics", "")
        world.write("folder/page.ics", "<!DOCTYPE html><title>Sign in</title>")
        world.write("folder/.hidden.ics", hostile.calendar().replace("sibling", "hidden"))
        return folder

    def test_a_folder_of_traps_gives_its_one_calendar_and_names_the_others(self):
        folder = self.folder_of_traps()
        watch = Watch(folder / "fifo.ics", self.world.home / "secret.ics")
        self.addCleanup(watch.close)
        self.assertEqual(self.counted("a folder of traps", folder), {"sibling": 1})
        self.assertFalse(watch.opened())
        text = self.world.attune("analyse", "--format", "json", "--now", "2026-11-23T08:00:00Z", folder).stdout
        source = json.loads(text)["sources"][0]
        self.assertEqual(source["state"], "fresh")
        codes = sorted(one["code"] for one in source["diagnostics"])
        self.assertEqual(codes, sorted(["not_a_file"] * 7 + ["too_large", "not_allowed", "not_a_calendar", "empty",
                                                             "web_page"]))


if __name__ == "__main__":
    unittest.main()
