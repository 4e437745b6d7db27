"""A desktop on which a nudge about one person is told, for end-to-end tests of the name in it: a one-to-one in the
coming days overlaps another meeting."""
import datetime
import json
import pathlib
import shutil
import subprocess
import unittest

from calendars import calendar, event
from world import BUILD, World, eventually

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
before_one_on_one = {card}
[privacy]
names = "{names}"
[findings.no_focus_time]
enabled = false
[[source]]
name = "file"
kind = "file"
path = "~/work.ics"
"""
FOLDER = """
[[source]]
name = "folder"
kind = "vdir"
path = "~/calendar"
"""
HOURS = "\n".join(f'{day} = ["00:00-24:00"]' for day in
                  "monday tuesday wednesday thursday friday saturday sunday".split())
SCREEN_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")


def one_to_one(day, start, person):
    """`person`: an ATTENDEE line from behind that word on."""
    return event(day, start, 30, extra=["ORGANIZER:mailto:me@example.org", f"ATTENDEE{person}"])


def conflict(person, days=2):
    """A one-to-one and what it overlaps."""
    day = datetime.date.today() + datetime.timedelta(days=days)
    return one_to_one(day, "09:00", person), event(day, "09:15", 30, people=["eve@example.org", "ben@example.org"])


class NamesWorld(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)
        self.world.mkdir(self.world.home / "calendar")
        self.world.write("work.ics", calendar())
        self.configure("full")
        self.saver = None
        self.monitor = self.watch_the_bus()

    def configure(self, names, more=FOLDER, card=False):
        config = CONFIG.format(names=names, hours=HOURS, card=str(card).lower())
        self.world.write(".config/attune/config.toml", config + more)

    def watch_the_bus(self):
        """Writes down every notification as it is handed to the server."""
        self.handed_over = self.world.root / "handed_over"
        with open(self.handed_over, "wb") as lines:
            monitor = subprocess.Popen(
                self.world.as_user("/usr/bin/busctl", f"--address={self.world.environment['DBUS_SESSION_BUS_ADDRESS']}",
                                   "monitor", "--json=short", "--match",
                                   "type='method_call',interface='org.freedesktop.Notifications',member='Notify'"),
                stdout=lines, stderr=subprocess.PIPE, env=self.world.environment)
        self.world.stack.callback(monitor.wait)
        self.world.stack.callback(monitor.kill)
        self.world.stack.callback(monitor.stderr.close)
        self.addCleanup(self.world.desktop.stdout.close)
        self.assertIn(b"Monitoring", monitor.stderr.readline())
        return monitor

    def screen_is(self, locked):
        """Has a screen saver say so: "true", "false" or "hang"; None: there is none."""
        if self.saver is not None:
            self.saver.kill()
            self.saver.wait()
            self.saver.stdout.close()
            self.saver = None
        if locked is None:
            return
        program = shutil.copy(BUILD / "tests/fake_screen_saver", self.world.root)
        self.saver = subprocess.Popen(self.world.as_user(program, *SCREEN_SAVER, locked), env=self.world.environment,
                                      stdout=subprocess.PIPE)
        self.world.stack.callback(lambda: self.screen_is(None))
        self.assertEqual(self.saver.stdout.readline(), b"ready\n")

    def notifications(self):
        found = []
        for line in self.handed_over.read_text().splitlines():
            _, _, _, title, body, actions, hints, _ = json.loads(line)["payload"]["data"]
            found.append({"title": title, "body": body, "labels": actions[1::2], "transient": hints.get("transient", {}).get("data", False)})
        return found

    def start_anew(self, **environment):
        """The service as on its first day."""
        if self.world.service is not None:
            self.assertEqual(self.world.stop(), 0)
        shutil.rmtree(self.world.state, ignore_errors=True)
        self.world.start("--trace", **environment)

    def told(self, **environment):
        """The one notification that a service on its first day shows."""
        before = len(self.notifications())
        self.start_anew(**environment)
        shown = eventually(lambda: self.notifications()[before:])
        self.assertEqual(len(shown), 1, self.world.log.read_text())
        return shown[0]

    def in_memory_of_service(self, word):
        process = pathlib.Path(f"/proc/{self.world.service.pid}")
        with open(process / "mem", "rb", buffering=0) as memory:
            for line in (process / "maps").read_text().splitlines():
                if " rw" not in line:
                    continue
                first, last = (int(part, 16) for part in line.split()[0].split("-"))
                try:
                    memory.seek(first)
                    if word in memory.read(last - first):
                        return True
                except OSError:  # guarded pages
                    pass
        return False
