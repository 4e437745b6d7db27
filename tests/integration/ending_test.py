#!/usr/bin/env python3
"""How a state ends, with the real programs: everything forgotten, a lost key, a key that others may read."""
import json
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from people_world import PeopleWorld


class EndingTest(PeopleWorld):
    def kept(self):
        """Every file of the state, and its bytes."""
        return {str(path.relative_to(self.world.state)): path.read_bytes()
                for path in self.world.state.rglob("*") if path.is_file()}

    def fails_to_start(self):
        """What a service says that does not start for its state."""
        service = self.world.run("attuned", timeout=20)
        self.assertEqual(service.returncode, 4, service.stderr)
        return service.stderr

    def stop(self):
        self.assertEqual(self.world.stop(), 0)

    def test_everything_is_forgotten_while_the_service_runs(self):
        key = (self.world.state / "key").read_bytes()
        service = self.world.service
        self.assertIn("key is destroyed", self.said("forget", "--everything", "--yes"))
        self.assertEqual(service.wait(10), 0)
        self.world.service = None
        self.assertEqual(self.kept(), {})
        self.start()
        self.assertNotEqual((self.world.state / "key").read_bytes(), key)

    def test_everything_is_forgotten_without_a_service(self):
        self.stop()
        self.assertEqual(json.loads(self.said("forget", "--everything", "--yes", "--json")),
                         {"schema": 1, "destroyed": True})
        self.assertEqual(self.kept(), {})

    def test_a_key_that_is_no_use_any_more_is_destroyed_as_well(self):
        self.stop()
        (self.world.state / "key").chmod(0o644)
        self.said("forget", "--everything", "--yes")
        self.assertEqual(self.kept(), {})

    def test_the_bytes_of_the_key_are_overwritten(self):
        self.stop()
        other_name = self.world.root / "user/other-name"
        os.link(self.world.state / "key", other_name)
        before = other_name.read_bytes()
        self.said("forget", "--everything", "--yes")
        self.assertEqual(len(other_name.read_bytes()), 32)
        self.assertNotEqual(other_name.read_bytes(), before)

    def test_nothing_is_destroyed_unless_it_is_meant(self):
        before = self.kept()
        for arguments in (["forget", "--everything"], ["reset"]):
            self.assertIn("--yes", self.said(*arguments, code=2))
        self.assertEqual(self.kept(), before)
        self.assertIsNone(self.world.service.poll())

    def test_without_a_state_there_is_nothing_to_forget(self):
        self.stop()
        self.said("forget", "--everything", "--yes")
        self.world.state.rmdir()
        self.assertEqual(self.said("forget", "--everything", "--yes"), "There was nothing to forget.\n")
        self.assertFalse(self.world.state.exists())
        self.assertIn("no state yet", self.said("reset", "--yes"))

    def test_a_reset_is_refused_while_the_service_runs(self):
        before = self.kept()
        self.assertIn("stop it first", self.said("reset", "--yes", code=4))
        self.assertEqual(set(self.kept()), set(before))

    def test_a_lost_key_stops_the_service_and_changes_nothing_until_a_reset(self):
        ben = self.tag_of("ben@example.org")
        self.said("pin", ben)
        self.stop()
        (self.world.state / "key").unlink()
        before = self.kept()
        self.assertIn("attune reset", self.fails_to_start())
        self.assertEqual(self.kept(), before)
        self.assertIn("stands aside", self.said("reset", "--yes"))
        aside = {name: bytes for name, bytes in self.kept().items() if name.endswith(".before-reset")}
        self.assertEqual(aside, {name + ".before-reset": bytes for name, bytes in before.items() if "memory" in name})
        self.start()
        self.assertFalse(any(person["pinned"] for person in self.people()))

    def test_another_key_stops_the_service_and_changes_nothing(self):
        self.said("pin", self.tag_of("ben@example.org"))
        self.stop()
        key = self.world.state / "key"
        mine = key.read_bytes()
        key.write_bytes(bytes(range(32)))
        before = self.kept()
        self.assertIn("key", self.fails_to_start())
        self.assertEqual(self.kept(), before)
        key.write_bytes(mine)  # put back, it opens what is there
        self.start()
        self.assertTrue(any(person["pinned"] for person in self.people()))

    def test_a_reset_may_delete_the_old_state(self):
        self.stop()
        self.assertIn("deleted", self.said("reset", "--delete", "--yes"))
        self.assertEqual(self.kept(), {})

    def test_a_key_that_others_may_read_is_refused_with_the_repair_told(self):
        self.stop()
        key = self.world.state / "key"
        for mode in (0o640, 0o604, 0o660, 0o602, 0o610):
            with self.subTest(oct(mode)):
                key.chmod(mode)
                before = self.kept()
                self.assertIn("chmod 600", self.fails_to_start())
                self.assertEqual(self.kept(), before)
                self.assertEqual(key.stat().st_mode & 0o777, mode)
        key.chmod(0o600)
        self.start()

    def test_what_is_no_key_is_refused_and_left_as_it_is(self):
        self.stop()
        key = self.world.state / "key"
        for make in (lambda: key.write_bytes(b""), lambda: key.write_bytes(bytes(31)), lambda: key.write_bytes(bytes(32)),
                     lambda: key.symlink_to("/dev/zero"), lambda: os.mkfifo(key, 0o600), key.mkdir):
            with self.subTest(make):
                key.rmdir() if key.is_dir() and not key.is_symlink() else key.unlink(missing_ok=True)
                make()
                if os.geteuid() == 0:
                    os.chown(key, self.world.uid, self.world.uid, follow_symlinks=False)
                if key.is_file() and not key.is_symlink():
                    key.chmod(0o600)
                self.assertIn("key", self.fails_to_start())
                self.assertTrue(key.is_symlink() or key.exists())

    @unittest.skipIf(os.geteuid() != 0, "only root can give a file away")
    def test_a_key_of_somebody_else_is_refused_with_the_repair_told(self):
        self.stop()
        key = self.world.state / "key"
        os.chown(key, 1, 1)
        key.chmod(0o600)
        self.assertIn("key", self.fails_to_start())


if __name__ == "__main__":
    unittest.main()
