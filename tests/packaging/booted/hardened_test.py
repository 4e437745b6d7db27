#!/usr/bin/env python3
"""The stronger lock that is offered beside the unit, and the journal that the service writes into."""
import json
import unittest

from person import CONFIG, PACKAGE, BootedTest, install, keep_calendar, turn_on

OFFERED = "/usr/share/doc/attune/examples/strong.conf"
DROP_INS = ".config/systemd/user/attune.service.d"
EXPOSURE = 15  # in tenths
BROWSER = """#!/bin/sh
cp "$1" /home/pat/page.html
"""


class HardenedTest(BootedTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        booted = cls.machine
        install(booted, PACKAGE)
        booted.admin("cat > /usr/local/bin/xdg-open && chmod 755 /usr/local/bin/xdg-open", input=BROWSER)
        booted.start_screen()
        keep_calendar(booted)
        booted.write(".config/attune/config.toml", CONFIG)
        booted.write("diary/today.txt", "nobody's business")
        booted.user(f"mkdir -p -m 700 .local/state/attune {DROP_INS}; cp {OFFERED} {DROP_INS}/")
        booted.write(f"{DROP_INS}/calendars.conf", "[Service]\nBindReadOnlyPaths=%h/calendar\n")
        booted.user("systemctl --user daemon-reload; systemctl --user start attune.service")

    def seen(self, path):
        """A path as the service sees it."""
        return f"/proc/{self.machine.unit('MainPID')}/root{path}"

    def test_it_reads_and_tells_and_a_click_shows_the_page(self):
        self.wait_for_a_nudge()
        status = self.machine.user("attune status").stdout
        self.assertIn("work: fresh, 15 items", status)
        self.assertEqual(len(self.nudges()), 1)
        self.machine.user("dunstctl action 0")
        self.wait_for(lambda: "</html>" in self.machine.user("cat page.html", check=False).stdout, "no page is shown")

    def test_what_it_remembers_stays_when_it_is_started_anew(self):
        self.wait_for(self.nudges, "nothing was told")
        told = self.nudges()
        self.machine.user("systemctl --user restart attune.service; attune refresh")
        self.assertEqual(self.nudges(), told)

    def test_of_the_home_it_sees_what_is_bound_and_nothing_else(self):
        self.assertEqual(self.machine.user("ls calendar | wc -l").stdout,
                         self.machine.user(f"ls {self.seen('/home/pat/calendar')} | wc -l").stdout)
        self.assertEqual(self.machine.user(f"ls {self.seen('/home/pat')}").stdout, "calendar\n")
        done = self.machine.user(f"touch {self.seen('/home/pat/calendar/x')} {self.seen('/usr/x')}", check=False)
        self.assertEqual(done.stderr.count("Read-only file system"), 2)

    def test_it_has_no_network_and_no_right_of_root_s(self):
        status = self.machine.user(f"cat /proc/{self.machine.unit('MainPID')}/status").stdout
        for right in ("CapPrm", "CapEff", "CapBnd"):
            self.assertIn(f"{right}:\t0000000000000000", status)
        interfaces = self.machine.user(f"cat /proc/{self.machine.unit('MainPID')}/net/dev").stdout.splitlines()[2:]
        self.assertEqual([line.split(":")[0].strip() for line in interfaces], ["lo"])

    def test_systemd_finds_it_locked_in(self):
        unit = "unit=$(mktemp -d)/attune.service; cp /usr/lib/systemd/user/attune.service $unit; "
        self.machine.user(f"{unit} mkdir $unit.d; cp {OFFERED} $unit.d/; "
                          f"systemd-analyze --user security --offline=true --threshold={EXPOSURE} $unit")
        self.assertEqual(self.machine.user("systemd-analyze --user verify --man=no attune.service 2>&1").stdout, "")


class JournalTest(BootedTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        install(cls.machine, PACKAGE)
        turn_on(cls.machine)

    def entries(self, *matches):
        self.machine.admin("journalctl --sync")
        said = self.machine.admin(f"journalctl -o json _UID=1000 _COMM=attuned {' '.join(matches)}").stdout
        return [json.loads(line) for line in said.splitlines()]

    def test_entries_have_fields_and_belong_to_the_unit(self):
        entry = self.wait_for(lambda: self.entries("PRIORITY=6"), "the journal has nothing")[0]
        self.assertEqual(entry["MESSAGE"], "attuned runs with 1 source")
        self.assertEqual((entry["SYSLOG_IDENTIFIER"], entry["_TRANSPORT"], entry["_SYSTEMD_USER_UNIT"]),
                         ("attuned", "journal", "attune.service"))
        self.assertRegex(entry["ATTUNE_VERSION"], r"^\d+\.\d+\.\d+$")

    def test_what_is_wrong_with_a_source_is_found_by_its_name(self):
        self.machine.user("mv calendar elsewhere; attune refresh", check=False)
        self.addCleanup(self.machine.user, "mv elsewhere calendar; attune refresh", check=False)
        entry = self.wait_for(lambda: self.entries("'ATTUNE_SUBJECT=source work'"), "no entry is about the source")[0]
        self.assertEqual(entry["PRIORITY"], "4")
        self.assertTrue(entry["MESSAGE"].startswith("source work: "))


if __name__ == "__main__":
    unittest.main()
