#!/usr/bin/env python3
"""kill -9 at each effect on a disk, and at writes to whatever, of a first run that reads, tells and is answered: the next
start works, tells nothing twice, and has the answer that was acknowledged. ATTUNE_EVERY_WRITE=1 leaves no write out."""
import concurrent.futures
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from faults import FaultyWorld
from world import eventually

CALLS = ("fsync", "renameat", "unlinkat", "mkdir", "write")
EVERY_WRITE = 1 if os.environ.get("ATTUNE_EVERY_WRITE") else 8


def live(world):
    """Reads, tells and is answered, as far as it comes. True: the answer was acknowledged."""
    alive = lambda: world.service.poll() is None
    if not eventually(lambda: not alive() or world.told(), patience=15, pause=0.01):
        return False
    eventually(lambda: not alive() or world.request("status", timeout=2), pause=0.01)
    answer = world.request("answer", timeout=2, id="1", answer="later")
    return answer is not None and answer["exit"] == 0


def killed_at(call, number):
    """What is wrong after a kill at that call; empty: nothing. None: the run had fewer of them."""
    with FaultyWorld() as world:
        world.start_failing(f"{call}:signal=KILL:when={number}", wait=False)
        acknowledged = live(world)
        if world.service.poll() is None and not eventually(lambda: world.service.poll() is not None, patience=0.2):
            return None
        world.start("--quiet")
        world.refresh()
        nudges = world.nudges()
        problems = []
        if world.told() > 1:
            problems.append(f"told {world.told()} times")
        if acknowledged and [nudge["answer"] for nudge in nudges] != ["later"]:
            problems.append(f"an answer is lost: {nudges}")
        if "damaged" in world.log.read_text() or world.status()["troubles"]:
            problems.append(world.log.read_text())
        if world.status()["sources"][0]["state"] != "fresh":
            problems.append("the calendar is not read")
        return "; ".join(problems)


class KilledTest(unittest.TestCase):
    def kill_at_each(self, call, step=1):
        number, killed = 1, 0
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            while True:
                numbers = range(number, number + 4 * step, step)
                for at, outcome in zip(numbers, pool.map(lambda n: killed_at(call, n), numbers)):
                    self.assertIn(outcome, ("", None), f"killed at {call} {at}")
                    killed += outcome is not None
                    last = outcome is None
                if last:
                    print(f"{call}: killed {killed} times", file=sys.stderr)
                    return killed
                number += 4 * step

    def test_at_every_synchronisation(self):
        # The key, the memory at first and three times more, each with its copy, and the reading: file and folder.
        self.assertGreaterEqual(self.kill_at_each("fsync"), 2 + 4 * 4 + 2)

    def test_at_every_renaming(self):
        self.assertGreaterEqual(self.kill_at_each("renameat"), 10)

    def test_at_every_removal(self):
        self.assertGreaterEqual(self.kill_at_each("unlinkat"), 10)

    def test_at_every_folder(self):
        self.assertGreaterEqual(self.kill_at_each("mkdir"), 1)

    def test_at_writes_to_files_children_and_the_command(self):
        self.assertGreaterEqual(self.kill_at_each("write", EVERY_WRITE), 20 // EVERY_WRITE)


if __name__ == "__main__":
    unittest.main()
