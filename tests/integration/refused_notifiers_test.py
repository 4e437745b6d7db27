#!/usr/bin/env python3
"""Notifiers that are missing, or that another user could have changed, are named in the status with the reason."""
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from world import World


class RefusedNotifiersTest(unittest.TestCase):
    def test_each_is_refused_with_the_reason(self):
        world = World()
        self.addCleanup(world.__exit__)
        expected = {"missing": "it is not installed",
                    "open": "other users may change it (chmod go-w would help)",
                    "linked": "it is a link that leaves its folder",
                    "dead": "it is not executable"}
        for name in ("open", "foreign", "dead"):
            (world.programs / f"attune-notify-{name}").write_text("#!/bin/sh\n")
            (world.programs / f"attune-notify-{name}").chmod(0o755)
        (world.programs / "attune-notify-open").chmod(0o757)
        (world.programs / "attune-notify-dead").chmod(0o644)
        (world.programs / "attune-notify-linked").symlink_to("/bin/cat")
        if os.geteuid() == 0:
            os.chown(world.programs / "attune-notify-foreign", 1, 1)
            expected["foreign"] = "it belongs to another user"
        names = ", ".join(f'"{name}"' for name in expected)
        world.write(".config/attune/config.toml", f'[time]\nzone = "UTC"\n[notify]\nuse = [{names}]\n')
        world.start()
        status = world.attune("status")
        for name, reason in expected.items():
            self.assertIn(f"  {name}: rejected ({reason})\n", status.stdout)
        tested = world.attune("notify", "--test")
        self.assertEqual(tested.returncode, 1)
        for name, reason in expected.items():
            self.assertIn(f"{name}: {reason}", tested.stderr)


if __name__ == "__main__":
    unittest.main()
