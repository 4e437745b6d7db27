"""Months of readings in minutes: five calendars that change, break, vanish and come back, read again and again by the real
service and its real readers, and what the service holds meanwhile. As a program: soak.py [READINGS]."""
import dataclasses
import pathlib
import random
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import ALWAYS_AT_WORK, calendar, event, monday, overloaded_week
from measures import family, of_process
from world import World, eventually

SOURCES = ("folder", "team", "home", "days", "broken")
CONFIG = ALWAYS_AT_WORK + """
[nudge]
learning_days = 0
per_day = 24
per_week = 50
[notify]
use = ["command"]
command = ["~/tell-me"]
""" + "".join(f"""
[[source]]
name = "{name}"
kind = "{"vdir" if name == "folder" else "file"}"
path = "~/{name}{"" if name == "folder" else ".ics"}"
role = "{"holidays" if name == "days" else "own"}"
""" for name in SOURCES)
FOLDER_ITEMS = 60
WARM_UP = 0.2  # of all readings
LOOKS = 40
# The changes of the last moment are read by themselves within seven seconds, and two later what was free is given back.
REST = 11


def meetings(seed, number):
    """A calendar of so many series and single events, the same for the same seed."""
    chance = random.Random(seed)
    return [event(monday(chance.randint(-20, 6)), f"{chance.randint(8, 16):02}:{chance.choice((0, 30)):02}",
                  chance.choice((30, 60, 90)), people=[f"person{chance.randint(1, 40)}@example.org"],
                  rule=chance.choice((None, None, "FREQ=WEEKLY;COUNT=12")), uid=f"{seed}-{place}@example.org")
            for place in range(number)]


@dataclasses.dataclass
class Sample:
    readings: int
    pss: int        # KiB, and so are the others
    anonymous: int  # of it, what belongs to the service alone
    descriptors: int
    children: list


class Soak:
    def __init__(self, world, rest=0):
        self.world = world
        self.rest = rest  # seconds before each look
        self.chance = random.Random(2026)
        self.readings = 0
        self.samples = []
        # Made once, so that what changes is the calendars and not what a calendar is like.
        self.teams = [calendar(*meetings(seed, 80)) for seed in range(8)]
        self.homes = [calendar(*meetings(100 + seed, 20), *overloaded_week(monday(seed % 3))) for seed in range(4)]
        self.items = [calendar(one) for one in meetings(200, 3 * FOLDER_ITEMS)]
        self.broken = [b"", b"\0" * 5000, b"BEGIN:VCALENDAR\r\n" * 500, self.teams[0].encode()[:9000],
                       self.teams[1].encode(), b"<html>sign in</html>"]
        world.write(".config/attune/config.toml", CONFIG)
        world.write("tell-me", "#!/bin/sh\ncat >/dev/null\n").chmod(0o755)
        world.write("days.ics", calendar(event(monday(1), "00:00", 1440)))
        for place in range(FOLDER_ITEMS):
            world.write(f"folder/{place}.ics", self.items[place])
        self.change_files()
        world.start("--quiet")
        self.service = world.request("status")["json"]["service"]["pid"]
        self.refresh()

    def change_files(self):
        chance, home = self.chance, self.world.home
        for place in chance.sample(range(FOLDER_ITEMS), 3):
            if chance.random() < 0.2:
                (home / f"folder/{place}.ics").unlink(missing_ok=True)
            else:
                self.world.write(f"folder/{place}.ics", chance.choice(self.items))
        self.world.write("team.ics", chance.choice(self.teams))
        if chance.random() < 0.1:
            (home / "home.ics").unlink(missing_ok=True)
        else:
            self.world.write("home.ics", chance.choice(self.homes))
        self.world.write("broken.ics", chance.choice(self.broken))

    def refresh(self):
        answer = self.world.request("refresh", timeout=60, accept=self.chance.random() < 0.3)
        assert answer is not None, "no answer to `attune refresh`"
        self.readings += len(SOURCES)

    def look(self):
        """At a service at rest: no reader, no notifier, nobody who asks."""
        pid = self.service
        time.sleep(self.rest)
        # A file that changed is also read by itself, a moment later.
        eventually(lambda: family(pid) == [pid], patience=10, pause=0.005)
        descriptors = min(self.descriptors() for _ in range(20))
        return Sample(self.readings, of_process(pid, "smaps_rollup", "Pss"), of_process(pid, "smaps_rollup", "Pss_Anon"),
                      descriptors, family(pid)[1:])

    def descriptors(self):
        time.sleep(0.002)
        return len(list(pathlib.Path(f"/proc/{self.service}/fd").iterdir()))

    def run(self, readings, every):
        """Looks at the service after so many readings each."""
        while self.readings < readings:
            self.change_files()
            self.refresh()
            if self.chance.random() < 0.1:
                self.world.request(self.chance.choice(("report", "people", "nudges", "preview")))
            if self.readings // every != (self.readings - len(SOURCES)) // every:
                self.samples.append(self.look())

    def growth(self, what):
        """Of the last fifth over the first fifth after the warm-up, as a ratio of medians."""
        values = [getattr(sample, what) for sample in self.samples if sample.readings >= WARM_UP * self.readings]
        fifth = max(1, len(values) // 5)
        return statistics.median(values[-fifth:]) / statistics.median(values[:fifth]) - 1

    def course(self, what, parts=8):
        """How it went, as the median of each part of the run."""
        values = [getattr(sample, what) for sample in self.samples]
        parts = min(parts, len(values))
        size = len(values) // parts
        return [round(statistics.median(values[at:at + size])) for at in range(0, size * parts, size)]

    def leftovers(self):
        """Files that nobody asked for: what a service at rest has is known by name."""
        state, runtime = self.world.state, self.world.socket.parent
        known = {"key", "memory.sealed", "memory.sealed.1"}
        found = [path for path in state.rglob("*") if path.is_file() and path.name not in known]
        readings = [path for path in found if path.parent.name == "readings" and path.suffix == ".sealed"]
        temporary = pathlib.Path(self.world.environment["TMPDIR"])
        ours = {state, runtime, self.world.home}
        strays = [path for path in temporary.rglob("*") if path.is_file() and not any(path.is_relative_to(o) for o in ours)]
        runtime_files = [path for path in runtime.iterdir() if path != self.world.socket]
        return [path for path in found if path not in readings] + readings[len(SOURCES):] + strays + runtime_files


def main(readings):
    with World() as world:
        begin = time.monotonic()
        soak = Soak(world, REST)
        soak.run(readings, every=max(len(SOURCES), readings // LOOKS))
        told = len({nudge["id"] for nudge in world.request("nudges")["json"]["nudges"]})
        print(f"{soak.readings} readings in {time.monotonic() - begin:.0f} s, {told} nudges told, "
              f"one service: {world.service.poll() is None}")
        print(f"PSS in KiB {soak.course('pss')}; growth after the warm-up {soak.growth('pss'):+.2%}")
        print(f"of it its own {soak.course('anonymous')}; growth {soak.growth('anonymous'):+.2%}")
        print(f"descriptors {soak.course('descriptors')}")
        print(f"children left: {sum(len(sample.children) for sample in soak.samples)}")
        print(f"files left: {len(soak.leftovers())}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
