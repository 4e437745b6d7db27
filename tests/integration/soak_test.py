#!/usr/bin/env python3
"""The first minutes of `./dev soak`: a few hundred readings of calendars that change, break, vanish and come back cost a
service at rest no memory, no descriptor, no child and no file."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))
from measures import family
from soak import Soak
from world import World, eventually

READINGS = 150
# A leak of 1 KiB a reading is seen; pages that come and go are not. Only its own memory: what it shares with other
# programs counts for less while other tests run.
MOST_GROWTH = 128  # KiB


class SoakTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World()
        cls.addClassCleanup(cls.world.__exit__)
        cls.soak = Soak(cls.world)
        cls.soak.run(READINGS, every=15)

    def test_its_memory_does_not_grow(self):
        course = self.soak.course("anonymous", parts=5)
        print(f"its own memory in KiB: {course}", file=sys.stderr)
        self.assertLess(course[-1] - course[1], MOST_GROWTH)

    def test_descriptors_stay_as_many(self):
        course = self.soak.course("descriptors", parts=5)
        self.assertLessEqual(course[-1], course[1])

    def test_no_child_is_left(self):
        self.assertTrue(eventually(lambda: family(self.soak.service) == [self.soak.service]))

    def test_no_file_is_left(self):
        self.assertEqual(self.soak.leftovers(), [])

    def test_it_is_the_same_service_to_the_end(self):
        self.assertIsNone(self.world.service.poll())
        self.assertNotIn("something went wrong", self.world.log.read_text())


if __name__ == "__main__":
    unittest.main()
