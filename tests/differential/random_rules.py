"""Random recurrence rules: every part that RFC 5545 3.3.10 allows for a frequency, in zones whose clocks change."""
import dataclasses
import datetime as dt
import itertools
import random

import dateutil_search
import zones

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"]
# How far from DTSTART the window reaches, in days: other programs have to walk there.
REACH = {"YEARLY": 7 * 365, "MONTHLY": 3 * 365, "WEEKLY": 400, "DAILY": 120, "HOURLY": 7, "MINUTELY": 0.15,
         "SECONDLY": 0.003}


@dataclasses.dataclass
class Case:
    parts: dict  # name to a list of strings, in the order of the rule
    zone: str
    start: dt.datetime  # on the clock of the zone
    dates: bool  # an all-day series
    reach: dt.timedelta
    windows: list  # pairs of instants; the first holds all the others

    @property
    def frequency(self):
        return self.parts["FREQ"][0]

    @property
    def end(self):
        """Instances are compared up to here, on the clock of the zone."""
        return (self.start + self.reach).replace(microsecond=0)

    @property
    def far_end(self):
        """A day more if the clock leaves out the end: what it shows later may come earlier."""
        skipped = zones.local(zones.instant(self.end, self.zone), self.zone) != self.end
        return self.end + dt.timedelta(hours=25 if skipped else 0)

    def holds(self, second):
        return self.windows[0][0] <= second < self.windows[0][1]

    @property
    def written_start(self):
        return self.start.strftime("%Y%m%d") if self.dates else zones.stamp(self.start)

    def __str__(self):
        return f"{text_of(self.parts)} from {self.written_start} in {self.zone}"


def text_of(parts):
    return ";".join(f"{name}={','.join(values)}" for name, values in parts.items())


def some(chance, values, most):
    if random.random() >= chance:
        return []
    return sorted(random.sample(values, random.randint(1, min(most, len(values)))))


def signed(numbers):
    return sorted({-number if random.random() < 0.3 else number for number in numbers})


def with_ordinals(days, most):
    return [f"{random.choice((1, -1)) * random.randint(1, random.choice((2, most)))}{day}" if random.random() < 0.5
            else day for day in days]


def random_parts(frequency, dates):
    parts = {"FREQ": [frequency]}
    if random.random() < 0.5:
        most = {"YEARLY": 4, "MONTHLY": 14, "WEEKLY": 6, "DAILY": 40}.get(frequency, 100)
        parts["INTERVAL"] = [random.randint(1, most)]
    parts["BYMONTH"] = some(0.3, range(1, 13), 4)
    if frequency == "YEARLY":
        parts["BYWEEKNO"] = signed(some(0.2, range(1, 54), 6))
    if frequency not in ("MONTHLY", "WEEKLY", "DAILY"):
        parts["BYYEARDAY"] = signed(some(0.1, range(1, 367), 40))
    if frequency != "WEEKLY":
        parts["BYMONTHDAY"] = signed(some(0.25, range(1, 32), 8))
    parts["BYDAY"] = some(0.5, DAYS, 4)
    if frequency == "MONTHLY" or frequency == "YEARLY" and not parts["BYWEEKNO"]:
        parts["BYDAY"] = with_ordinals(parts["BYDAY"], 53 if frequency == "YEARLY" and not parts["BYMONTH"] else 5)
    if not dates:
        parts["BYHOUR"] = some(0.2, range(24), 4)
        parts["BYMINUTE"] = some(0.2, range(60), 4)
        parts["BYSECOND"] = some(0.15, range(60), 3)
    if random.random() < 0.25 and any(value for name, value in parts.items() if name.startswith("BY")):
        parts["BYSETPOS"] = signed(some(1, range(1, 9), 3))
    if random.random() < 0.4:
        parts["WKST"] = [random.choice(DAYS)]
    return {name: [str(value) for value in values] for name, values in parts.items() if values}


def random_start(zone, frequency, dates):
    start = dt.datetime(random.randint(1996, 2024), 1, 1) + dt.timedelta(days=random.randrange(366))
    changes = [zones.local(change, zone) for change in zones.changes(zone)]
    near = [change for change in changes if 1996 <= change.year < 2024]
    if dates:
        return start
    if near and random.random() < 0.5:  # so that instances fall where clocks change, some of DTSTART's own
        change = random.choice(near)
        if frequency in ("HOURLY", "MINUTELY", "SECONDLY"):
            return change - dt.timedelta(REACH[frequency]) * random.uniform(-0.05, 0.9)
        return dt.datetime.combine(start, change.time()) + dt.timedelta(minutes=random.randint(-70, 70))
    return start + dt.timedelta(seconds=random.randrange(86400))


def an_instance(case):
    """One of the first that the rule has; nothing if there are none. Where dateutil fails, nobody knows."""
    try:
        first = list(itertools.islice(dateutil_search.expand(text_of(case.parts), case.start, case.far_end), 5))
    except ValueError:
        return None
    except IndexError:
        return case.start
    return random.choice(first) if first else None


def random_until(case):
    """In UTC, as a date, or on the clock of the series; for all-day series a UTC one is an old mistake that is read."""
    when = (case.start + case.reach * random.uniform(-0.05, 1)).replace(microsecond=0)
    form = random.random()
    if form < 0.3 or case.dates and form < 0.8:
        return when.strftime("%Y%m%d")
    if form < 0.4 and not case.dates:
        return zones.stamp(when)
    return zones.stamp(zones.EPOCH + dt.timedelta(seconds=zones.instant(when, case.zone))) + "Z"


def random_series(zone, frequency, dates):
    start = random_start(zone, frequency, dates).replace(microsecond=0)
    if frequency not in FREQUENCIES[:4] and zones.local(zones.instant(start, zone), zone) != start:
        start += dt.timedelta(hours=1)  # or what follows on the clock would come before DTSTART
    case = Case(random_parts(frequency, dates), zone, start, dates, dt.timedelta(REACH[frequency]), [])
    on_rule = an_instance(case) if random.random() < 0.8 else start
    return None if on_rule is None else dataclasses.replace(case, start=on_rule)


def random_case(seed):
    """Of five series, four start on their rule, as RFC 5545 wants it, though few programs see to it."""
    random.seed(seed)
    frequency, zone = random.choice(FREQUENCIES), random.choice(zones.NAMES)
    dates = frequency in FREQUENCIES[:4] and random.random() < 0.15
    case = None
    while case is None:
        case = random_series(zone, frequency, dates)
    ending = random.random()
    if ending < 0.25:
        case.parts["COUNT"] = [str(random.randint(1, 60))]
    if 0.2 < ending < 0.5:
        case.parts["UNTIL"] = [random_until(case)]
    first, last = zones.instant(case.start, zone), zones.instant(case.end, zone)
    length = last - first
    middle = first + int(length * random.uniform(0.1, 0.85))
    case.windows = [(first - length // 10, last), (middle, middle + length // 8)]
    return case
