#!/usr/bin/env python3
"""The notifier `command`: a program in the owner's home is told through a real service, locked in, and judged by its exit."""
import json
import os
import pathlib
import socket
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from world import World

CONFIG = """
[time]
zone = "Europe/Berlin"
[notify]
use = ["command"]
command = ["~/bin/tell-me", "--loud"]
"""
# It has no other way out than a socket: it may write nothing.
PROGRAM = """#!/usr/bin/python3
import json, os, pathlib, socket, sys
def tried(what):
    try:
        what()
        return True
    except OSError:
        return False
home = pathlib.Path("@HOME@")
told = {"text": sys.stdin.read(), "words": sys.argv[1:], "environment": sorted(os.environ),
        "reads_home": tried(lambda: (home / "secret").read_text()), "lists_home": tried(lambda: os.listdir(home)),
        "writes": tried(lambda: open(home / "new", "w")), "writes_tmp": tried(lambda: open("/tmp/attune-new", "w"))}
there = socket.socket(socket.AF_UNIX)
there.connect(os.environ["XDG_RUNTIME_DIR"] + "/there")
there.sendall(json.dumps(told).encode())
sys.exit(@EXIT@)
"""


class NotifyCommand(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.world.write(".config/attune/config.toml", CONFIG)
        self.world.write("secret", "secret")

    def program(self, code=0, mode=0o755):
        text = PROGRAM.replace("@HOME@", str(self.world.home)).replace("@EXIT@", str(code))
        path = self.world.write("bin/tell-me", text)
        path.chmod(mode)
        return path

    def told(self):
        """Lets the service try, and gives the answer and what the program was told."""
        with socket.socket(socket.AF_UNIX) as there:
            path = pathlib.Path(self.world.environment["XDG_RUNTIME_DIR"]) / "there"
            path.unlink(missing_ok=True)
            there.bind(str(path))
            self.world.own(path)
            there.listen()
            there.settimeout(1)
            answer = self.world.attune("notify", "--test")
            try:
                client, _ = there.accept()
            except TimeoutError:
                return answer, None
            with client:
                return answer, json.loads(b"".join(iter(lambda: client.recv(65536), b"")))

    def notifier(self):
        return self.world.request("status")["json"]["notifiers"][0]

    def test_it_is_told_and_finds_nothing_else(self):
        self.program()
        self.world.start()
        answer, told = self.told()
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertIn("command (tell-me)", answer.stdout)
        self.assertEqual(told["words"], ["--loud"])
        self.assertEqual(told["text"].splitlines()[0], "Attune can reach you")
        self.assertEqual([key for key, could in told.items() if could is True], [])
        self.assertEqual([name for name in told["environment"] if name not in ("LC_CTYPE",)],
                         ["LANG", "PATH", "XDG_RUNTIME_DIR"])

    def test_one_that_ends_badly_has_not_shown_it(self):
        self.program(code=7)
        self.world.start()
        answer, told = self.told()
        self.assertIsNotNone(told)
        self.assertNotEqual(answer.returncode, 0)
        self.assertIn("ended with 7", answer.stderr)

    def test_a_world_writable_one_is_refused_with_the_reason(self):
        path = self.program(mode=0o757)
        self.world.start()
        answer, told = self.told()
        self.assertIsNone(told)
        self.assertNotEqual(answer.returncode, 0)
        self.assertEqual(self.notifier()["state"], "rejected")
        self.assertIn("command: rejected (its program: other users may change it", self.world.attune("status").stdout)
        path.chmod(0o755)  # and is taken as soon as that has changed
        self.assertEqual(self.told()[0].returncode, 0)
        self.assertEqual(self.notifier()["state"], "available")

    @unittest.skipIf(os.geteuid() != 0, "only root can give a file to another user")
    def test_another_users_is_refused_with_the_reason(self):
        os.chown(self.program(), 1, 1)
        self.world.start()
        self.assertIsNone(self.told()[1])
        self.assertEqual(self.notifier()["detail"], "its program: it belongs to another user")

    def test_a_missing_one_is_refused_with_the_reason(self):
        self.world.start()
        self.assertEqual(self.notifier()["detail"], "its program: it is not there")


if __name__ == "__main__":
    unittest.main()
