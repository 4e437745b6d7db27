#!/usr/bin/env python3
"""Somebody is forgotten, with the real programs: gone from all that is remembered, and kept out whatever is read later."""
import json
import pathlib
import shutil
import signal
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar
from people_world import CONFIG, PeopleWorld, weekly
from world import eventually


class ForgetTest(PeopleWorld):
    def tags(self):
        return {person["person"] for person in self.people()}

    def meeting_minutes(self):
        report = json.loads(self.said("report", "--json"))
        return [week["meeting_minutes"] for week in report["weeks"]]

    def read_again(self):
        self.assertEqual(self.world.attune("refresh").returncode, 0)

    def reload(self, config):
        self.world.write(".config/attune/config.toml", config)
        before = self.world.log.read_text().count("taken anew")
        self.world.service.send_signal(signal.SIGHUP)
        self.assertTrue(eventually(lambda: self.world.log.read_text().count("taken anew") > before))
        self.read_again()

    def test_somebody_forgotten_by_tag_is_gone_at_once_and_their_meetings_still_take_time(self):
        ben = self.tag_of("ben@example.org")
        before, minutes = self.tags(), self.meeting_minutes()
        self.assertIn("Forgotten", self.said("forget", ben))
        self.assertEqual(self.tags(), before - {ben})
        self.assertEqual(self.meeting_minutes(), minutes)
        self.assertIn("nobody has the tag", self.said("pin", ben, code=2))

    def test_forgotten_people_stay_forgotten(self):
        ben = self.tag_of("ben@example.org")
        others = self.tags() - {ben}
        self.said("pin", ben, "--role", "manager")
        self.said("forget", lines="ben@example.org\n")
        for what in (lambda: None, self.read_again, self.restart, self.touch_calendar, self.lose_the_cache):
            what()
            self.assertEqual(self.tags(), others)

    def touch_calendar(self):
        self.world.write("work.ics", calendar(weekly(-12, 6, "09:00", "ann@example.org"),
                                              weekly(-6, 12, "09:00", "ann.smith@example.org"),
                                              weekly(-12, 21, "11:00", "ben@example.org")))
        self.read_again()

    def lose_the_cache(self):
        self.world.stop()
        shutil.rmtree(self.world.state / "readings")
        self.start()

    def test_an_alias_of_the_configuration_is_forgotten_with_them_by_every_name(self):
        self.said("forget", lines="b.smith@example.org\n")  # whom the configuration calls ben
        self.assertEqual(len(self.tags()), 2)

    def test_who_becomes_an_alias_of_somebody_forgotten_is_forgotten_too(self):
        ann, formerly = self.tag_of("ann.smith@example.org"), self.tag_of("ann@example.org")
        self.said("rhythm", ann, "7d")
        self.said("forget", formerly)
        self.assertIn(ann, self.tags())
        # Told from now on under the address that was not forgotten.
        merged = CONFIG.replace('aliases = [', 'aliases = [["ann.smith@example.org", "ann@example.org"], ')
        self.reload(merged)
        self.assertTrue(eventually(lambda: not {ann, formerly} & self.tags()), self.tags())
        self.restart()
        self.assertFalse({ann, formerly} & self.tags())
        self.reload(CONFIG)  # taken back, the alias has been forgotten all the same
        self.assertFalse({ann, formerly} & self.tags())

    def test_all_of_those_who_were_merged_are_forgotten(self):
        ann, formerly = self.tag_of("ann.smith@example.org"), self.tag_of("ann@example.org")
        self.said("alias", ann, formerly)
        self.said("forget", formerly)
        self.assertFalse({ann, formerly} & self.tags())
        self.restart()
        self.assertFalse({ann, formerly} & self.tags())

    def test_nothing_new_is_remembered_of_somebody_forgotten(self):
        ann = self.tag_of("ann.smith@example.org")
        self.said("forget", lines="ben@example.org\n")
        for arguments in (["pin"], ["rhythm", "-", "7d"], ["alias", ann, "-"]):
            self.assertIn("forgotten", self.said(*arguments, lines="ben@example.org\n", code=2))

    def test_it_is_taken_back_by_address(self):
        ben = self.tag_of("ben@example.org")
        before = self.people()
        self.said("pin", ben)
        self.said("forget", ben)
        self.said("forget", "--remove", lines="ben@example.org\n")
        self.assertTrue(eventually(lambda: ben in self.tags()))
        self.assertEqual(self.people(), before)  # and no longer pinned
        self.assertIn("not forgotten", self.said("forget", "--remove", lines="ben@example.org\n"))

    def test_no_address_is_taken_from_the_command_line_or_repeated(self):
        answer = self.world.attune("forget", "ben@example.org")
        self.assertEqual(answer.returncode, 2)
        self.assertNotIn("ben", answer.stdout + answer.stderr)

    def test_the_same_for_programs(self):
        ben = self.tag_of("ben@example.org")
        self.assertEqual(json.loads(self.said("forget", "--json", ben)),
                         {"schema": 1, "forgotten": True, "people_forgotten": 1})
        self.assertEqual(json.loads(self.said("forget", "--remove", "--json", lines="ben@example.org\n")),
                         {"schema": 1, "forgotten": False, "people_forgotten": 0})


if __name__ == "__main__":
    unittest.main()
