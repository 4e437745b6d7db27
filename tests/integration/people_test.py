#!/usr/bin/env python3
"""What the owner says about people, with the real programs: by tag or through standard input, kept, and taken back."""
import json
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from people_world import FIELDS, PeopleWorld


class PeopleTest(PeopleWorld):
    def test_everyone_met_one_to_one_is_listed_with_a_tag_that_stays(self):
        before = self.people()
        self.assertEqual([list(person) for person in before], [FIELDS] * 3)
        self.assertEqual(sorted(person["held"] for person in before)[0], 6)
        for person in before:
            self.assertRegex(person["person"], "^[0-9a-f]{8}$")
            self.assertEqual((person["pinned"], person["role"], person["aliases"]), (False, None, []))
        text = self.said("people")
        self.restart()
        self.assertEqual([person["person"] for person in self.people()], [person["person"] for person in before])
        for person in before:
            self.assertIn(person["person"], text)

    def test_merged_people_are_one_until_they_are_parted(self):
        before = self.people()
        ann, formerly = self.tag_of("ann.smith@example.org"), self.tag_of("ann@example.org")
        self.assertIn("same person", self.said("alias", ann, formerly))
        self.restart()
        merged = self.people()
        self.assertEqual(len(merged), 2)
        self.assertEqual((self.person(ann)["aliases"], self.person(ann)["rhythm_days"]), ([formerly], 7))
        held = {person["person"]: person["held"] for person in before}
        self.assertEqual(self.person(ann)["held"], held[ann] + held[formerly])
        self.assertIn("of its own again", self.said("alias", "--remove", formerly))
        self.assertEqual(self.people(), before)

    def test_people_are_merged_through_standard_input(self):
        ann, formerly = self.tag_of("ann.smith@example.org"), self.tag_of("ann@example.org")
        self.said("alias", lines="ann.smith@example.org\nann@example.org\n")
        self.assertEqual(self.person(ann)["aliases"], [formerly])
        self.said("alias", "--remove", lines="ann@example.org\n")
        self.said("alias", formerly, lines="ann.smith@example.org\n")
        self.assertEqual(self.person(formerly)["aliases"], [ann])

    def test_an_address_is_understood_in_every_spelling_as_calendars_are(self):
        ann = self.tag_of("ann@example.org")
        for spelling in ("MAILTO:Ann@Example.ORG", "Ann Smith <ann@example.org>", "ann@example.org\tAnn Smith",
                         "mailto:ann%40example.org", "# a remark\n\n  ann+calendar@example.org."):
            with self.subTest(spelling):
                self.assertEqual(self.tag_of(spelling), ann)
        self.assertEqual(self.tag_of("b.smith@example.org"), self.tag_of("ben@example.org"))  # by the configuration

    def test_a_pin_and_a_role_are_kept_and_taken_back(self):
        ben = self.tag_of("ben@example.org")
        self.assertEqual(self.said("pin", ben[:6], "--role", "manager"), f"{ben}: pinned, manager.\n")
        self.restart()
        self.assertEqual((self.person(ben)["pinned"], self.person(ben)["role"]), (True, "manager"))
        self.assertIn("pinned, manager", self.said("people"))
        self.said("pin", ben)
        self.assertEqual(self.person(ben)["role"], "manager")
        self.assertEqual(self.said("pin", "--remove", ben), f"{ben}: not pinned.\n")
        self.assertEqual((self.person(ben)["pinned"], self.person(ben)["role"]), (False, None))

    def test_every_change_says_in_json_what_holds_now(self):
        ann, formerly = self.tag_of("ann.smith@example.org"), self.tag_of("ann@example.org")
        self.said("alias", ann, formerly, "--json")
        self.said("pin", ann, "--role", "report", "--json")
        self.assertEqual(json.loads(self.said("rhythm", formerly, "14d", "--json")),
                         {"schema": 1, "person": ann, "pinned": True, "role": "report", "rhythm_days": 14,
                          "aliases": [formerly]})
        answers = self.said("pin", "--json", lines="ann@example.org\nben@example.org\n").splitlines()
        self.assertEqual([json.loads(line)["person"] for line in answers], [ann, self.tag_of("ben@example.org")])

    def test_somebody_pinned_is_listed_without_a_one_to_one(self):
        crowd = self.said("pin", "-", lines="person3@example.org\n").split(":")[0]
        stranger = self.said("pin", lines="nobody.yet@example.org\n")
        self.assertIn("do not show this person", stranger)
        self.assertEqual(self.person(crowd)["state"], "not_enough_history")
        self.assertEqual(len(self.people()), 5)

    def test_a_rhythm_that_was_set_replaces_the_learned_one(self):
        ben = self.tag_of("ben@example.org")
        self.assertIn("every 28 days", self.said("rhythm", ben, "28d"))
        self.assertEqual((self.person(ben)["rhythm_days"], self.person(ben)["learned"]), (28, False))
        self.assertIn("counts as 7", self.said("rhythm", ben, "2 days"))
        self.assertEqual(self.person(ben)["rhythm_days"], 7)
        self.said("rhythm", "21d", lines="ben@example.org\n")
        self.assertEqual(self.person(ben)["rhythm_days"], 21)
        self.said("rhythm", "--remove", ben)
        self.assertEqual((self.person(ben)["rhythm_days"], self.person(ben)["learned"]), (7, True))
        for wrong in (["93d"], ["0d"], ["5h"], ["weekly"], []):
            self.assertIn("rhythm", self.said("rhythm", ben, *wrong, code=2))

    def test_an_unknown_tag_is_answered_with_the_nearest_known(self):
        ben = self.tag_of("ben@example.org")
        wrong = ben[:-1] + "g"
        answer = self.said("pin", wrong, code=2)
        self.assertEqual(answer.count("\n"), 1)
        self.assertRegex(answer, f"nobody has the tag {wrong}; the nearest known: {ben}, [0-9a-f]{{8}}, [0-9a-f]{{8}}\n$")
        self.assertIn(ben, self.said("alias", ben, wrong, code=2))
        self.assertIn(ben, self.said("rhythm", wrong, "7d", code=2))

    def test_the_beginning_of_several_tags_lists_them(self):
        self.said("pin", lines="".join(f"person{n}@example.org\n" for n in range(20)))
        tags = [person["person"] for person in self.people()]
        digit = next(tag[0] for tag in tags if sum(other[0] == tag[0] for other in tags) > 1)  # of 23 tags, two must
        answer = self.said("pin", digit, code=2)
        for tag in tags:
            (self.assertIn if tag[0] == digit else self.assertNotIn)(tag, answer)

    def test_an_address_on_the_command_line_is_refused_and_not_repeated(self):
        for arguments in (["pin", "ann@example.org"], ["alias", "ann@example.org", "ben@example.org"],
                          ["rhythm", "ann@example.org", "7d"], ["pin", "--remove", "mailto:ann@example.org"]):
            answer = self.said(*arguments, code=2)
            self.assertIn("standard input", answer)
            self.assertNotIn("ann@", answer)

    def test_what_is_wrong_with_a_line_names_the_line_and_changes_nothing(self):
        before = self.people()
        for lines, words in (("ann@example.org\nno address\n", "line 2"), ("me@example.org\n", "your own"),
                             ("\n# nobody\n", "names nobody"), ("", "names nobody"),
                             ("ann@example.org\n" * 65, "too many")):
            answer = self.said("pin", lines=lines, code=2)
            self.assertIn(words, answer)
            self.assertNotIn("@", answer)
        self.assertIn("expected two", self.said("alias", lines="ann@example.org\n", code=2))
        self.assertEqual(self.people(), before)

    def test_what_can_not_be_written_holds_and_is_said(self):
        ben = self.tag_of("ben@example.org")
        self.world.state.chmod(0o500)
        self.addCleanup(self.world.state.chmod, 0o700)
        self.assertEqual(self.said("pin", ben, code=4).count("\n"), 1)
        self.assertTrue(self.person(ben)["pinned"])
        self.assertIn("nothing is told", self.said("status"))
        self.world.state.chmod(0o700)
        self.assertEqual(self.world.attune("refresh").returncode, 0)
        self.restart()
        self.assertTrue(self.person(ben)["pinned"])

    def test_an_address_that_was_read_is_nowhere_afterwards(self):
        canary = "q7f3a9c2e51"
        self.said("pin", lines=f"{canary}@{canary}.example\n")
        self.said("rhythm", "14d", lines=f"{canary}@{canary}.example\n")
        # The last question: no later one lies over what it left.
        self.said("alias", lines=f"{'a' * 60}@example.org\n{canary}@{canary}.{'x' * 60}.example\n")
        if os.geteuid() == 0:
            self.assertFalse(self.in_memory_of_service(canary))
            self.assertTrue(self.in_memory_of_service("work.ics"))  # the search finds what is there
        self.world.stop()
        for path in self.world.root.rglob("*"):
            if path.is_file() and not path.is_symlink():
                self.assertNotIn(canary.encode(), path.read_bytes(), path)


if __name__ == "__main__":
    unittest.main()
