#!/usr/bin/env python3
"""A state that was damaged, cut, swapped, restored from a backup or moved, seen by a real service: it works from what is
sound or refuses and says so, tells nothing twice, and loses no answer in silence."""
import pathlib
import shutil
import signal
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from faults import FaultsTest
from world import eventually

REFUSED = 4
HEADER = {"what it is": 0, "its content": 9, "its schema": 13, "its key": 17}
SEALED = {"its nonce": 30, "its text": 60, "its end": -1}


class StateTest(FaultsTest):
    def setUp(self):
        super().setUp()
        self.state = self.world.state
        self.copies = (self.state / "memory.sealed", self.state / "memory.sealed.1")

    def live(self):
        """A service that told once, was answered, and has ended."""
        self.world.start("--quiet")
        self.assertTrue(eventually(lambda: self.world.told() == 1), self.world.log.read_text())
        self.assertEqual(self.world.request("answer", id="1", answer="later")["exit"], 0)
        self.world.stop()

    def reading(self):
        return next((self.state / "readings").iterdir())

    def everything(self):
        return {path: path.read_bytes() for path in self.state.rglob("*") if path.is_file()}

    def restore(self, files):
        shutil.rmtree(self.state / "readings")
        for path in self.state.iterdir():
            path.unlink()
        self.world.mkdir(self.state / "readings")
        for path, content in files.items():
            path.write_bytes(content)
            path.chmod(0o600)
            self.world.own(path)

    def flip(self, path, at):
        content = bytearray(path.read_bytes())
        content[at] ^= 0x10
        path.write_bytes(content)

    def assert_remembers_everything(self, *, remarks=0):
        self.world.log.write_text("")
        self.world.start("--quiet")
        self.world.refresh()
        self.assertEqual([nudge["answer"] for nudge in self.world.nudges()], ["later"])
        self.assertEqual(self.world.told(), 1)
        self.assertEqual(self.world.status()["sources"][0]["state"], "fresh")
        self.assertEqual(len(self.world.warnings("damaged")), remarks, self.world.log.read_text())
        self.world.stop()

    def assert_refused_and_untouched(self, word):
        before = self.everything()
        self.world.log.write_text("")
        self.world.start("--quiet", wait=False)
        self.assertEqual(self.world.service.wait(5), REFUSED)
        self.assertIn(word, self.world.log.read_text())
        self.assertEqual(self.everything(), before)

    def test_a_byte_flipped_in_either_copy_of_the_memory(self):
        self.live()
        before = self.everything()
        # Every byte of both: tests/unit/daemon/state/memory_files_test.cpp.
        for path, places in zip(self.copies, (HEADER, SEALED)):
            for where, at in places.items():
                with self.subTest(f"{path.name}: {where}"):
                    self.restore(before)
                    self.flip(path, at)
                    self.assert_remembers_everything(remarks=1)
        self.assert_remembers_everything()

    def test_a_byte_flipped_in_a_reading(self):
        self.live()
        before = self.everything()
        for where, at in SEALED.items():
            with self.subTest(where):
                self.restore(before)
                self.flip(self.reading(), at)
                self.assert_remembers_everything(remarks=1)

    def test_a_byte_flipped_in_the_key_is_refused_and_nothing_is_touched(self):
        self.live()
        for at in (0, 15, 31):
            self.flip(self.state / "key", at)
            self.assert_refused_and_untouched("the key is not the one")
            self.flip(self.state / "key", at)
        self.assert_remembers_everything()

    def test_both_copies_of_the_memory_damaged_is_refused_and_nothing_is_touched(self):
        self.live()
        for path in self.copies:
            self.flip(path, 40)
        self.assert_refused_and_untouched("damaged, in both of its copies")

    def test_files_that_were_cut_to_nothing(self):
        self.live()
        self.copies[0].write_bytes(b"")
        self.reading().write_bytes(b"")
        self.assert_remembers_everything(remarks=2)

    def test_files_that_were_swapped(self):
        self.live()
        first, second = (path.read_bytes() for path in self.copies)
        self.copies[0].write_bytes(second)
        self.copies[1].write_bytes(first)
        self.assert_remembers_everything()
        reading, memory = self.reading().read_bytes(), self.copies[0].read_bytes()
        self.reading().write_bytes(memory)
        self.copies[0].write_bytes(reading)
        self.assert_remembers_everything(remarks=2)

    def test_one_copy_of_the_memory_restored_from_before_the_nudge(self):
        something = (self.world.home / "work.ics").read_bytes()
        self.world.write("work.ics", calendar(event(monday(), "12:00", 30)))
        self.world.start("--quiet")
        self.world.stop()
        old = self.copies[0].read_bytes()
        self.world.write("work.ics", something)
        self.live()
        for path in self.copies:
            path.write_bytes(old)
            self.assert_remembers_everything()

    def test_older_readings_beside_a_later_memory(self):
        self.live()
        old = self.reading().read_bytes()
        changed = (self.world.home / "work.ics").read_text().replace("DTSTAMP:2026", "DTSTAMP:2027")
        self.world.write("work.ics", changed)
        self.assert_remembers_everything()
        self.reading().write_bytes(old)
        self.assert_remembers_everything()

    def test_a_state_of_an_earlier_version_is_taken_over_and_a_copy_is_kept(self):
        golden = pathlib.Path(__file__).resolve().parents[1] / "golden/state/schema-1"
        self.world.mkdir(self.state)
        self.world.mkdir(self.state / "readings")
        self.restore({self.state / path.name: path.read_bytes() for path in golden.iterdir()})
        self.world.start("--quiet")
        self.world.refresh()
        answers = [(nudge["id"], nudge["answer"]) for nudge in self.world.nudges()]
        self.assertEqual(answers[:3], [(1, "not_this_kind"), (2, "not_useful"), (3, None)])
        self.assertEqual((self.state / "memory.sealed.schema-1").read_bytes(), (golden / "memory.sealed").read_bytes())
        self.assertEqual((self.state / "memory.sealed.schema-1").stat().st_mode & 0o777, 0o600)
        self.assertNotIn("damaged", self.world.log.read_text())

    def test_a_shorter_retention_takes_effect_at_the_next_reading(self):
        people = ["ann@example.org", "ben@example.org"]
        self.world.write("work.ics", calendar(*(event(monday(-week), "12:00", 30, people=people) for week in (2, 10))))
        self.world.start("--quiet")
        self.world.refresh()
        week = "%d-W%02d" % monday(-10).isocalendar()[:2]
        self.assertEqual(self.world.request("report", week=week)["json"]["weeks"][0]["meetings"], 1)
        before = self.reading().stat().st_size
        config = self.world.config.read_text()
        self.world.write(".config/attune/config.toml", config + "[privacy]\nretention = 4\n")
        self.world.service.send_signal(signal.SIGHUP)
        self.assertTrue(eventually(lambda: self.reading().stat().st_size < before), self.world.log.read_text())
        self.assertNotEqual(self.world.request("report", week=week)["exit"], 0)

    def test_a_whole_state_restored_from_before_the_nudge_works_and_tells_it_once_more_at_most(self):
        self.live()
        after = self.everything()
        key = {path: content for path, content in after.items() if path.name == "key"}
        readings = {path: content for path, content in after.items() if path.parent.name == "readings"}
        for backup in (key, key | readings):  # both are from before, or the readings are of later
            self.restore(backup)
            told = self.world.told()
            self.world.start("--quiet")
            for _ in range(3):
                self.world.refresh()
            self.world.stop()
            self.assertLessEqual(self.world.told() - told, 1)
            self.assertNotIn("damaged", self.world.log.read_text())


if __name__ == "__main__":
    unittest.main()
