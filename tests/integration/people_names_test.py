#!/usr/bin/env python3
"""`attune people --names`: whose tag is whose, on a terminal, and nowhere else afterwards."""
import json
import os
import pathlib
import pty
import socket
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from people_world import PeopleWorld


class PeopleNamesTest(PeopleWorld):
    def on_a_terminal(self, *arguments):
        ours, theirs = pty.openpty()
        world = self.world
        process = subprocess.Popen(world.as_user(world.programs / "attune", *arguments), cwd=world.home, stdout=theirs,
                                   env={**world.environment, "NO_COLOR": "1"}, stdin=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # the other end was closed
            pass
        os.close(ours)
        self.assertEqual(process.wait(60), 0)
        return shown.decode().replace("\r\n", "\n")

    def lines_below(self, text, tag):
        lines = text.splitlines()
        return lines[next(i for i, line in enumerate(lines) if line.startswith(f"  {tag}")) + 1]

    def test_a_terminal_is_shown_whose_tag_is_whose(self):
        ann, formerly = self.tag_of("ann.smith@example.org"), self.tag_of("ann@example.org")
        text = self.on_a_terminal("people", "--names")
        self.assertEqual(self.lines_below(text, ann), "    ann.smith@example.org")
        self.assertEqual(self.lines_below(text, formerly), "    ann@example.org")
        self.assertEqual(self.lines_below(text, self.tag_of("ben@example.org")), "    ben@example.org")
        without = [line for line in text.splitlines() if "@" not in line]
        self.assertEqual("\n".join(without) + "\n", self.said("people"))

    def test_merged_people_are_shown_with_all_their_addresses(self):
        ann, formerly = self.tag_of("ann.smith@example.org"), self.tag_of("ann@example.org")
        self.said("alias", ann, formerly)
        text = self.on_a_terminal("people", "--names")
        self.assertEqual(self.lines_below(text, ann), "    ann.smith@example.org, ann@example.org")

    def test_what_is_no_terminal_gets_addresses_only_by_force(self):
        self.assertIn("--force", self.said("people", "--names", code=2))
        self.assertIn("ann@example.org", self.said("people", "--names", "--force"))
        self.said("people", "--names", "--json", code=2)
        self.said("people", "--force", code=2)

    def test_the_service_keeps_none_of_the_names(self):
        self.on_a_terminal("people", "--names")
        name = "ann.smith@example"
        if os.geteuid() == 0:
            self.assertFalse(self.in_memory_of_service(name))
            self.assertTrue(self.in_memory_of_service("work.ics"))  # the search finds what is there
        self.world.stop()
        for path in self.world.root.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.name != "work.ics":
                self.assertNotIn(name.encode(), path.read_bytes(), path)

    @unittest.skipUnless(os.geteuid() == 0, "only root may look into another program's memory")
    def test_a_question_is_wiped_when_it_is_answered(self):
        canaries = [f"q7f3a9c{number}e51@example.org" for number in range(8)]
        with socket.socket(socket.AF_UNIX) as client:  # as long as it is open, nothing else lies over what it asked
            client.connect(str(self.world.socket))
            question = {"schema": 1, "verb": "person-tags", "format": "json", "addresses": canaries}
            client.sendall((json.dumps(question) + "\n").encode())
            self.assertEqual(client.recv(65536).count(b'"'), 26)  # five names and eight tags
            for canary in canaries:
                self.assertFalse(self.in_memory_of_service(canary), canary)


if __name__ == "__main__":
    unittest.main()
