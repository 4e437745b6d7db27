#!/usr/bin/env python3
"""The name of whom a nudge is about: in its body alone, by the level the owner chose, and where nobody else can see it."""
import datetime
import pathlib
import sys
import unittest
import zoneinfo

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, event, monday
from names_world import FOLDER, NamesWorld, conflict, one_to_one
from world import eventually

ANN = ";CN=Ann Berg:mailto:ann@example.org"
SOMEBODY = (r"(On this calendar, {who} \S.* at 09:00 overlaps another meeting\.|"
            r"This calendar shows {who} \S.* at 09:00, and another meeting at the same time\.) "
            r"(If one of the two can move, each could have your whole attention\.|"
            r"You could move one of them, or leave both as they are\.)")
NOBODY = SOMEBODY.format(who="a one-to-one")
TITLE = "Two at once"


def with_name(name):
    return SOMEBODY.format(who=f"the one-to-one with {name}")


class NamesTest(NamesWorld):
    def assert_told(self, notification, body, named):
        self.assertRegex(notification["body"], f"^{body}$", self.world.log.read_text())
        self.assertEqual(notification["title"], TITLE)
        self.assertEqual(notification["transient"], named)

    def look_again(self):
        """The service decides anew when a calendar says something new."""
        self.world.write("calendar/new.ics", calendar(event(datetime.date.today(), "12:00", 30)))
        self.assertEqual(self.world.attune("refresh").returncode, 0)

    def test_the_body_carries_what_the_level_allows(self):
        self.world.write("work.ics", calendar(*conflict(ANN)))
        self.screen_is("false")
        for level, body in {"none": NOBODY, "initials": with_name(r"A\. B\."), "full": with_name("Ann Berg")}.items():
            with self.subTest(level):
                self.configure(level)
                self.assert_told(self.told(), body, named=level != "none")

    def test_no_name_where_nobody_can_tell_whether_the_screen_is_locked(self):
        self.world.write("work.ics", calendar(*conflict(ANN)))
        for answer in (None, "hang"):
            with self.subTest(answer):
                self.screen_is(answer)
                self.assert_told(self.told(), NOBODY, named=False)

    def test_a_locked_screen_shows_nothing_at_all(self):
        self.world.write("work.ics", calendar(*conflict(ANN)))
        self.screen_is("true")
        self.start_anew()
        self.assertTrue(eventually(lambda: "locked" in self.world.request("status")["json"]["holding"]))
        self.assertEqual(self.notifications(), [])
        self.screen_is("false")
        self.look_again()
        self.assertTrue(eventually(self.notifications), self.world.log.read_text())
        self.assert_told(self.notifications()[0], with_name("Ann Berg"), named=True)

    def test_hostile_names_arrive_neutral(self):
        self.screen_is("false")
        names = {"<b>x</b>": "x",
                 '"&lt;script&gt; Ann & Ben"': "script Ann Ben",
                 '"\x1b]0;owned\x07 Eve"': "0 owned Eve",
                 "\u202eEve\u200b\u2066": "Eve",
                 "Eve\\nMoor": "Eve Moor",
                 "Ann \U0001F389 Berg": "Ann Berg",
                 "\u0645\u062d\u0645\u062f \u0639\u0644\u064a": "\u2068\u0645\u062d\u0645\u062f \u0639\u0644\u064a\u2069",
                 "\u5c71\u7530\u592a\u90ce": "\u5c71\u7530\u592a\u90ce",
                 "": "Ann Moor",
                 "a" * 10_000: "a" * 39 + "…"}
        for written, shown in names.items():
            with self.subTest(written[:40]):
                self.world.write("work.ics", calendar(*conflict(f";CN={written}:mailto:ann.moor@example.org")))
                self.assert_told(self.told(), with_name(shown), named=True)

    def test_the_newest_name_of_several_calendars_is_shown(self):
        self.screen_is("false")
        later = event(datetime.date.today() + datetime.timedelta(days=9), "11:00", 30, people=["eve@example.org"],
                      extra=["ATTENDEE;CN=Ann Moor:mailto:ann@example.org"])
        self.world.write("work.ics", calendar(*conflict(ANN)))
        self.world.write("calendar/later.ics", calendar(later))
        self.assert_told(self.told(), with_name("Ann Moor"), named=True)

    def test_merged_people_are_found_under_all_their_addresses(self):
        self.screen_is("false")
        later = event(datetime.date.today() + datetime.timedelta(days=9), "11:00", 30, people=["eve@example.org"],
                      extra=["ATTENDEE;CN=Ann Moor:mailto:ann@example.org"])
        self.world.write("work.ics", calendar(*conflict(":mailto:a17@example.org"), later))  # tells no name by itself
        self.assert_told(self.told(), NOBODY, named=False)
        self.world.run("/usr/bin/dunstctl", "set-paused", "true")
        self.start_anew()
        self.assertTrue(eventually(lambda: "Disturb" in self.world.request("status")["json"]["holding"]))
        merged = self.world.attune("alias", input="a17@example.org\nann@example.org\n")
        self.assertEqual(merged.returncode, 0, merged.stderr)
        self.world.run("/usr/bin/dunstctl", "set-paused", "false")
        self.look_again()
        self.assertTrue(eventually(lambda: len(self.notifications()) == 2), self.world.log.read_text())
        self.assert_told(self.notifications()[1], with_name("Ann Moor"), named=True)

    def test_whatever_is_about_one_person_says_who_it_is(self):
        self.screen_is("false")
        soon = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")) + datetime.timedelta(minutes=8)

        def weekly(first, last):
            return [one_to_one(monday(-week), "10:00", ANN) for week in range(first, last)]

        for title, meetings in {"A one-to-one has been quiet": weekly(4, 10),
                                "May this one-to-one rest?": weekly(12, 18),
                                "A one-to-one begins soon": [one_to_one(soon.date(), f"{soon:%H:%M}", ANN)]}.items():
            with self.subTest(title):
                self.configure("full", FOLDER, card=True)
                self.world.write("work.ics", calendar(*meetings))
                told = self.told()
                self.assertEqual(told["title"], title)
                self.assertEqual(told["body"].count(" with Ann Berg "), 1, told)
                self.assertTrue(told["transient"])

    def test_a_nudge_about_several_people_names_none(self):
        self.screen_is("false")
        self.world.write("work.ics", calendar(*conflict(ANN), *conflict(";CN=Zoe Hill:mailto:zoe@example.org", days=3)))
        told = self.told()
        for word in ("Ann", "Berg", "Zoe", "Hill", "A.", "Z."):
            self.assertNotIn(word, told["title"] + told["body"])
        self.assertFalse(told["transient"])

    def test_the_way_to_the_screen_is_tested_without_a_name(self):
        self.world.write("work.ics", calendar(*conflict(ANN)))
        self.screen_is("false")
        self.told()
        self.assertEqual(self.world.attune("notify", "--test").returncode, 0)
        shown = eventually(lambda: self.notifications()[1:])[0]
        self.assertNotIn("Ann", shown["title"] + shown["body"])
        self.assertFalse(shown["transient"])


if __name__ == "__main__":
    unittest.main()
