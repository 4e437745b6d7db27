#!/usr/bin/env python3
"""What Attune costs, beside something else that is measured in the same run. Prints figures and ratios; judges nothing.

usage: bench.py [analysis] [reading] [growth] [folder] [idle [SECONDS]] [instances]
All when nothing is said. `idle` takes a minute, or as long as is said.
"""
import datetime
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import material
from calendars import monday
from measures import PeakOfFamily, of_process, processor_time, switches, timed
from world import BUILD, World, eventually

CONFIG = """
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[nudge]
learning_days = 100
[[source]]
name = "calendar"
kind = "%s"
path = "~/%s"
"""
LONG_AGO = (1_700_000_000, 1_700_000_000)


def plain_libical(path):
    from_, to = f"{monday(-26):%Y%m%d}", f"{monday(9):%Y%m%d}"
    subprocess.run([BUILD / "tests/plain_libical", path, from_, to], check=True, stdout=subprocess.DEVNULL)


class Service:
    """attuned over one calendar."""

    def __init__(self, world, kind="file", path="calendar.ics"):
        self.world = world
        world.write(".config/attune/config.toml", CONFIG % (kind, path))

    def start(self):
        self.world.start("--quiet")
        eventually(lambda: self.world.request("status")["json"]["sources"][0]["state"] == "fresh", patience=120)

    def refresh(self):
        assert self.world.request("refresh", timeout=120)["exit"] == 0

    def cold(self):
        for sealed in (self.world.state / "readings").glob("*"):
            sealed.unlink()
        self.refresh()


