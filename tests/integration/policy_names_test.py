#!/usr/bin/env python3
"""What a notification says of a person where the machine's policy allows less than its owner chose."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import names_world
from calendars import calendar
from policed_world import PolicedWorld

names_world.World = PolicedWorld
ANN = ";CN=Ann Berg:mailto:ann@example.org"


class PolicyNames(names_world.NamesWorld):
    def body_under(self, policy, level="full"):
        self.world.administer(self.world.policy, policy)
        self.configure(level)
        return self.told()["body"]

    def test_the_body_carries_what_both_allow(self):
        self.world.write("work.ics", calendar(*names_world.conflict(ANN)))
        self.screen_is("false")
        self.assertIn("the one-to-one with Ann Berg ", self.body_under(""))
        self.assertIn("the one-to-one with A. B. ", self.body_under("[privacy]\nnames = \"initials\"\n"))
        for policy, level in (("[privacy]\nnames = \"none\"\n", "full"), ("[privacy]\nnames = \"full\"\n", "none"),
                              ("[settings]\nlock = [\"privacy.names\"]\n", "none")):
            with self.subTest(policy):
                self.assertRegex(self.body_under(policy, level), "a one-to-one ")


if __name__ == "__main__":
    unittest.main()
