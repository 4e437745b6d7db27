#!/usr/bin/env python3
"""Local times resolved by core/time and by Python's zoneinfo must agree, above all where clocks change.

usage: zones_against_python.py PROGRAM [ZONES]

Python reads the same zone files, but follows the rule at their end for the years after 2037, the last that they list;
Attune, which sees the lists alone, repeats the last twelve listed years. That is the same for zones whose rule has stood
for as long: those in STEADY are compared beyond 2037, too. In a gap or fold Python (fold=0) does what RFC 5545 3.3.5 says.
"""
import datetime as dt
import random
import subprocess
import sys
import zoneinfo

ALWAYS = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo",
          "Africa/Casablanca", "Africa/Cairo", "Asia/Jerusalem", "Asia/Gaza", "America/Nuuk", "America/Santiago",
          "Antarctica/Troll", "Europe/Dublin", "Asia/Kathmandu", "America/Havana", "Pacific/Chatham", "US/Eastern"]
FIRST, LAST = dt.datetime(1930, 1, 1), dt.datetime(2120, 1, 1)
LISTED = dt.datetime(2037, 12, 1)
STEADY = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "Asia/Kathmandu", "Pacific/Chatham",
          "US/Eastern"}
QUARTERS = [dt.timedelta(minutes=15 * step) for step in range(-14, 15)]


def changes(zone):
    """Local times near which the offset changes."""
    step = dt.timedelta(9)
    at = FIRST
    before = at.replace(tzinfo=zone).utcoffset()
    while at < LAST:
        at += step
        after = at.replace(tzinfo=zone).utcoffset()
        if after != before:
            low, high = at - step, at
            while high - low > dt.timedelta(minutes=1):
                middle = low + (high - low) / 2
                if middle.replace(tzinfo=zone).utcoffset() == before:
                    low = middle
                else:
                    high = middle
            yield high.replace(second=0, microsecond=0)
        before = after


def main():
    random.seed(3355)
    amount = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    others = sorted(zoneinfo.available_timezones() - {"localtime", "Factory", "posixrules"})
    names = ALWAYS + random.sample(others, min(amount, len(others)))
    asked = []
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        times = [change + quarter for change in changes(zone) for quarter in QUARTERS]
        times += [FIRST + (LAST - FIRST) * random.random() for _ in range(100)]
        times = [time for time in times if name in STEADY or time < LISTED]
        random.shuffle(times)  # answers may not depend on what was asked before
        asked += [(name, time.replace(microsecond=0), zone) for time in times]
    lines = "".join(f"{name}\t{time:%Y%m%dT%H%M%S}\n" for name, time, _ in asked)
    answers = subprocess.run([sys.argv[1]], input=lines, capture_output=True, text=True, check=True).stdout.split()
    assert len(answers) == len(asked), "the program must answer every line"
    wrong = 0
    for (name, time, zone), answer in zip(asked, answers):
        wanted = int(time.replace(tzinfo=zone).timestamp())
        if wanted != int(answer):
            wrong += 1
            if wrong <= 10:
                print(f"{name} {time}: wanted {wanted}, got {answer}")
    print(f"{len(names)} zones, {len(asked)} local times, {wrong} differ")
    return 1 if wrong or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
