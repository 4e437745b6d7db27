#!/usr/bin/env python3
"""Whatever a notifier does, and whenever: the service lives on, answers meanwhile, stays small, leaves nothing behind,
and the nudge is told once or not at all. Each in a world of its own, many at a time, for most of it is waiting."""
import concurrent.futures
import pathlib
import shutil
import socket
import sys
import time
import unittest

SUPPORT = pathlib.Path(__file__).resolve().parents[1] / "support"
sys.path.insert(0, str(SUPPORT))
from calendars import ALWAYS_AT_WORK, calendar, monday, overloaded_week
from world import World, eventually

CONFIG = ALWAYS_AT_WORK + """
[nudge]
learning_days = 0
[[source]]
name = "work"
kind = "file"
path = "~/work.ics"
[notify]
"""
BEFORE = [f"{way}-greeting" for way in ("crash", "flood", "giant", "close")] + ["crash-describe", "giant-describe", "close-describe"]
# Its lines look like answers. If it is still let talk when it is told, nobody knows whether it took that, and nobody else
# is told.
NOBODY_KNOWS = "flood-describe"
AFTER = ["crash-deliver", "flood-deliver", "giant-deliver", "close-deliver", "hang-deliver", "liar"]
AT_CONTEXT = ["hang-context", "crash-context", "flood-context", "giant-context", "close-context"]
LIES = ["invents", "repeats", "regrets", "early", "shouts", "stays", "forks"]
LARGEST_PEAK = 64 * 1024  # KiB, of attuned


class Watched:
    """A service with these notifiers, and everything that is to be known of it."""

    def __init__(self, *notifiers):
        self.notifiers = notifiers
        self.longest = 0.0
        with World() as self.world:
            self.prepare()
            self.run()

    def prepare(self):
        world = self.world
        for name in self.notifiers:
            shutil.copy(SUPPORT / "notifiers/hostile_notifier.py", world.programs / f"attune-notify-{name}")
        names = ", ".join(f'"{name}"' for name in self.notifiers)
        world.write(".config/attune/config.toml", CONFIG + f"use = [{names}]\n")
        world.write("work.ics", calendar(*overloaded_week(monday(1))))
        path = pathlib.Path(world.environment["XDG_RUNTIME_DIR"]) / "told"
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(path))
        self.socket.setblocking(False)
        world.own(path)

    def status(self):
        begin = time.monotonic()
        answer = self.world.request("status")
        self.longest = max(self.longest, time.monotonic() - begin)
        return answer["json"] if answer else None

    def deliveries(self):
        """Which notifiers a nudge has reached so far, in turn."""
        try:
            while True:
                self.told.append(self.socket.recv(200).decode().split()[0])
        except BlockingIOError:
            return self.told

    def run(self):
        self.told = []
        service = self.world.start()
        eventually(lambda: self.status()["nudges_told"], patience=30)
        if NOBODY_KNOWS not in self.notifiers:  # it was written down before it was handed over
            eventually(lambda: self.status() and self.deliveries(), patience=30)
        end = time.monotonic() + 2  # for a second one to come
        while time.monotonic() < end:
            self.status()
            time.sleep(0.05)
        status = self.status()
        self.same_process = status is not None and status["service"]["pid"] == service.pid
        self.states = {one["name"]: one["state"] for one in status["notifiers"]} if status else {}
        self.nudges = self.world.request("nudges")["json"]["nudges"]
        self.deliveries()
        self.peak = self.peak_of(service.pid)
        self.world.stop()
        self.left_behind = not eventually(lambda: not self.processes(), patience=5)
        self.socket.close()

    @staticmethod
    def peak_of(pid):
        lines = (pathlib.Path("/proc") / str(pid) / "status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

    def processes(self):
        """The notifiers of this world that run."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and str(self.world.programs) in (entry / "cmdline").read_text():
                    found.append(entry.name)
            except OSError:
                pass
        return found


class HostileNotifiers(unittest.TestCase):
    CASES = {"before it is told anything": (*BEFORE, "old", "new", "good"),
             "hanging greeting": ("hang-greeting", "good"), "hanging describe": ("hang-describe", "good"),
             **{name: (name, "good") for name in [NOBODY_KNOWS, *AFTER, *AT_CONTEXT, *LIES]}}

    @classmethod
    def setUpClass(cls):
        with concurrent.futures.ThreadPoolExecutor(11) as pool:
            cls.worlds = dict(zip(cls.CASES, pool.map(lambda names: Watched(*names), cls.CASES.values())))
        for name, world in cls.worlds.items():
            print(f"{name}: told {world.told}, {world.peak / 1024:.0f} MiB, slowest answer {world.longest * 1000:.0f} ms",
                  file=sys.stderr)

    def for_each(self, judge):
        for name, world in self.worlds.items():
            with self.subTest(name):
                judge(name, world)

    def test_the_same_process_answers_all_the_time(self):
        def judge(_, world):
            self.assertTrue(world.same_process)
            self.assertLess(world.longest, 1.0)  # 200 ms where nothing else wants the processor
        self.for_each(judge)

    def test_its_memory_is_bounded(self):
        self.for_each(lambda _, world: self.assertLess(world.peak, LARGEST_PEAK))

    def test_nothing_is_left_behind(self):
        self.for_each(lambda _, world: self.assertFalse(world.left_behind))

    def test_a_nudge_is_told_once(self):
        def judge(name, world):
            passed_by = name.startswith(("before", "hanging"))
            if name == NOBODY_KNOWS:
                self.assertIn(world.told, ([], ["good"]))
            else:
                self.assertEqual(world.told, ["good" if passed_by else world.notifiers[0]])
            self.assertEqual(len(world.nudges), 1)
        self.for_each(judge)

    def test_what_misbehaves_before_it_is_told_anything_is_named(self):
        def judge(name, world):
            if name.startswith(("before", "hanging")):
                *hostile, good = (world.states[notifier] for notifier in world.notifiers)
                self.assertEqual((set(hostile), good), ({"failed"}, "available"))
        self.for_each(judge)

    def test_nobody_answers_for_the_owner(self):
        self.for_each(lambda _, world: self.assertIsNone(world.nudges[0]["answer"]))


if __name__ == "__main__":
    unittest.main()
