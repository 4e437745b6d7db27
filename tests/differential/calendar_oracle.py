"""The occurrences that a series means, worked out plainly from what its generator knows (RFC 5545 and our policy)."""
import dataclasses
import datetime as dt
import functools
import typing

import dateutil_search
import series as one_rule
from calendar_model import Length
from random_rules import Case, text_of

NEVER = dt.datetime(2027, 6, 1)  # well after every window


def touches(start, end, window):
    if start == end:
        return window[0] <= start < window[1]
    return start < window[1] and end > window[0]


class Occurrence(typing.NamedTuple):
    start: int
    end: int
    all_day: bool
    recurrence_id: object  # an instant, or None for what does not recur
    status: str

    def touches(self, window):
        return touches(self.start, self.end, window)


@dataclasses.dataclass
class Instance:
    naive: dt.datetime  # on the clock of the series
    instant: int
    length: object = None


@functools.lru_cache(maxsize=10_000)
def bare_times(rule, start):
    """What a rule without COUNT and UNTIL yields, on the clock; not DTSTART, which may not lie on it."""
    return list(dateutil_search.expand(rule, start, NEVER))


def without_end(parts):
    return text_of({name: values for name, values in parts.items() if name not in ("COUNT", "UNTIL")})


def rule_times(series, parts):
    case = Case(parts, series.clock.zone, series.start.naive, series.all_day, None, [])
    times = bare_times(without_end(parts), series.start.naive)
    if "UNTIL" in parts:
        times = [time for time in times if not one_rule.ends_before(case, time)]
    times = sorted({series.start.naive, *times})
    return times[:int(parts.get("COUNT", [len(times)])[0])]


def first_times(series, parts):
    return bare_times(without_end(parts), series.start.naive)[:3]


def effective(length, start):
    """A length that is not said: one day, or none (RFC 5545 3.6.1)."""
    return length or Length(1 if start.is_date else 0)


def instances(series):
    """By instant. DTSTART and RDATE come first: a PERIOD says how long it is."""
    clock = series.clock
    found = {series.start.instant: Instance(series.start.naive, series.start.instant)}
    for extra in series.extras:
        naive = extra.start.naive if series.all_day else clock.local(extra.start.instant)
        instant = clock.instant(naive) if series.all_day else extra.start.instant
        found.setdefault(instant, Instance(naive, instant, extra.length))
    for rule in series.rules:
        for time in rule_times(series, rule):
            found.setdefault(clock.instant(time), Instance(time, clock.instant(time)))
    return found


def is_excepted(series, instant, naive):
    for exception in series.exceptions:
        if series.all_day:
            day = exception.naive if exception.clock.kind != "utc" else series.clock.local(exception.instant)
            if day.date() == naive.date():
                return True
        elif exception.is_date:
            if exception.naive.date() == naive.date():
                return True
        elif exception.instant == instant:
            return True
    return False


def replaced_instant(series, override):
    if series.all_day:
        return series.clock.instant(override.recurrence_id.naive)
    return override.recurrence_id.instant


def own_occurrence(override, recurrence_id):
    start = override.start.instant
    length = effective(override.length, override.start)
    return Occurrence(start, length.end_of(override.start.naive, start, override.start.clock),
                      override.start.is_date, recurrence_id, override.status)


def repeated(series, instance, shifts):
    """An instance that nothing replaces: the master's, or what the last THISANDFUTURE before it says."""
    recurrence_id = instance.instant if series.recurs else None
    earlier = [instant for instant in shifts if instant <= instance.instant]
    if not earlier:
        length = instance.length or effective(series.length, series.start)
        end = length.end_of(instance.naive, instance.instant, series.clock)
        return Occurrence(instance.instant, end, series.all_day, recurrence_id, series.status)
    first = max(earlier)
    override = shifts[first]
    if series.all_day:
        by = override.start.naive - override.recurrence_id.naive
    else:
        by = series.clock.local(override.start.instant) - series.clock.local(first)
    naive = instance.naive + by
    start = series.clock.instant(naive)
    end = effective(override.length, override.start).end_of(naive, start, series.clock)
    return Occurrence(start, end, series.all_day, recurrence_id, override.status)


def planned(series):
    """Each instance with its occurrence, except those that are taken out; and each override with its own."""
    overrides = {replaced_instant(series, override): override for override in series.overrides}
    shifts = {instant: override for instant, override in overrides.items() if override.this_and_future}
    own = instances(series) if series.has_master else {}
    for instance in own.values():
        if instance.instant not in overrides and not is_excepted(series, instance.instant, instance.naive):
            yield instance, repeated(series, instance, shifts)
    for instant, override in overrides.items():
        naive = own[instant].naive if instant in own else series.clock.local(instant)
        if not series.has_master or not is_excepted(series, instant, naive):
            yield Instance(naive, instant), own_occurrence(override, instant)


def occurrences(series, window):
    return [occurrence for _, occurrence in planned(series) if occurrence.touches(window)]
