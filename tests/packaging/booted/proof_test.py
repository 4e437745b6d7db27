#!/usr/bin/env python3
"""What IT can run on its own machine: the installed programs prove to an ordinary user that nothing of a calendar is kept."""
import unittest

from person import PACKAGE, BootedTest, install


class ProofTest(BootedTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        install(cls.machine, PACKAGE)

    def test_the_installed_programs_keep_nothing_of_a_calendar(self):
        done = self.machine.user("attune privacy --prove", check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("pass", done.stdout.lower())

    def test_everybody_s_service_can_be_forbidden(self):
        self.machine.admin("systemctl --global mask attune.service")
        self.addCleanup(self.machine.admin, "systemctl --global unmask attune.service")
        self.machine.user("systemctl --user daemon-reload")
        done = self.machine.user("systemctl --user start attune.service 2>&1", check=False)
        self.assertIn("masked", done.stdout)


if __name__ == "__main__":
    unittest.main()
