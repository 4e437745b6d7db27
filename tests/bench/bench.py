#!/usr/bin/env python3
"""What Attune costs, beside something else that is measured in the same run. Prints figures and ratios; judges nothing.

usage: bench.py [reading] [idle]      both when nothing is said; `idle` takes a minute
"""
import datetime
import pathlib
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import monday
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
kind = "file"
path = "~/calendar.ics"
"""
PADDING = "DESCRIPTION:" + "What was said and what comes next. " * 28 + "\r\n"


def generated(number):
    """Events over three years, one in twenty a weekly series: about 1,340 bytes each."""
    first = monday(-100)
    pieces = ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n"]
    for index in range(number):
        day = first + datetime.timedelta(days=index % 1000)
        rule = "RRULE:FREQ=WEEKLY;COUNT=40\r\n" if index % 20 == 0 else ""
        hour = 8 + index % 10
        pieces.append(
            f"BEGIN:VEVENT\r\nUID:event-{index}@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
            f"DTSTART;TZID=Europe/Berlin:{day:%Y%m%d}T{hour:02}0000\r\nDTEND;TZID=Europe/Berlin:{day:%Y%m%d}T{hour:02}3000\r\n"
            f"SUMMARY:Planning {index}\r\n{rule}ORGANIZER:mailto:me@example.org\r\n"
            f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:person-{index % 40}@example.org\r\n{PADDING}END:VEVENT\r\n")
    pieces.append("END:VCALENDAR\r\n")
    return "".join(pieces)


def timed(action, times=5):
    """Median seconds of some runs."""
    seconds = []
    for _ in range(times):
        begin = time.monotonic()
        action()
        seconds.append(time.monotonic() - begin)
    return statistics.median(seconds)


def smaps(pid, name):
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1])
    return 0


def proc_status(pid, name):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1])
    return 0


def switches(pid):
    return proc_status(pid, "voluntary_ctxt_switches") + proc_status(pid, "nonvoluntary_ctxt_switches")


def reading(number, times):
    with World() as world:
        path = world.write("calendar.ics", generated(number))
        size = path.stat().st_size / 1e6
        from_, to = f"{monday(-26):%Y%m%d}", f"{monday(9):%Y%m%d}"
        plain = timed(lambda: subprocess.run([BUILD / "tests/plain_libical", path, from_, to], check=True,
                                             stdout=subprocess.DEVNULL), times)
        world.write(".config/attune/config.toml", CONFIG)
        analyse = timed(lambda: world.attune("analyse", "--format", "json", "--config", world.config, check=True), times)

        def cold():
            for sealed in (world.state / "readings").glob("*"):
                sealed.unlink()
            assert world.attune("refresh").returncode == 0
        world.start("--quiet")
        eventually(lambda: world.request("status")["json"]["sources"][0]["state"] == "fresh", patience=120)
        service_cold = timed(cold, times)
        unchanged = timed(lambda: world.request("refresh", timeout=120), times)
        peak = proc_status(world.service.pid, "VmHWM") / 1024
        world.stop()
        print(f"{number} events, {size:.1f} MB (medians of {times})")
        print(f"  plain libical, parse and expand         {plain:8.3f} s")
        print(f"  attune analyse, whole way               {analyse:8.3f} s   {analyse / plain:5.2f} x")
        print(f"  the service, cold reading               {service_cold:8.3f} s   {service_cold / plain:5.2f} x")
        print(f"  the service, unchanged reading          {unchanged:8.3f} s   {unchanged / plain:5.2f} x")
        print(f"  peak of attuned {peak:.1f} MiB")


def idle(seconds=60):
    with World(server="dunst") as world:
        world.write("calendar.ics", generated(2000))
        world.write(".config/attune/config.toml", CONFIG)
        world.start("--quiet")
        eventually(lambda: world.request("status")["json"]["sources"][0]["state"] == "fresh")
        time.sleep(2)
        dunst = int(subprocess.run(["pgrep", "-n", "-x", "dunst"], capture_output=True, text=True).stdout)
        pids = {"attuned": world.service.pid, "dunst": dunst}
        before = {name: switches(pid) for name, pid in pids.items()}
        time.sleep(seconds)
        print(f"at rest for {seconds} s")
        for name, pid in pids.items():
            print(f"  {name:8} PSS {smaps(pid, 'Pss') / 1024:5.1f} MiB, {proc_status(pid, 'Threads')} threads, "
                  f"{switches(pid) - before[name]} context switches")


def main():
    wanted = sys.argv[1:] or ["reading", "idle"]
    if "reading" in wanted:
        reading(2000, 7)
        reading(100000, 3)
    if "idle" in wanted:
        idle()


if __name__ == "__main__":
    main()
