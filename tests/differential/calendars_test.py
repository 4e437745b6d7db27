#!/usr/bin/env python3
"""Random calendars, read by the real command, must mean what their generator meant; and what python3-icalendar with
python3-recurring-ical-events, and libical, make of them, or the difference must be a known fault of those.

usage: calendars_test.py LIBICAL_CALENDARS [--seed SEED] [--count CALENDARS]   (ATTUNE_BUILD names the build folder)
"""
import argparse
import collections
import datetime as dt
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import calendar_oracle
import calendar_text
import libical_events
import recurring_events
import zones
from calendar_oracle import Occurrence
from explaining import explanation
from random_calendars import random_calendar

BUILD = pathlib.Path(os.environ.get("ATTUNE_BUILD", pathlib.Path(__file__).resolve().parents[2] / "build"))
ATTUNE = BUILD.resolve() / "bin" / "attune"


def second_of(text, owner):
    if len(text) == 10:
        return zones.instant(dt.datetime.fromisoformat(text), owner)
    return int(dt.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


def occurrence_of(line, owner):
    recurrence_id = line["recurrence_id"]
    return Occurrence(second_of(line["start"], owner), second_of(line["end"], owner), line["all_day"],
                      None if recurrence_id is None else second_of(recurrence_id, owner), line["status"])


def read_by_attune(calendars, folder, seed):
    """What the command prints, by source and UID; one run for all calendars of an owner and a season."""
    found = collections.defaultdict(list)
    batches = collections.defaultdict(list)
    for calendar in calendars:
        batches[calendar.owner, calendar.window].append(calendar)
    for (owner, window), batch in batches.items():
        paths = [folder / calendar.name for calendar in batch]
        for calendar, path in zip(batch, paths):
            path.write_bytes(calendar_text.as_it_comes(calendar, seed))
        command = [ATTUNE, "occurrences", "--identities", "--include-out", "--now", f"{window[0]}T12:00:00Z", "--zone",
                   owner, "--from", str(window[0]), "--to", str(window[1]), *paths]
        output = subprocess.run(command, env={"HOME": str(folder)}, capture_output=True, text=True, check=True).stdout
        for line in map(json.loads, output.splitlines()):
            found[line["source"], line["uid"]].append(occurrence_of(line, owner))
    return found


class Comparison:
    def __init__(self):
        self.compared = collections.Counter()
        self.explained = collections.Counter()
        self.unexplained = collections.Counter()

    def differs(self, other, calendar, series, wanted, got):
        self.unexplained[other] += 1
        if self.unexplained[other] > 5:
            return
        print(f"{other}: {calendar.name} in {calendar.owner}, {calendar.window[0]} to {calendar.window[1]}:")
        for title, some in (("Attune lacks", wanted - got), ("Attune has alone", got - wanted)):
            for occurrence in sorted(map(tuple, some.elements()), key=str)[:4]:
                start, end = (zones.local(second, series.clock.zone) for second in occurrence[:2])
                print(f"  {title} {start} to {end}, {occurrence[2:]}")
        print(calendar_text.tidy(series))

    def report(self):
        for other in self.compared:
            print(f"{other}: {self.compared[other]} occurrences, {self.unexplained[other]} series differ "
                  "without an explanation")
        for fault, times in sorted(self.explained.items()):
            print(f"{times:7} {fault}")


def against_the_generator(calendar, series, got, comparison):
    wanted = collections.Counter(calendar_oracle.occurrences(series, calendar.instants))
    comparison.compared["generator"] += wanted.total()
    if got != wanted:
        comparison.differs("generator", calendar, series, wanted, got)


def against(program, calendar, series, got, comparison):
    wanted = collections.Counter(map(program.says, got.elements()))
    said = program.ask(series, calendar)
    if said == wanted:
        comparison.compared[program.name] += wanted.total()
        return
    faults = explanation(program, series, calendar, wanted)
    if faults is None:
        comparison.differs(program.name, calendar, series, said or collections.Counter(), wanted)
    for fault in faults or ():
        comparison.explained[f"{program.name}: {fault}"] += 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("libical_calendars")
    parser.add_argument("--seed", default="5545")
    parser.add_argument("--count", type=int, default=200)
    given = parser.parse_args()
    calendars = [random_calendar(given.seed, number) for number in range(given.count)]
    comparison = Comparison()
    with tempfile.TemporaryDirectory(prefix="attune-differential.") as folder:
        found = read_by_attune(calendars, pathlib.Path(folder), given.seed)
    with libical_events.Libical(given.libical_calendars) as libical:
        for calendar in calendars:
            for series in calendar.series:
                got = collections.Counter(found.get((calendar.name, series.uid), []))
                against_the_generator(calendar, series, got, comparison)
                against(recurring_events.PROGRAM, calendar, series, got, comparison)
                if not series.all_day:
                    against(libical_events.program(libical), calendar, series, got, comparison)
    comparison.report()
    least = {"generator": 40, recurring_events.PROGRAM.name: 8, "libical": 8}
    enough = all(comparison.compared[name] > amount * given.count for name, amount in least.items())
    return 1 if comparison.unexplained.total() or not enough else 0


if __name__ == "__main__":
    sys.exit(main())
