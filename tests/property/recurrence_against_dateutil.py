#!/usr/bin/env python3
"""Random recurrence rules, expanded by core/time and by python-dateutil, must agree.

usage: recurrence_against_dateutil.py PROGRAM [RULES [SEED]]

Where the two differ by design, dateutil is given what makes it answer our question (each place says so below):
  DTSTART OFF THE RULE  dateutil leaves it out; ours is always the first instance and uses up one of COUNT.
  BARE BYWEEKNO         dateutil takes all seven days of the week; ours the weekday of DTSTART.
  MIXED WEEKDAYS        dateutil takes "MO,1TU" for days that are a Monday and the first Tuesday at once.
  FIRST WEEK            dateutil begins a WEEKLY rule's first set at DTSTART; BYSETPOS of ours counts in the whole week.
  LAST WEEK             dateutil numbers the days before a year's first week with the length of the wrong year, so it
                        sometimes misses 1 to 3 January in week 52 or 53: not asked for; a unit test has them.
  PAST THE YEAR         dateutil fails on the 53rd weekday of a year that has 52; such rules are left out.
  IMPOSSIBLE            dateutil refuses some rules that have no instance, and searches to the year 9999 for others;
                        these are left out.
"""
import datetime as dt
import itertools
import random
import signal
import subprocess
import sys

from dateutil import rrule

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"]
# How far from DTSTART the window may reach, in days: dateutil has to walk there.
REACH = {"YEARLY": 15 * 365, "MONTHLY": 4 * 365, "WEEKLY": 2 * 365, "DAILY": 300, "HOURLY": 25, "MINUTELY": 0.5,
         "SECONDLY": 0.01}
EPOCH = dt.datetime(1970, 1, 1)


class TooSlow(Exception):
    pass


def some(chance, values, most):
    if random.random() >= chance:
        return []
    return sorted(random.sample(values, random.randint(1, min(most, len(values)))))


def signed(numbers):
    return sorted({-number if random.random() < 0.3 else number for number in numbers})


def random_rule():
    """The parts that RFC 5545 3.3.10 allows for a random frequency, as a dictionary of lists of strings."""
    frequency = random.choice(FREQUENCIES)
    rank = FREQUENCIES.index(frequency)
    parts = {"FREQ": [frequency]}
    if random.random() < 0.5:
        most = {"YEARLY": 4, "MONTHLY": 14, "WEEKLY": 6, "DAILY": 40}.get(frequency, 100)
        parts["INTERVAL"] = [random.randint(1, most)]
    parts["BYMONTH"] = some(0.3, range(1, 13), 4)
    if frequency == "YEARLY":
        parts["BYWEEKNO"] = signed(some(0.2, range(1, 52), 4))  # LAST WEEK
    if frequency == "YEARLY" or rank >= 4:
        parts["BYYEARDAY"] = signed(some(0.1, range(1, 367), 40))
    if frequency != "WEEKLY":
        parts["BYMONTHDAY"] = signed(some(0.25, range(1, 32), 8))
    parts["BYDAY"] = some(0.5, DAYS, 4)
    if parts["BYDAY"] and (frequency == "MONTHLY" or frequency == "YEARLY" and not parts.get("BYWEEKNO")):
        most = 53 if frequency == "YEARLY" and not parts["BYMONTH"] else 5
        parts["BYDAY"] = [
            f"{random.choice((1, -1)) * random.randint(1, random.choice((2, most)))}{day}" if random.random() < 0.5
            else day for day in parts["BYDAY"]]
    parts["BYHOUR"] = some(0.2, range(24), 4)
    parts["BYMINUTE"] = some(0.2, range(60), 4)
    parts["BYSECOND"] = some(0.15, range(60), 3)
    if random.random() < 0.25 and any(value for name, value in parts.items() if name.startswith("BY")):
        parts["BYSETPOS"] = signed(some(1, range(1, 9), 3))
    if random.random() < 0.4:
        parts["WKST"] = [random.choice(DAYS)]
    return {name: [str(value) for value in values] for name, values in parts.items() if values}


def text_of(parts):
    return ";".join(f"{name}={','.join(values)}" for name, values in parts.items())


