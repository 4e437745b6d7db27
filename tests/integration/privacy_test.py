#!/usr/bin/env python3
"""`attune privacy`: what is stored, with and without the service, in words and for programs; and nothing of a calendar."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from people_world import CONFIG, PeopleWorld

EVERYTHING = ["names", "addresses", "titles", "descriptions", "places", "UIDs", "links", "file names of calendar items"]


class PrivacyTest(PeopleWorld):
    def privacy(self):
        return json.loads(self.said("privacy", "--json"))

    def test_with_the_service_it_counts_what_is_remembered(self):
        self.said("pin", lines="ben@example.org\n")
        self.said("forget", lines="ann@example.org\n")
        told = self.privacy()
        self.assertTrue(told["service"])
        self.assertEqual((told["memory"]["people_noted"], told["memory"]["forgotten"], told["memory"]["nudges"]), (1, 1, 0))
        [reading] = told["readings"]
        self.assertEqual((reading["source"], reading["items"]), ("work", 4))
        self.assertEqual(reading["people"], 22)  # ann under her new address, ben, and twenty met once
        self.assertLess(reading["oldest"], reading["newest"])
        self.assertIn("readings/" + reading["file"], [file["name"] for file in told["files"]])

    def test_every_file_of_the_state_stands_there_with_its_size_and_what_it_holds(self):
        told = self.privacy()
        on_disk = {str(path.relative_to(self.world.state)): path.stat().st_size
                   for path in self.world.state.rglob("*") if path.is_file()}
        self.assertEqual({file["name"]: file["bytes"] for file in told["files"]}, on_disk)
        self.assertLessEqual({"key", "memory.sealed"}, set(on_disk))
        for file in told["files"]:
            self.assertNotIn("nothing that Attune knows", file["holds"], file)
            self.assertTrue(file["until"])

    def test_without_the_service_it_tells_files_and_rules_and_reads_no_key(self):
        self.assertEqual(self.world.stop(), 0)
        (self.world.state / "key").chmod(0)
        told = self.privacy()
        self.assertEqual((told["service"], told["memory"], told["readings"]), (False, None, None))
        self.assertIn("key", [file["name"] for file in told["files"]])
        self.assertEqual(told["never"], EVERYTHING)
        self.assertIn("does not read the key", self.said("privacy"))

    def test_it_says_how_long_and_which_names_and_who_may_keep_them(self):
        self.world.write(".config/attune/config.toml", CONFIG.replace(
            "use = []", 'use = ["freedesktop", "terminal"]\n[privacy]\nnames = "none"\nretention = 8'))
        told = self.privacy()
        self.assertEqual((told["names"], told["retention_weeks"]), ("none", 8))
        self.assertEqual([notifier["name"] for notifier in told["notifiers"]], ["freedesktop", "terminal"])
        self.assertIn("history", told["notifiers"][0]["keeps"])
        text = self.said("privacy")
        for words in ("8 weeks", "Names in a notification: none", "Policy in force: none", str(self.world.state)):
            self.assertIn(words, text)

    def test_before_the_first_start_nothing_is_stored(self):
        self.said("forget", "--everything", "--yes")
        self.world.service.wait(10)
        self.world.service = None
        self.world.state.rmdir()
        self.assertIn("Nothing is stored yet", self.said("privacy"))
        self.assertFalse(self.world.state.exists())

    def test_with_a_broken_configuration_it_says_the_rest(self):
        self.world.write(".config/attune/config.toml", "nonsense")
        answer = self.world.attune("privacy", "--json")
        self.assertEqual(answer.returncode, 3)
        self.assertTrue(json.loads(answer.stdout)["files"])

    def test_nothing_of_a_calendar_stands_in_it(self):
        for arguments in (["privacy"], ["privacy", "--json"]):
            said = self.said(*arguments)
            for word in ("ann", "ben@", "person1", "example.org", "Planning"):
                self.assertNotIn(word, said)


if __name__ == "__main__":
    unittest.main()
