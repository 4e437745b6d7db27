#!/usr/bin/env python3
"""From an installed package to a nudge on the screen, and what systemd does with the service from then on."""
import unittest

from person import PACKAGE, BootedTest, install, turn_on

UNIT = "/usr/lib/systemd/user/attune.service"
EXPOSURE = 65  # in tenths


class InstallingTest(BootedTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        install(cls.machine, PACKAGE)

    def test_the_package_brings_what_its_programs_need(self):
        self.assertRegex(self.machine.user("attune --version").stdout, r"^attune \d")
        self.assertRegex(self.machine.user("attuned --version").stdout, r"^attuned \d")
        self.assertIn("reads one calendar", self.machine.user("/usr/libexec/attune/attune-reader 2>&1", check=False).stdout)

    def test_nothing_is_enabled_and_nothing_runs(self):
        self.assertEqual(self.machine.user("systemctl --user is-enabled attune.service", check=False).stdout, "disabled\n")
        self.assertEqual(self.machine.unit("ActiveState", "NRestarts"), {"ActiveState": "inactive", "NRestarts": "0"})
        self.assertEqual(self.machine.admin("pgrep attune", check=False).stdout, "")

    def test_nothing_is_written_into_the_home(self):
        self.assertEqual(self.machine.user("find . -name '*attune*'").stdout, "")

    def test_systemd_has_nothing_to_say_against_the_unit(self):
        done = self.machine.user(f"systemd-analyze --user verify --man=no {UNIT} 2>&1")
        self.assertEqual(done.stdout, "")

    def test_systemd_finds_the_unit_well_enough_locked_in(self):
        self.machine.user(f"systemd-analyze --user security --offline=true --threshold={EXPOSURE} {UNIT}")


class LivingTest(BootedTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        install(cls.machine, PACKAGE)
        cls.machine.start_screen()
        turn_on(cls.machine)

    def setUp(self):
        self.machine.user("systemctl --user reset-failed attune.service; systemctl --user start attune.service")

    def test_a_nudge_is_shown_by_the_notification_server(self):
        self.wait_for_a_nudge()
        self.machine.screenshot("booted")
        self.assertEqual(len(self.nudges()), 1)

    def test_systemd_knows_that_it_is_ready_and_what_it_does(self):
        self.assertEqual(self.active(), "active")
        self.wait_for(lambda: self.machine.unit("StatusText"), "it does not say what it does")

    def test_a_reload_takes_the_configuration_anew_in_the_same_process(self):
        before = self.machine.unit("MainPID")
        told = self.nudges()
        self.machine.user("sed -i 's/^name = \"work\"/name = \"office\"/' .config/attune/config.toml")
        self.addCleanup(self.machine.user, "sed -i 's/^name = \"office\"/name = \"work\"/' .config/attune/config.toml; "
                                           "systemctl --user reload attune.service")
        self.machine.user("systemctl --user reload attune.service")
        self.wait_for(lambda: "office" in self.machine.user("attune status").stdout, "the new name does not arrive")
        self.assertEqual(self.machine.unit("MainPID"), before)
        self.assertEqual(self.nudges(), told)

    def test_a_broken_configuration_on_reload_leaves_it_running(self):
        self.machine.user("cp .config/attune/config.toml kept && echo '[broken' >> .config/attune/config.toml")
        self.addCleanup(self.machine.user, "mv kept .config/attune/config.toml; systemctl --user reload attune.service")
        self.machine.user("systemctl --user reload attune.service")
        self.wait_for(lambda: "config.toml" in self.machine.user("attune status").stdout, "status does not say it")
        self.assertEqual(self.active(), "active")

    def test_killed_it_is_started_again_and_tells_nothing_twice(self):
        self.wait_for(lambda: self.nudges(), "nothing was told")
        told = self.nudges()
        before = self.machine.unit("MainPID", "NRestarts")
        self.machine.user(f"kill -KILL {before['MainPID']}")
        self.wait_for(lambda: self.machine.unit("NRestarts") != before["NRestarts"] and self.active() == "active",
                      "it was not started again")
        self.assertEqual(self.nudges(), told)

    def test_hung_it_is_killed_by_the_watchdog_and_started_again(self):
        self.machine.write(".config/systemd/user/attune.service.d/watchdog.conf", "[Service]\nWatchdogSec=4s\nRestartSec=1\n")
        self.addCleanup(self.machine.user, "rm -r .config/systemd/user/attune.service.d; systemctl --user daemon-reload; "
                                           "systemctl --user restart attune.service")
        self.machine.user("systemctl --user daemon-reload; systemctl --user restart attune.service; sleep 9")
        before = self.machine.unit("MainPID", "NRestarts")
        self.assertEqual(self.active(), "active", "alive, it is not taken for hung")
        self.machine.user(f"kill -STOP {before['MainPID']}")
        self.wait_for(lambda: int(self.machine.unit("NRestarts")) == int(before["NRestarts"]) + 1 and
                      self.active() == "active", "the watchdog did not start it again")
        self.assertNotEqual(self.machine.unit("MainPID"), before["MainPID"])

    def test_stopped_it_ends_well_and_at_once(self):
        self.machine.user("timeout 5 systemctl --user stop attune.service")
        self.assertEqual(self.machine.unit("ActiveState", "Result", "ExecMainStatus"),
                         {"ActiveState": "inactive", "Result": "success", "ExecMainStatus": "0"})
        self.assertEqual(self.machine.admin("pgrep attune", check=False).stdout, "")


if __name__ == "__main__":
    unittest.main()
