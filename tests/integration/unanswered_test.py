#!/usr/bin/env python3
"""Where hardly any invitation is ever answered, they count as firm, and the report and the status say so."""
import datetime
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from desktop_test import CONFIG
from world import World

NOTE = "without an answer count as firm"


def invitations(number, answered):
    """So many past invitations of others, on a day each."""
    for day in range(number):
        answer = "ACCEPTED" if day < answered else "NEEDS-ACTION"
        yield event(monday(-4) + datetime.timedelta(days=day), "10:00", 30, people=["ann@example.org"], owner="ann@example.org",
                    extra=[f"ATTENDEE;PARTSTAT={answer}:mailto:me@example.org"])


class UnansweredTest(unittest.TestCase):
    def said(self, number, answered):
        with World() as world:
            world.write(".config/attune/config.toml", CONFIG)
            world.write("calendar/work.ics", calendar(*invitations(number, answered)))
            world.start()
            self.assertEqual(world.attune("refresh").returncode, 0)
            report = world.attune("report").stdout
            status = world.attune("status").stdout
            flag = world.request("status")["json"]["sources"][0]["unanswered_is_firm"]
            return NOTE in report, NOTE in status, flag

    def test_eight_invitations_with_three_answers_are_few(self):
        self.assertEqual(self.said(8, 3), (True, True, True))

    def test_half_of_them_answered_is_enough(self):
        self.assertEqual(self.said(8, 4), (False, False, False))

    def test_seven_tell_nothing(self):
        self.assertEqual(self.said(7, 0), (False, False, False))


if __name__ == "__main__":
    unittest.main()
