"""An owner with a few people, for end-to-end tests of what is said about people."""
import datetime
import json
import pathlib
import unittest

from calendars import calendar, event, monday
from world import World

CONFIG = """
[identity]
addresses = ["me@example.org"]
aliases = [["ben@example.org", "b.smith@example.org"]]
[time]
zone = "Europe/Berlin"
[notify]
use = []
[[source]]
name = "work"
kind = "file"
path = "~/work.ics"
"""
FIELDS = ["person", "rhythm_days", "learned", "held", "last_held", "next", "state", "pinned", "role", "elsewhere_since", "aliases"]
TUESDAY = datetime.timedelta(days=1)


def weekly(first_week, times, hour, person):
    return event(monday(first_week) + TUESDAY, hour, 30, people=[person], rule=f"FREQ=WEEKLY;COUNT={times}")


class PeopleWorld(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        # Ann changed her address after six weeks; Ben goes on; twenty others were met once.
        crowd = [event(monday(-2) + TUESDAY, "15:00", 30, people=[f"person{n}@example.org" for n in range(20)])]
        self.world.write("work.ics", calendar(weekly(-12, 6, "09:00", "ann@example.org"),
                                              weekly(-6, 12, "09:00", "ann.smith@example.org"),
                                              weekly(-12, 20, "11:00", "ben@example.org"), *crowd))
        self.start()

    def start(self):
        self.world.start("--trace")
        self.assertEqual(self.world.attune("refresh").returncode, 0)

    def restart(self):
        self.assertEqual(self.world.stop(), 0)
        self.start()

    def people(self):
        answer = self.world.attune("people", "--json")
        self.assertEqual((answer.returncode, answer.stderr), (0, ""))
        return json.loads(answer.stdout)["rhythms"]

    def said(self, *arguments, lines=None, code=0):
        """What the command prints, on whichever output its exit code asks for."""
        answer = self.world.attune(*arguments, **({} if lines is None else {"input": lines}))
        self.assertEqual(answer.returncode, code, answer.stdout + answer.stderr)
        self.assertEqual(answer.stderr if code == 0 else answer.stdout, "")
        return answer.stdout if code == 0 else answer.stderr

    def tag_of(self, address):
        """Pins and unpins: the answer begins with the tag."""
        tag = self.said("pin", lines=address + "\n").split(":")[0]
        self.said("pin", "--remove", tag)
        return tag

    def person(self, tag):
        return next((person for person in self.people() if person["person"] == tag), None)

    def in_memory_of_service(self, word):
        process = pathlib.Path(f"/proc/{self.world.service.pid}")
        with open(process / "mem", "rb", buffering=0) as memory:
            for line in (process / "maps").read_text().splitlines():
                if " rw" not in line:
                    continue
                first, last = (int(part, 16) for part in line.split()[0].split("-"))
                try:
                    memory.seek(first)
                    if word.encode() in memory.read(last - first):
                        return True
                except OSError:  # guarded pages
                    pass
        return False