def reading(number, times):
    with World() as world:
        text = material.large(number)
        path = world.write("calendar.ics", text)
        os.utime(path, LONG_AGO)
        plain = timed(lambda: plain_libical(path), times)

        def told(what, seconds):
            print(f"  {what:40}{seconds:8.4f} s   {seconds / plain:6.3f} x")
        print(f"{number} events, {path.stat().st_size / 1e6:.1f} MB (medians of {times})")
        told("plain libical, parse and expand", plain)
        service = Service(world)
        told("attune analyse, whole way",
             timed(lambda: world.attune("analyse", "--format", "json", "--config", world.config, check=True), times))
        service.start()
        with PeakOfFamily(world.service.pid) as memory:
            told("the service, cold reading", timed(service.cold, times))
        time.sleep(3)  # until the file's times can be trusted, and the look after the reading is over
        service.refresh()
        told("the service, unchanged reading", timed(service.refresh, 3 * times))
        seconds = []
        for change in range(times):
            text = material.edited(text, number // 2 + change)
            world.write("calendar.ics", text)
            seconds.append(timed(service.refresh, 1))
            time.sleep(1)
        told("the service, one event edited", sorted(seconds)[times // 2])
        print(f"  attuned and its reader together at most {memory.peak:.1f} MiB, attuned alone "
              f"{of_process(world.service.pid, 'status', 'VmHWM') / 1024:.1f} MiB")
        world.stop()
        occurrences_with_names(world, path)


def occurrences_with_names(world, path):
    command = world.start_attune("occurrences", "--identities", "--config", world.config, path)
    with PeakOfFamily(command.pid) as memory:
        command.wait()
    print(f"  attune occurrences --identities: at most {memory.peak:.1f} MiB together")


def analysis():
    subprocess.run([BUILD / "tests/analysis_time"], check=True)


def growth():
    with World() as world:
        print("growth: single events over ten years, attune analyse")
        base = None
        for number in (10_000, 100_000, 1_000_000):
            path = world.write("calendar.ics", material.long_lived(number))
            Service(world)
            seconds = timed(lambda: world.attune("analyse", "--format", "json", "--config", world.config, check=True), 3)
            base = base or seconds
            command = world.start_attune("analyse", "--format", "json", "--config", world.config)
            with PeakOfFamily(command.pid) as memory:
                command.wait()
            print(f"  {number:9} events, {path.stat().st_size / 1e6:6.1f} MB {seconds:8.3f} s   {seconds / base:6.1f} x, "
                  f"{seconds / number * 1e6:5.2f} s a million, at most {memory.peak:.1f} MiB")


def folder(number=1600):
    with World() as world:
        for index in range(number):
            world.write(f"outlook/{index:04}.ics", material.outlook_file(index))
        whole = world.write("outlook.ics", "".join(material.outlook_file(index) for index in range(number)))
        plain = timed(lambda: [plain_libical(world.home / f"outlook/{index:04}.ics") for index in range(0, number, 40)], 1)
        service = Service(world, "vdir", "outlook")
        service.start()
        cold = timed(service.cold, 5)
        print(f"a folder of {number} Outlook files, each with a zone of its own ({whole.stat().st_size / 1e6:.1f} MB)")
        print(f"  plain libical over every fortieth {plain:8.3f} s")
        print(f"  the service, cold reading         {cold:8.3f} s   {cold / plain:6.3f} x")
        print(f"  the service, unchanged reading    {timed(service.refresh, 9):8.3f} s")
        world.stop()


def source(name, kind, path):
    return f'[[source]]\nname = "{name}"\nkind = "{kind}"\npath = "{path}"\n'


AT_REST = """
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[nudge]
learning_days = 100
[reading]
interval = "2h"
"""


def wait_for_rest(world, seconds):
    """Until everything is read and nothing is planned for so long."""
    def at_rest():
        sources = world.request("status")["json"]["sources"]
        now = datetime.datetime.now(datetime.timezone.utc)
        planned = [datetime.datetime.fromisoformat(one["next_reading"]) for one in sources if one["next_reading"]]
        return len(planned) == len(sources) and (min(planned) - now).total_seconds() > seconds + 10
    eventually(at_rest, patience=7200, pause=1)
    time.sleep(4)  # it gives back what it does not need two seconds after the last question


def idle(seconds=60):
    with World(server="dunst") as world:
        config = AT_REST
        for name in ("one", "two", "three"):
            world.write(f"{name}.ics", material.large(2000))
            config += source(name, "file", f"~/{name}.ics")
        world.write(".config/attune/config.toml", config)
        world.start("--quiet")
        wait_for_rest(world, seconds)
        dunst = int(subprocess.run(["pgrep", "-n", "-x", "dunst"], capture_output=True, text=True).stdout)
        pids = {"attuned": world.service.pid, "dunst": dunst}
        before = {name: switches(pid) for name, pid in pids.items()}
        time.sleep(seconds)
        print(f"at rest for {seconds} s, attuned with three calendars of 2000 events")
        for name, pid in pids.items():
            print(f"  {name:8} PSS {of_process(pid, 'smaps_rollup', 'Pss') / 1024:5.1f} MiB, "
                  f"{of_process(pid, 'status', 'Threads')} threads, {switches(pid) - before[name]} context switches")


class Instance:
    """One of many services of one user, with folders of its own and the world's calendar."""

    def __init__(self, world, number):
        self.world, self.home = world, world.home / f"instance-{number}"
        world.write(f"instance-{number}/config/attune/config.toml", AT_REST + source("work", "file", "~/work.ics"))
        places = {f"XDG_{name.upper()}_HOME": str(self.home / name) for name in ("config", "state")}
        world.mkdir(self.home / "run")
        self.process = subprocess.Popen(
            world.as_user(world.programs / "attuned", "--quiet"), cwd=world.home, stdin=subprocess.DEVNULL,
            env={**world.environment, **places, "XDG_RUNTIME_DIR": str(self.home / "run")})

    def has_read(self):
        return list((self.home / "state/attune/readings").glob("*.sealed"))


def instances(number=100, seconds=60):
    with World() as world:
        world.write("work.ics", material.large(2000))
        started = time.monotonic()
        running = [Instance(world, index) for index in range(number)]
        try:
            eventually(lambda: all(one.has_read() for one in running), patience=600, pause=0.2)
            print(f"{number} services on one machine, a calendar of 2000 events each")
            print(f"  all have read theirs after   {time.monotonic() - started:8.1f} s")
            time.sleep(6)
            pids = [one.process.pid for one in running]
            before, used = sum(map(switches, pids)), sum(map(processor_time, pids))
            time.sleep(seconds)
            memory = sum(of_process(pid, "smaps_rollup", "Pss") for pid in pids) / 1024
            print(f"  PSS together                 {memory:8.1f} MiB, {memory / number:.1f} each")
            print(f"  in {seconds} s of rest together     {sum(map(switches, pids)) - before:6} context switches, "
                  f"{sum(map(processor_time, pids)) - used:.2f} s of processor time")
        finally:
            for one in running:
                one.process.terminate()
            for one in running:
                one.process.wait()


def main():
    wanted = sys.argv[1:] or ["analysis", "reading", "growth", "folder", "idle", "instances"]
    if "analysis" in wanted:
        analysis()
    if "reading" in wanted:
        reading(2000, 7)
        reading(100000, 3)
    if "growth" in wanted:
        growth()
    if "folder" in wanted:
        folder()
    if "idle" in wanted:
        said = wanted[wanted.index("idle") + 1:][:1]
        idle(int(said[0]) if said and said[0].isdigit() else 60)
    if "instances" in wanted:
        instances()


if __name__ == "__main__":
    main()
