#!/usr/bin/env python3
"""Where the state lies, who else wants it, and a service that is stopped for a while."""
import os
import pathlib
import shutil
import signal
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from faults import FaultsTest
from world import eventually

REFUSED = 4


class PlacesTest(FaultsTest):
    def assert_told_once_also_over_a_restart(self):
        for _ in range(2):
            self.world.start("--quiet")
            self.world.refresh()
            self.assertTrue(eventually(lambda: self.world.told() == 1), self.world.log.read_text())
            self.assertEqual(self.world.status()["troubles"], [])
            self.world.stop()

    def second(self, **environment):
        """Another service of the same person: its exit code, and how long it took to leave."""
        begin = time.monotonic()
        answer = self.world.run("attuned", "--quiet", env={**self.world.environment, **environment}, timeout=5)
        self.assertIn("another attuned is running", answer.stderr)
        return answer.returncode, time.monotonic() - begin

    def other_folder(self, name):
        folder = pathlib.Path(self.world.environment["TMPDIR"]) / name
        self.world.mkdir(folder)
        return str(folder)

    def test_a_home_that_is_a_symbolic_link(self):
        world = self.world
        link = world.home.parent / "link"
        link.symlink_to(world.home)
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            world.environment[name] = world.environment[name].replace(str(world.home), str(link))
        self.assert_told_once_also_over_a_restart()

    def test_a_state_folder_that_is_a_symbolic_link(self):
        elsewhere = pathlib.Path(self.other_folder("elsewhere"))
        self.world.mkdir(self.world.state.parent)
        self.world.state.symlink_to(elsewhere)
        self.assert_told_once_also_over_a_restart()
        self.assertTrue((elsewhere / "memory.sealed").exists())

    def test_a_second_service_leaves_within_a_second_and_the_first_stays(self):
        self.world.start("--quiet")
        code, seconds = self.second()
        self.assertEqual(code, REFUSED)
        self.assertLess(seconds, 1)
        self.assertEqual(self.world.status()["service"]["pid"], self.world.service.pid)

    def test_a_second_service_with_another_runtime_folder_leaves_too(self):
        self.world.start("--quiet")
        code, seconds = self.second(XDG_RUNTIME_DIR=self.other_folder("run2"))
        self.assertEqual(code, REFUSED)
        self.assertLess(seconds, 1)

    def test_a_second_service_with_another_state_leaves_too(self):
        self.world.start("--quiet")
        code, seconds = self.second(XDG_STATE_HOME=self.other_folder("state2"))
        self.assertEqual(code, REFUSED)
        self.assertLess(seconds, 1)

    def test_the_next_one_starts_at_once_after_the_first_was_killed(self):
        self.world.start("--quiet")
        self.assertTrue(eventually(lambda: self.world.told() == 1))
        for _ in range(3):
            self.world.service.kill()
            self.world.service.wait()
            begin = time.monotonic()
            self.world.start("--quiet")
            self.assertLess(time.monotonic() - begin, 5)
            self.assertIsNone(self.world.service.poll())
        self.world.refresh()
        self.assertEqual(self.world.told(), 1)

    def test_a_service_that_was_stopped_for_a_while_goes_on_and_tells_nothing_twice(self):
        self.world.start("--quiet")
        self.assertTrue(eventually(lambda: self.world.told() == 1))
        os.kill(self.world.service.pid, signal.SIGSTOP)
        self.assertIsNone(self.world.request("status", timeout=1))
        os.kill(self.world.service.pid, signal.SIGCONT)
        self.world.refresh()
        self.assertEqual(self.world.told(), 1)
        self.assertEqual(self.world.status()["troubles"], [])

    def test_a_state_folder_removed_while_it_runs_is_said_and_the_next_start_is_a_first_one(self):
        self.world.start("--quiet")
        self.assertTrue(eventually(lambda: self.world.told() == 1))
        eventually(lambda: self.world.nudges()[0]["delivered"])
        shutil.rmtree(self.world.state)
        answer = self.world.attune("answer", "1", "later")
        self.assertEqual(answer.returncode, REFUSED, "it is not acknowledged")
        self.assertTrue(self.world.status()["troubles"])
        self.world.stop()
        self.world.start("--quiet")
        self.world.refresh()
        self.assertLessEqual(self.world.told(), 2)
        self.assertEqual(self.world.status()["troubles"], [])


if __name__ == "__main__":
    unittest.main()
