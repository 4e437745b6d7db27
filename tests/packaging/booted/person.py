"""Somebody who uses Attune on a booted machine: a crowded week, a configuration, the service turned on."""
import os
import pathlib
import sys
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TESTS / "support"), str(TESTS / "integration")]
import machine
from calendars import calendar, monday, overloaded_week
from desktop_test import CONFIG

PACKAGE = pathlib.Path(os.environ.get("ATTUNE_PACKAGE", "attune.deb")).resolve()
OLDER_PACKAGE = pathlib.Path(os.environ.get("ATTUNE_OLDER_PACKAGE", "older.deb")).resolve()


def install(booted, package):
    return booted.admin(f"apt-get install --yes --no-install-recommends --allow-downgrades /root/{package.name}").stdout


def keep_calendar(booted):
    for number, meeting in enumerate(overloaded_week(monday(1))):
        booted.write(f"calendar/meeting-{number}.ics", calendar(meeting))


def turn_on(booted):
    """All of it by one command; this person works at any hour, so that the test does."""
    keep_calendar(booted)
    return booted.user("attune setup --yes --me me@example.org --no-search --source work=~/calendar --zone Europe/Berlin "
                       "--hours 'mon-sun 00:00-24:00' --lunch none --nudges accept").stdout


@unittest.skipIf(machine.reason_not_to_boot(), machine.reason_not_to_boot())
class BootedTest(unittest.TestCase):
    """Each class boots a machine of its own."""
    packages = (PACKAGE,)

    @classmethod
    def setUpClass(cls):
        machine.make_base(PACKAGE)
        cls.machine = machine.Machine(*cls.packages)
        cls.addClassCleanup(cls.machine.__exit__)

    def nudges(self):
        said = self.machine.user("attune nudges --json").stdout
        return [nudge["id"] for nudge in machine.json.loads(said)["nudges"]]

    def active(self):
        return self.machine.unit("ActiveState")

    def wait_for(self, condition, otherwise):
        return self.machine.eventually(condition, otherwise)

    def wait_for_a_nudge(self):
        self.wait_for(lambda: self.machine.shown(), self.machine.user("attune status; attune nudges", check=False).stdout)
