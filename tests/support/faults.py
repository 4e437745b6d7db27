"""A service with one thing to tell, a notifier that counts how often it is told, and a system that fails when asked to."""
import datetime
import os
import pathlib
import shutil
import signal
import socket
import unittest

from calendars import ALWAYS_AT_WORK, calendar, event, monday
from world import World, eventually

SUPPORT = pathlib.Path(__file__).resolve().parent
CONFIG = ALWAYS_AT_WORK + """
[nudge]
learning_days = 0
per_day = 24
per_week = 50
digest = false
[findings.fewer_people]
enabled = false
[notify]
use = ["good"]
[[source]]
name = "work"
kind = "file"
path = "~/work.ics"
"""


def lost_one_on_one(person="ann@example.org"):
    """A weekly one-to-one that ended a month ago: one finding, however many nudges were allowed."""
    last = monday(-4) + datetime.timedelta(days=2)
    return event(monday(-14) + datetime.timedelta(days=2), "10:00", 30, people=[person],
                 rule=f"FREQ=WEEKLY;UNTIL={last:%Y%m%d}T235959Z")


class FaultyWorld(World):
    def __init__(self):
        super().__init__()
        shutil.copy(SUPPORT / "notifiers/hostile_notifier.py", self.programs / "attune-notify-good")
        self.write(".config/attune/config.toml", CONFIG)
        self.write("work.ics", calendar(lost_one_on_one()))
        path = self.socket.parent.parent / "told"
        self.ear = self.stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        self.ear.bind(str(path))
        self.ear.setblocking(False)
        self.own(path)
        self.heard = 0

    def told(self):
        """How often a nudge has reached the notifier so far."""
        try:
            while self.ear.recv(200):
                self.heard += 1
        except BlockingIOError:
            pass
        return self.heard

    def start_failing(self, *injections, wait=True, arguments=("--quiet",)):
        """Under strace, which makes the service's system calls fail: "fsync:error=EIO"."""
        calls = ",".join(injection.partition(":")[0] for injection in injections)
        words = [word for injection in injections for word in ("-e", f"inject={injection}")]
        strace = ("/usr/bin/strace", "-D", "-I2", "-qq", "-o", "/dev/null", "-e", f"trace={calls}", *words)
        return self.start(*arguments, wait=wait, within=strace)

    def stop_failing(self):
        """From now on everything works."""
        status = (pathlib.Path("/proc") / str(self.service.pid) / "status").read_text()
        tracer = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("TracerPid"))
        os.kill(tracer, signal.SIGTERM)
        eventually(lambda: "TracerPid:\t0\n" in (pathlib.Path("/proc") / str(self.service.pid) / "status").read_text())

    def refresh(self):
        """Reads, and waits until what follows from it was decided: its nudge is told, or why not is known."""
        assert self.attune("refresh").returncode == 0, self.log.read_text()
        eventually(lambda: self.told() or self.status()["holding"], patience=5)

    def status(self):
        return self.request("status")["json"]

    def nudges(self):
        return self.request("nudges")["json"]["nudges"]

    def warnings(self, of):
        return [line for line in self.log.read_text().splitlines() if "warning" in line and of in line]


class FaultsTest(unittest.TestCase):
    def setUp(self):
        self.world = FaultyWorld()
        self.addCleanup(self.world.__exit__)

    def assert_told_nothing_and_works(self):
        """Whatever the disk does: figures are there, nothing is told, and why stands once in the log."""
        world = self.world
        world.refresh()
        world.refresh()
        self.assertEqual(world.status()["sources"][0]["state"], "fresh", world.log.read_text())
        self.assertEqual(world.attune("report", "--json").returncode, 0)
        self.assertEqual(world.told(), 0)
        self.assertTrue(world.status()["troubles"])
        self.assertEqual(len(world.warnings("state")), 1, world.log.read_text())

    def assert_recovers(self):
        """As soon as the disk is well again the nudge is told, once, also over a restart, and an answer is kept."""
        world = self.world
        world.refresh()
        self.assertTrue(eventually(lambda: world.told() == 1), world.log.read_text())
        self.assertEqual(world.status()["troubles"], [])
        self.assertEqual(world.request("answer", id="1", answer="later")["exit"], 0)
        world.stop()
        world.start("--quiet")
        world.refresh()
        self.assertEqual(world.told(), 1)
        self.assertEqual([nudge["answer"] for nudge in world.nudges()], ["later"])
