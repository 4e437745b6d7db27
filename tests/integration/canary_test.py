#!/usr/bin/env python3
"""A calendar full of random words: after readings at the most verbose, nothing of it is anywhere; and programs in the
place of a reader or a notifier that look around find nothing."""
import base64
import hashlib
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar
from canaries import Canaries
from world import World, eventually

CONFIG = """
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[work]
lunch = []
[work.hours]
{hours}
[nudge]
learning_days = 0
digest = false
[notify]
use = ["{notifier}"]
[[source]]
name = "folder"
kind = "vdir"
path = "~/calendar"
[[source]]
name = "single"
kind = "file"
path = "~/single.ics"
"""
ALL_HOURS = "\n".join(f'{day} = ["00:00-24:00"]' for day in
                      "monday tuesday wednesday thursday friday saturday sunday".split())

SPY = r'''#!/usr/bin/python3 -u
"""Stands where a reader or a notifier should, and looks around."""
import json, os, socket, sys
found = []
def look(what, action):
    try:
        found.append(f"{what}: {str(action())[:40]}") if action() else None
    except OSError:
        pass
parent = os.getppid()
look("memory", lambda: open(f"/proc/{parent}/mem", "rb").fileno())
look("environment of the service", lambda: open(f"/proc/{parent}/environ", "rb").read())
look("maps", lambda: open(f"/proc/{parent}/maps").read())
look("descriptors of the service", lambda: os.listdir(f"/proc/{parent}/fd"))
for path in PLACES:
    look(f"file {path}", lambda: open(path, "rb").read() or "empty")
    look(f"folder {path}", lambda: os.listdir(path))
    look(f"writing {path}", lambda: open(path + ".spy", "w"))
look("arguments", lambda: sys.argv[1:])
for name, value in os.environ.items():
    if name not in ALLOWED:
        found.append(f"environment {name}")
for number in range(3, 256):
    try:
        os.fstat(number)
    except OSError:
        continue
    try:
        target = os.readlink(f"/proc/self/fd/{number}")
    except OSError:
        target = "?"
    found.append(f"descriptor {number}: {target}")
if SOCKETS:
    def internet():
        s = socket.socket(socket.AF_INET)
        s.settimeout(2)
        s.connect(("127.0.0.1", PORT))
        return True
    look("network", internet)
sys.stdin.readline()
print(json.dumps({HELLO: NAME, "protocol": 1, "version": VERSION}), flush=True)
sys.stdin.readline()
print(json.dumps(REPORT(found)), flush=True)
sys.stdin.read()
'''


class CanaryTest(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)
        self.canaries = Canaries()

    def configure(self, notifier="freedesktop"):
        self.world.write(".config/attune/config.toml", CONFIG.format(hours=ALL_HOURS, notifier=notifier))
        events = self.canaries.events()
        for meeting in events[:6]:
            self.world.write(f"calendar/{self.canaries.word()}.ics", calendar(meeting))
        self.world.write("single.ics", calendar(*events[6:]))

    def assert_nothing_in(self, where, content):
        self.assertIsNone(self.canaries.found_in(content), f"a canary is in {where}")

    def left_behind(self):
        """Every file the user or the service could have written, but the calendars and what the desktop shows."""
        calendars = {self.world.home / "calendar", self.world.home / "single.ics"}
        for path in self.world.root.rglob("*"):
            if path.is_file() and not path.is_symlink() and not calendars & {path, *path.parents} and \
                    self.world.programs not in path.parents:
                yield path

    def test_the_search_finds_a_canary_that_is_there(self):
        word = self.canaries.word()
        with self.assertRaises(AssertionError):
            self.assert_nothing_in("a text", b"xx" + hashlib.sha256(word.encode()).hexdigest().encode())
        with self.assertRaises(AssertionError):
            self.assert_nothing_in("a text", base64.b64encode(word.encode()))

    def test_nothing_of_a_calendar_is_left_anywhere(self):
        world = self.world
        self.configure()
        world.start("--trace")
        self.assertTrue(eventually(lambda: world.shown() == 1), world.log.read_text())
        self.assertEqual(world.attune("refresh").returncode, 0)
        for verb in ("status", "report", "nudges"):
            for json_wanted in ([], ["--json"]):
                answer = world.attune(verb, *json_wanted)
                self.assertEqual(answer.returncode, 0, answer.stderr)
                self.assert_nothing_in(f"attune {verb}", (answer.stdout + answer.stderr).encode())
        status = world.request("status")["json"]
        self.assertEqual([source["state"] for source in status["sources"]], ["fresh", "fresh"])
        self.assertGreater(sum(source["items"] for source in status["sources"]), 15)
        for entry in pathlib.Path("/proc").iterdir():  # a notifier is running now
            try:
                if (entry / "comm").exists() and (entry / "comm").read_text().startswith("attune"):
                    self.assert_nothing_in("an environment", (entry / "environ").read_bytes())
                    self.assert_nothing_in("arguments", (entry / "cmdline").read_bytes())
            except (OSError, ProcessLookupError):
                pass
        world.stop()
        searched = list(self.left_behind())
        self.assertIn(world.state / "key", searched)
        self.assertIn(world.log, searched)
        for path in searched:
            self.assert_nothing_in(path.relative_to(world.root), path.read_bytes())
            self.assert_nothing_in("a file name", str(path).encode())

    def spy(self, name, hello, allowed, sockets):
        places = [str(self.world.state / "key"), str(self.world.state), str(self.world.state / "readings"),
                  str(self.world.config), str(self.world.home), "/etc/shadow", str(self.world.root / "user"), "/tmp"]
        # What it found comes back as the reason for not being able to serve; a reader's reasons are only words of a list.
        report = ('lambda found: {"failed": "unreadable" if found else "not_a_calendar"}'
                  if hello == "reader" else
                  'lambda found: {"available": False, "reason": "; ".join(found) or "nothing found"}')
        head, _, rest = SPY.partition("found = []\n")
        version = self.world.attune("--version").stdout.split()[-1]
        constants = (f"VERSION = {version!r}\nPLACES = {places!r}\nALLOWED = {allowed!r}\nHELLO = {hello!r}\nNAME = {name!r}\nPORT = 9\n"
                     f"SOCKETS = {sockets}\nREPORT = {report}\n")
        path = self.world.programs / ("attune-reader" if hello == "reader" else f"attune-notify-{name}")
        path.write_text(head + constants + "found = []\n" + rest)
        path.chmod(0o755)

    def test_a_notifier_that_looks_around_finds_nothing(self):
        self.configure(notifier="spy")
        self.spy("spy", "notifier", ["DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "LC_CTYPE"], sockets=False)
        self.world.start("--trace")
        found = eventually(lambda: self.world.request("status")["json"]["notifiers"][0]["detail"])
        self.assertEqual(found, "nothing found", self.world.log.read_text())

    def test_a_reader_that_looks_around_finds_nothing(self):
        self.configure()
        self.spy("attune", "reader", ["LC_CTYPE"], sockets=True)
        self.world.start("--trace")
        found = eventually(lambda: self.world.request("status")["json"]["sources"][1]["problem"])
        self.assertIn("not an iCalendar file", found or "", self.world.log.read_text())


if __name__ == "__main__":
    unittest.main()
