#!/usr/bin/env python3
"""What becomes of a name beside being shown: it is nowhere afterwards; and what becomes of a nudge whose name can not be
found: it is told without one."""
import datetime
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar
from canaries import Canaries
from names_world import NamesWorld, conflict
from world import eventually

# A reader that reads well, and does SOMETHING when it is asked for names.
READER = r'''#!/bin/sh
say() { printf '%s\n' "$1"; }
hear() { IFS= read -r heard; }
items='{"items":["a","1","b","1"]}'
count=2
names=
hear
say '{"reader":"attune","protocol":1,"version":"VERSION"}'
hear
case $heard in *'"names":"full"'*) names=wanted; SOMETHING ;; esac
say "$items"
say "{\"items_end\":$count}"
until [ "$heard" = '{"want_end":true}' ]; do hear || exit 1; done
if [ -n "$names" ]; then
  say '{"name":{"item":0,"address":"ann@example.org","name":"Ann Berg"}}'
else
  say '{"occurrence":{"item":0,"uid":"a","start":START,"end":END,"owner_organizes":true,"owner":"accepted","people":["ann@example.org"]}}'
  say '{"done":0,"expanded_until":null,"capability":["attendees"]}'
  say '{"occurrence":{"item":1,"uid":"b","start":START,"end":END,"owner_organizes":true,"owner":"accepted","people":["eve@example.org","ben@example.org"]}}'
fi
say '{"done":1,"expanded_until":null,"capability":["attendees"]}'
say '{"capability":["attendees"]}'
say '{"end":true}'
'''


class NamesKeptTest(NamesWorld):
    def put_reader_that(self, does):
        self.world.write("work.ics", calendar())
        self.configure("full", more="")
        start = datetime.datetime.combine(datetime.date.today() + datetime.timedelta(days=2), datetime.time(9)).timestamp()
        version = self.world.attune("--version").stdout.split()[-1]
        script = READER.replace("SOMETHING", does).replace("VERSION", version)
        script = script.replace("START", str(int(start))).replace("END", str(int(start) + 1800))
        (self.world.programs / "attune-reader").write_text(script)

    def test_a_name_that_is_not_found_costs_the_nudge_nothing(self):
        self.screen_is("false")
        expected = {":": True,  # nothing out of the ordinary
                    "exit 1": False, "kill -KILL $$": False, "say nonsense": False,
                    "while :; do sleep 100; done": False,
                    """items='{"items":["b","1"]}' count=1""": False}  # the calendar has changed since
        for does, named in expected.items():
            with self.subTest(does):
                self.put_reader_that(does)
                told = self.told()
                self.assertEqual("with Ann Berg" in told["body"], named, self.world.log.read_text())
                self.assertEqual(told["transient"], named)
                self.assertIn("one-to-one", told["body"])
                self.assertNotIn("warning: nudges", self.world.log.read_text())
                self.assertTrue(eventually(lambda: self.world.request("nudges")["json"]["nudges"][0]["delivered"]))

    def test_the_name_is_nowhere_when_it_has_been_shown(self):
        for words in (2, 1):  # so short a text stands in other places than a long one
            with self.subTest(words=words):
                canaries = Canaries()
                name = " ".join(canaries.word() for _ in range(words))
                address = f"{canaries.word()}@{canaries.word()}.example"
                self.world.write("work.ics", calendar(*conflict(f";CN={name}:mailto:{address}")))
                self.screen_is("false")
                told = self.told()
                self.assertIn(name, told["body"])
                self.assertIsNone(canaries.found_in(told["title"].encode()))
                self.assert_said_by_no_verb(canaries)
                self.assert_in_no_process(canaries)
                self.world.stop()
                self.assert_in_no_file(canaries)
                self.world.start("--trace")

    def assert_said_by_no_verb(self, canaries):
        for verb in (["status"], ["nudges"], ["people"], ["why", "1"]):
            for more in ([], ["--json"]):
                answer = self.world.attune(*verb, *more)
                self.assertEqual(answer.returncode, 0, answer.stderr)
                self.assertIsNone(canaries.found_in((answer.stdout + answer.stderr).encode()), f"{verb} {more}")

    def assert_in_no_process(self, canaries):
        for process in self.programs_running():
            for what in ("environ", "cmdline"):
                self.assertIsNone(canaries.found_in((process / what).read_bytes()), process)
        if os.geteuid() == 0:
            for word in canaries.words:
                self.assertFalse(self.in_memory_of_service(word.encode()), "in the service's memory")
            self.assertTrue(self.in_memory_of_service(b"work.ics"), "the search finds what is there")

    def assert_in_no_file(self, canaries):
        for path in self.world.root.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.name not in ("work.ics", "handed_over"):
                self.assertIsNone(canaries.found_in(path.read_bytes()), path)

    def programs_running(self):
        """The service and the notifier, which stays as long as it shows something."""
        own = {self.world.service.pid}
        for entry in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            if own & {parent, int(entry.name)}:
                yield entry


if __name__ == "__main__":
    unittest.main()