def ask_dateutil(parts, start, end):
    """What the rule yields in [start, end), without COUNT and UNTIL."""
    asked = dict(parts)
    if "BYWEEKNO" in parts and not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & parts.keys():
        asked["BYDAY"] = [DAYS[start.weekday()]]  # BARE BYWEEKNO
    if "BYDAY" in parts and any(day in DAYS for day in parts["BYDAY"]) and any(day not in DAYS for day in parts["BYDAY"]):
        every = [*range(1, 5), -1] if "BYMONTH" in parts or parts["FREQ"] == ["MONTHLY"] else [*range(1, 53), -1]
        asked["BYDAY"] = [item for day in parts["BYDAY"]  # MIXED WEEKDAYS
                          for item in ([f"{number}{day}" for number in every] if day in DAYS else [day])]
    week_start = DAYS.index(parts.get("WKST", ["MO"])[0])
    if parts["FREQ"] == ["WEEKLY"] and "BYSETPOS" in parts:  # FIRST WEEK
        begin = start - dt.timedelta((start.weekday() - week_start) % 7)
        asked.setdefault("BYDAY", [DAYS[start.weekday()]])
        for name, value in (("BYHOUR", start.hour), ("BYMINUTE", start.minute), ("BYSECOND", start.second)):
            asked.setdefault(name, [str(value)])
    else:
        begin = start
    try:
        rule = rrule.rrulestr(text_of(asked), dtstart=begin)
        return [time for time in itertools.takewhile(lambda time: time < end, rule) if time >= start]
    except ValueError:  # IMPOSSIBLE
        return []


def expected(parts, start, end):
    times = ask_dateutil({k: v for k, v in parts.items() if k not in ("COUNT", "UNTIL")}, start, end)
    times = sorted({start, *times})  # DTSTART OFF THE RULE
    if "UNTIL" in parts:
        until = dt.datetime.strptime(parts["UNTIL"][0], "%Y%m%dT%H%M%SZ")
        times = [time for time in times if time <= until or time == start]
    if "COUNT" in parts:
        times = times[:int(parts["COUNT"][0])]
    return times


def on_alarm(_signal, _frame):
    raise TooSlow


def stamp(time):
    return time.strftime("%Y%m%dT%H%M%S")


def make_cases(amount, seed):
    """(rule, start, window, instances) as dateutil sees them."""
    cases, slow = [], 0
    for number in itertools.count():
        if len(cases) >= amount:
            break
        random.seed(f"{seed} {number}")  # a rule that is left out on a slow machine leaves the others as they are
        parts = random_rule()
        reach = dt.timedelta(REACH[parts["FREQ"][0]])
        start = dt.datetime(random.randint(1996, 2027), 1, 1) + dt.timedelta(seconds=random.randrange(366 * 86400))
        end = start + reach
        ending = random.random()
        if ending < 0.25:
            parts["COUNT"] = [str(random.randint(1, 60))]
        if 0.2 < ending < 0.5:
            parts["UNTIL"] = [stamp(start + reach * random.uniform(-0.05, 1)) + "Z"]
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        try:
            times = expected(parts, start, end)
        except (TooSlow, IndexError):  # IMPOSSIBLE, PAST THE YEAR
            slow += 1
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        cases.append((parts, start, (start - reach / 10, end), times))
        middle = start + reach * random.uniform(0.1, 0.85)
        middle = middle.replace(microsecond=0)
        cases.append((parts, start, (middle, middle + reach * 0.125), times))
    return cases, slow


def main():
    program = sys.argv[1]
    amount = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    signal.signal(signal.SIGALRM, on_alarm)
    cases, slow = make_cases(amount, sys.argv[3] if len(sys.argv) > 3 else "5545")
    lines = "".join("\t".join((text_of(parts), stamp(start), stamp(window[0]), stamp(window[1]))) + "\n"
                    for parts, start, window, _ in cases)
    answers = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(answers) == len(cases), "the program must answer every line"
    wrong = instances = 0
    for (parts, start, window, times), answer in zip(cases, answers):
        wanted = [str(int((time - EPOCH).total_seconds())) for time in times if window[0] <= time < window[1]]
        instances += len(wanted)
        got = answer.split()
        if got[2:] == wanted:
            continue
        wrong += 1
        if wrong <= 10:
            only = [[str(EPOCH + dt.timedelta(seconds=int(second))) for second in sorted(set(a) - set(b), key=int)[:4]]
                    for a, b in ((wanted, got[2:]), (got[2:], wanted))]
            print(f"{text_of(parts)} from {start} in {window[0]}..{window[1]}: missing {only[0]}, too many {only[1]}")
    print(f"{len(cases)} expansions, {instances} instances, {wrong} differ; {slow} rules were too much for dateutil")
    return 1 if wrong or instances < amount or slow > amount / 3 else 0


if __name__ == "__main__":
    sys.exit(main())
