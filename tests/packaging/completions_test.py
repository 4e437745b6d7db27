#!/usr/bin/env python3
"""Completions, as bash, zsh and fish themselves offer them."""
import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from manuals_test import flags, help_of, verbs
from shells import SHELLS

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()


class CompletionsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        for name in ("work.ics", "week.txt"):
            (pathlib.Path(cls.folder.name) / name).touch()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def each(self, line):
        """Each shell, and what it offers at the end of the line."""
        for name, shell in SHELLS.items():
            yield name, {offer.rstrip() for offer in shell(BUILD / "documents", line, self.folder.name)}

    def offers(self, line, *wanted):
        for shell, offered in self.each(line):
            self.assertEqual(offered, set(wanted), f"{shell}: {line}")

    def test_every_verb_is_offered(self):
        for shell, offered in self.each("attune "):
            self.assertEqual(offered - {"-h", "--help", "--version"}, set(verbs()), shell)

    def test_the_verbs_that_begin_so_are_offered(self):
        self.offers("attune re", *[verb for verb in verbs() if verb.startswith("re")])

    def test_every_flag_of_a_verb_is_offered_and_no_other_verb_s(self):
        for verb in ("analyse", "what-if"):
            wanted = set(flags(help_of("attune", verb)))
            self.assertGreater(len(wanted), 3)
            for shell, offered in self.each(f"attune {verb} --"):
                self.assertEqual(offered, wanted, f"{shell}: {verb}")

    def test_what_a_flag_may_be_is_offered(self):
        self.offers("attune analyse --format ", "text", "json")
        self.offers("attune pin --role m", "manager", "mentor")
        self.offers("attune setup --yes --names ", "none", "initials", "full")

    def test_what_an_argument_may_be_is_offered_in_its_place(self):
        self.offers("attune answer 7 not-", "not-this-kind", "not-useful")
        for shell, offered in self.each("attune answer not-"):
            self.assertFalse({"not-this-kind", "not-useful"} & offered, shell)

    def test_calendars_are_files(self):
        self.offers("attune analyse wo", "work.ics")
        self.offers("attune analyse --me you@example.org wo", "work.ics")

    def test_a_flag_that_takes_a_file_gets_one(self):
        self.offers("attune check --config wo", "work.ics")
        self.offers("attuned --config wo", "work.ics")

    def test_where_nothing_is_known_no_file_is_offered(self):
        for line in ("attune status wo", "attune report --week wo"):
            for shell, offered in self.each(line):
                self.assertFalse({"work.ics"} & offered, f"{shell}: {line}")

    def test_the_service_s_flags_are_offered(self):
        for shell, offered in self.each("attuned --"):
            self.assertEqual(offered, set(flags(help_of("attuned"))), shell)


if __name__ == "__main__":
    unittest.main()
