#!/usr/bin/env python3
"""A disk that is full, or that nothing may be written to: real ones, of a few KiB, for a service of an ordinary user. Needs
an administrator, for it mounts (in a namespace of its own)."""
import ctypes
import errno
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from faults import FaultsTest, lost_one_on_one
from world import eventually

CLONE_NEWNS = 0x20000
SAVED_FOR_LATER = 4  # the exit code of what could not be written


def may_mount():
    """Mounts of this process are its own from now on; False: that is not permitted."""
    if os.geteuid() != 0 or ctypes.CDLL(None).unshare(CLONE_NEWNS) != 0:
        return False
    return subprocess.run(["mount", "--make-rprivate", "/"], capture_output=True, check=False).returncode == 0


class DiskTest(FaultsTest):
    @classmethod
    def setUpClass(cls):
        if not may_mount():
            raise unittest.SkipTest("mounting is not permitted")

    def setUp(self):
        super().setUp()
        self.disk = self.world.state.parent
        options = f"size=256k,mode=700,uid={self.world.uid},gid={self.world.uid}"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.disk], check=True)
        self.addCleanup(lambda: subprocess.run(["umount", "--lazy", self.disk], check=True))

    def fill(self):
        with open(self.disk / "filler", "ab", buffering=0) as filler:
            try:
                while filler.write(b"x" * 4096):
                    pass
            except OSError as problem:
                self.assertEqual(problem.errno, errno.ENOSPC)

    def make_room(self):
        (self.disk / "filler").unlink()

    def remount(self, how):
        subprocess.run(["mount", "-o", f"remount,{how}", self.disk], check=True)

    def nothing_to_tell(self):
        self.world.write("work.ics", calendar(event(monday(), "12:00", 30)))

    def something_to_tell(self):
        self.world.write("work.ics", calendar(lost_one_on_one()))

    def started(self):
        """A service that has run, read and kept everything, and has told nothing yet."""
        self.nothing_to_tell()
        self.world.start("--quiet")
        self.world.refresh()
        self.assertEqual(self.world.status()["troubles"], [])

    def test_full_at_the_very_first_start(self):
        self.fill()
        self.world.start("--quiet")
        self.assert_told_nothing_and_works()
        self.make_room()
        self.assert_recovers()
        self.assertEqual((self.world.state / "key").stat().st_mode & 0o777, 0o600)
        self.assertEqual((self.world.state / "key").stat().st_size, 32)

    def test_read_only_at_the_very_first_start(self):
        self.remount("ro")
        self.world.start("--quiet")
        self.assert_told_nothing_and_works()
        self.remount("rw")
        self.assert_recovers()

    def test_full_while_it_runs(self):
        self.started()
        self.fill()
        self.something_to_tell()
        self.assert_told_nothing_and_works()
        self.make_room()
        self.assert_recovers()

    def test_read_only_while_it_runs(self):
        self.started()
        self.remount("ro")
        self.something_to_tell()
        self.assert_told_nothing_and_works()
        self.remount("rw")
        self.assert_recovers()

    def told_once(self):
        self.world.start("--quiet")
        self.assertTrue(eventually(lambda: self.world.told() == 1), self.world.log.read_text())
        self.assertTrue(eventually(lambda: self.world.nudges()[0]["delivered"]))

    def test_a_start_on_a_full_disk_remembers_what_was_told(self):
        self.told_once()
        self.world.stop()
        self.fill()
        self.world.start("--quiet")
        self.world.refresh()
        self.assertEqual([nudge["delivered"] for nudge in self.world.nudges()], [True])
        self.assertEqual(self.world.told(), 1)

    def test_an_answer_that_can_not_be_written_says_so_and_is_written_later(self):
        self.told_once()
        self.fill()
        answer = self.world.attune("answer", "1", "later")
        self.assertEqual(answer.returncode, SAVED_FOR_LATER, answer.stderr)
        self.assertIn("No space left", answer.stderr)
        self.assertEqual([nudge["answer"] for nudge in self.world.nudges()], ["later"])
        self.make_room()
        self.world.refresh()
        self.world.stop()
        self.world.start("--quiet")
        self.assertEqual([nudge["answer"] for nudge in self.world.nudges()], ["later"])

    def test_a_first_run_killed_on_a_full_disk_leaves_nothing_in_the_way(self):
        self.fill()
        self.world.start("--quiet")
        self.world.refresh()
        self.world.service.kill()
        self.world.service.wait()
        self.make_room()
        self.world.start("--quiet")
        self.assert_recovers()


if __name__ == "__main__":
    unittest.main()
