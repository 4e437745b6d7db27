#!/usr/bin/env python3
"""Upgraded, removed, purged, installed again: what becomes of the services that run, and of what people have."""
import unittest

from machine import USER
from person import OLDER_PACKAGE, PACKAGE, BootedTest, install, turn_on

SOMEBODY_ELSE = "lee"


class UpgradingTest(BootedTest):
    """One life of a package, in its order."""
    packages = (OLDER_PACKAGE, PACKAGE)

    def files(self):
        """What the person has, by name and content. What the service writes is sealed anew each time: by name alone."""
        own = self.machine.user("sha256sum .config/attune/config.toml calendar/*.ics").stdout
        return own + self.machine.user("find .local/state/attune -type f ! -name '*.new' | sort").stdout

    def version(self):
        return self.machine.admin("dpkg-query -W -f '${Version}' attune", check=False).stdout

    def runs_for_somebody_else(self):
        return self.machine.admin(f"systemctl --user --machine {SOMEBODY_ELSE}@ is-active attune.service",
                                  check=False).stdout.strip() == "active"

    def test_a_package_s_whole_life(self):
        self.machine.admin(f"useradd --create-home {SOMEBODY_ELSE}; loginctl enable-linger {SOMEBODY_ELSE}")
        self.machine.start_screen()
        install(self.machine, OLDER_PACKAGE)
        turn_on(self.machine)
        self.wait_for_a_nudge()
        self.when_it_is_upgraded_what_runs_is_restarted_and_tells_nothing_twice()
        self.when_it_is_removed_what_runs_is_stopped_and_what_people_have_stays()
        self.when_it_is_installed_again_it_is_still_turned_on_and_remembers()
        self.when_it_is_purged_what_people_have_stays()

    def when_it_is_upgraded_what_runs_is_restarted_and_tells_nothing_twice(self):
        before, told, older = self.machine.unit("MainPID"), self.nudges(), self.version()
        self.machine.user("dunstctl close-all")
        install(self.machine, PACKAGE)
        self.assertNotEqual(self.version(), older)
        self.wait_for(lambda: self.active() == "active", "it does not run after the upgrade")
        process = self.machine.unit("MainPID")
        self.assertNotEqual(process, before)
        self.assertEqual(self.machine.user(f"readlink /proc/{process}/exe", check=False).stdout.count("deleted"), 0)
        self.machine.user("attune refresh")
        self.assertEqual(self.nudges(), told)
        self.assertEqual(self.machine.shown(), 0)
        self.assertFalse(self.runs_for_somebody_else())

    def when_it_is_removed_what_runs_is_stopped_and_what_people_have_stays(self):
        self.kept = self.files()
        self.machine.admin("mkdir -p /etc/attune; echo '# ours' > /etc/attune/config.toml")
        self.machine.admin("apt-get remove --yes attune")
        self.assertEqual(self.machine.admin("pgrep attune", check=False).stdout, "")
        self.assertEqual(self.machine.admin("find /usr -path '*attune*' ! -path '*/__pycache__*'").stdout, "")
        self.assertEqual(self.files(), self.kept)

    def when_it_is_installed_again_it_is_still_turned_on_and_remembers(self):
        install(self.machine, PACKAGE)
        self.assertEqual(self.active(), "inactive", "installing starts nothing")
        self.assertEqual(self.machine.user("systemctl --user is-enabled attune.service").stdout, "enabled\n")
        self.machine.user("systemctl --user start attune.service; attune refresh")
        self.assertEqual(len(self.nudges()), 1)
        self.assertEqual(self.machine.shown(), 0)

    def when_it_is_purged_what_people_have_stays(self):
        self.machine.admin("apt-get purge --yes attune")
        self.assertEqual(self.machine.admin("pgrep attune", check=False).stdout, "")
        self.assertEqual(self.files(), self.kept)
        self.assertEqual(self.machine.admin("cat /etc/attune/config.toml").stdout, "# ours\n")
        self.assertEqual(self.version(), "")
        self.assertTrue(self.machine.admin(f"ls -d /home/{USER}").stdout)


if __name__ == "__main__":
    unittest.main()
