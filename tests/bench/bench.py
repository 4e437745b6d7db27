#!/usr/bin/env python3
"""What Attune costs, beside something else that is measured in the same run. Prints figures and ratios; judges nothing.

usage: bench.py [analysis] [reading] [growth] [folder] [idle]      all when nothing is said; `idle` takes a minute
"""
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import material
from calendars import monday
from measures import PeakOfFamily, of_process, switches, timed
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


def idle(seconds=60):
    with World(server="dunst") as world:
        world.write("calendar.ics", material.large(2000))
        Service(world).start()
        time.sleep(2)
        dunst = int(subprocess.run(["pgrep", "-n", "-x", "dunst"], capture_output=True, text=True).stdout)
        pids = {"attuned": world.service.pid, "dunst": dunst}
        before = {name: switches(pid) for name, pid in pids.items()}
        time.sleep(seconds)
        print(f"at rest for {seconds} s")
        for name, pid in pids.items():
            print(f"  {name:8} PSS {of_process(pid, 'smaps_rollup', 'Pss') / 1024:5.1f} MiB, "
                  f"{of_process(pid, 'status', 'Threads')} threads, {switches(pid) - before[name]} context switches")


def main():
    wanted = sys.argv[1:] or ["analysis", "reading", "growth", "folder", "idle"]
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
        idle()


if __name__ == "__main__":
    main()
