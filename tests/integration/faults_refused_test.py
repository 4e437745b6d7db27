#!/usr/bin/env python3
"""A disk that refuses, as file systems over a network do: nothing is told that could be told twice, figures are there all
the same, one line says why, and when it is over the nudge is told once."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from faults import FaultsTest
from world import eventually


class RefusedTest(FaultsTest):
    def refuses(self, *injections):
        self.world.start_failing(*injections)
        self.assert_told_nothing_and_works()
        self.world.stop_failing()
        self.assert_recovers()

    def test_bytes_that_do_not_reach_the_disk(self):
        self.refuses("fsync:error=EIO")

    def test_a_quota_that_is_used_up(self):
        self.refuses("fsync:error=EDQUOT")

    def test_renaming_refused_by_a_server_that_was_restarted(self):
        self.refuses("renameat:error=ESTALE")

    def test_renaming_refused_across_devices(self):
        self.refuses("renameat:error=EXDEV")

    def test_a_folder_for_readings_that_cannot_be_made(self):
        self.refuses("mkdirat:error=EROFS")

    def test_one_renaming_that_fails_costs_nothing_but_another_try(self):
        self.world.start_failing("renameat:error=ESTALE:when=3")
        self.assert_recovers()

    def test_locks_that_a_file_system_does_not_know_are_done_without(self):
        self.world.start_failing("flock:error=ENOLCK")
        self.assertTrue(eventually(lambda: self.world.told() == 1), self.world.log.read_text())
        self.assertEqual(self.world.status()["troubles"], [])

    def test_a_file_system_without_locks_at_all_is_done_without(self):
        self.world.start_failing("flock:error=EOPNOTSUPP")
        self.assertTrue(eventually(lambda: self.world.told() == 1), self.world.log.read_text())


if __name__ == "__main__":
    unittest.main()
