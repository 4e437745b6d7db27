"""What every day and week amounts to, by counting minutes: sets of them, numbered from 1970. Slow and simple on
purpose; nothing here knows how Attune does it."""
import collections

from . import clock
from .minutes import stretches

SHORTEST_FOCUS = 120
CHAIN_GAP = 10
MOST_COSTS = 5


def minutes_of_span(zone, date, start, end):
    """Hours whose end is not after their start run into the next day."""
    first = clock.instant(clock.at(date, start), zone) // 60
    last = clock.instant(clock.at(date, end if end > start else end + 1440), zone) // 60
    return range(first, last)


def longest(chains):
    """(minutes, count): most minutes, then most meetings."""
    return max(((chain["minutes"], chain["count"]) for chain in chains), default=(0, 0))


class Day:
    """The minute sets of one day, and the figures that follow."""

    def __init__(self, settings, date):
        self.date = date
        self.zone = settings.zone
        self.start = clock.instant(clock.at(date, 0), self.zone)
        self.end = clock.instant(clock.at(date + clock.ONE_DAY, 0), self.zone)
        self.minutes = range(self.start // 60, self.end // 60)
        self.hours = self.table(settings, lambda day: settings.hours.get(day.weekday(), ()))
        lunch = self.table(settings, lambda _: settings.lunch)
        self.scheduled = self.hours - lunch
        self.occurrences = []

    def table(self, settings, spans_of):
        """Yesterday's night may run into today."""
        found = set()
        for date in (self.date - clock.ONE_DAY, self.date):
            for start, end in spans_of(date):
                found.update(self.cut(minutes_of_span(self.zone, date, start, end)))
        return found

    def cut(self, minutes):
        return range(max(minutes.start, self.minutes.start), min(minutes.stop, self.minutes.stop))

    def covered(self, occurrences, travel=False):
        return set().union(*(self.cut(one.minutes(travel)) for one in occurrences))

    def count(self):
        firm = [one for one in self.occurrences if one.is_firm]
        self.firm_meetings = [one for one in firm if one.is_meeting]
        maybe = [one for one in self.occurrences if one.fate == "maybe" and one.is_meeting]
        self.busy_ones = [one for one in firm if one.is_meeting or one.event.kind == "appointment"]
        self.met = self.covered(self.firm_meetings)
        self.away = self.covered(one for one in firm if one.event.kind == "away")
        self.working = self.scheduled - self.away
        self.maybe = self.covered(maybe) - self.met
        times = collections.Counter()
        for one in self.firm_meetings:
            times.update(self.cut(one.minutes()))
        self.overlap = {minute for minute, count in times.items() if count > 1}
        self.free = self.working - self.covered(self.busy_ones, travel=True)
        self.blocks = [one for one in stretches(self.free) if one[1] - one[0] >= SHORTEST_FOCUS]
        self.focus_minutes = sum(end - start for start, end in self.blocks)
        self.chains = self.find_chains()
        self.kinds = {}
        for kind in {one.event.kind for one in firm}:
            of_kind = [one for one in firm if one.event.kind == kind]
            started = sum(self.start <= one.start < self.end for one in of_kind)
            self.kinds[kind] = (started, len(self.covered(of_kind)))

    def find_chains(self):
        chains = []
        pieces = [self.cut(one.minutes()) for one in self.firm_meetings]
        for start, end in sorted((piece.start, piece.stop) for piece in pieces if piece):
            if chains and start - chains[-1]["end"] < CHAIN_GAP:
                chains[-1]["end"] = max(chains[-1]["end"], end)
                chains[-1]["count"] += 1
            else:
                chains.append({"start": start, "end": end, "count": 1})
        for chain in chains:
            chain["minutes"] = chain["end"] - chain["start"]
        return [chain for chain in chains if chain["count"] > 1]

    @property
    def meetings(self):
        return sum(self.start <= one.start < self.end for one in self.firm_meetings)

    def gain_without(self, occurrence):
        """The focus minutes this day would gain."""
        others = [one for one in self.busy_ones if one is not occurrence]
        free = self.working - self.covered(others, travel=True)
        return sum(end - start for start, end in stretches(free) if end - start >= SHORTEST_FOCUS) - self.focus_minutes


def figures(days):
    """The figures of one day or of the days of a week, as `attune analyse` names them."""
    working, met_in_hours = sum(len(day.working) for day in days), sum(len(day.met & day.working) for day in days)
    minutes, count = max(longest(day.chains) for day in days)
    kinds = collections.defaultdict(lambda: [0, 0])
    for day in days:
        for kind, (started, covered) in day.kinds.items():
            kinds[kind][0] += started
            kinds[kind][1] += covered
    return {
        "working_minutes": working,
        "meetings": sum(day.meetings for day in days),
        "meeting_minutes": sum(len(day.met) for day in days),
        "meeting_minutes_in_hours": met_in_hours,
        "maybe_minutes": sum(len(day.maybe) for day in days),
        "overlap_minutes": sum(len(day.overlap) for day in days),
        "after_hours_minutes": sum(len(day.met - day.hours) for day in days),
        "load": four_decimals(met_in_hours, working),
        "by_kind": {kind: {"count": count, "minutes": covered} for kind, (count, covered) in sorted(kinds.items())
                    if count or covered},
        "longest_chain": {"count": count, "minutes": minutes},
        "focus_blocks": [{"start": clock.rfc3339(start * 60), "end": clock.rfc3339(end * 60)}
                         for day in days for start, end in day.blocks],
        "focus_minutes": sum(day.focus_minutes for day in days),
        "fragment_minutes": sum(len(day.free) - day.focus_minutes for day in days),
    }


def four_decimals(part, whole):
    """Rounded as a person does, half up, in integers."""
    return None if not whole else (2 * 10_000 * part + whole) // (2 * whole) / 10_000


def focus_cost(days):
    """The week's five dearest, dearest first, ties by start."""
    meetings = {id(one): one for day in days for one in day.firm_meetings}
    costs = []
    for one in meetings.values():
        # Travel before midnight may cost a day on which the meeting itself has no minute.
        gain = sum(day.gain_without(one) for day in days if any(one is other for other in day.busy_ones))
        if gain > 0:
            costs.append((-gain, one.start, one.end))
    return [{"start": clock.rfc3339(start), "end": clock.rfc3339(end), "minutes": -gain}
            for gain, start, end in sorted(costs)[:MOST_COSTS]]


def days_of(settings, occurrences):
    """Every day of the window with its occurrences, counted."""
    span = (settings.end_day - settings.first_day).days
    days = [Day(settings, settings.first_day + clock.ONE_DAY * step) for step in range(span)]
    by_date = {day.date: day for day in days}
    for one in occurrences:
        if not one.counts:
            continue
        date = clock.date_of(one.start - 60 * one.event.travel, settings.zone)
        last = clock.date_of(one.end, settings.zone)
        while date <= last:
            if date in by_date:
                by_date[date].occurrences.append(one)
            date += clock.ONE_DAY
    for day in days:
        day.count()
    return days
