"""What is found about the people whom the owner meets, besides rhythms: lost touch, fewer people, one-to-ones that
are moved or double-booked. The rules of the definitions over the plan's occurrences."""
import collections
import statistics

from . import clock
from .settings import WEEKS_BACK

CLOSE = 5
QUIET_DAYS, CLOSE_MEETINGS, WITHIN_DAYS = 60, 3, 90
USUAL_WEEKS, FEWEST_WEEKS = 12, 4
MOVES = 3
SECONDS_AHEAD = 168 * 3600


def is_close(one):
    size = one.event.size()
    return one.counts and one.is_meeting and size is not None and size <= CLOSE


def in_window(settings, occurrences):
    for one in occurrences:
        date = clock.date_of(one.start, settings.zone)
        if settings.first_day <= date < settings.end_day:
            yield one, date


def lost_touch(settings, occurrences):
    met, ahead = collections.defaultdict(list), set()
    for one, date in in_window(settings, occurrences):
        if is_close(one) and one.start > settings.now:
            ahead.update(one.event.people())
        elif is_close(one) and one.is_firm:
            for name in one.event.people():
                met[name].append(date)
    found = {}
    for name, dates in met.items():
        dates.sort()
        often = any((last - first).days < WITHIN_DAYS for first, last in zip(dates, dates[CLOSE_MEETINGS - 1:]))
        if often and name not in ahead and (settings.today - dates[-1]).days >= QUIET_DAYS:
            found["losing_touch", name] = {}
    return found


def fewer_people(settings, occurrences, weeks):
    people = [set() for _ in range(WEEKS_BACK)]
    for one, date in in_window(settings, occurrences):
        number = (date - settings.first_day).days // 7
        if number < WEEKS_BACK and is_close(one) and one.is_firm:
            people[number].update(one.event.people())
    counts = [len(met) if is_whole(weeks, number) else None for number, met in enumerate(people)]
    few = [is_few(counts, number) for number in range(WEEKS_BACK)]
    return {("fewer_people", weeks.names[number]): {} for number in range(1, WEEKS_BACK)
            if few[number - 1] and few[number]}


def is_whole(weeks, number):
    """Not mostly off, and not before the calendar begins."""
    week = weeks.weeks[number]
    scheduled = sum(len(day.scheduled) for day in week)
    begun = weeks.known_since is not None and week[-1].end > weeks.known_since
    return begun and 2 * weeks.working(number) >= scheduled


def is_few(counts, number):
    known = [count for count in counts[max(0, number - USUAL_WEEKS):number] if count is not None]
    if counts[number] is None or len(known) < FEWEST_WEEKS:
        return False
    return 2 * counts[number] < statistics.median(known)


def is_one_on_one(one):
    return one.counts and one.event.kind == "one_on_one"


def moved(settings, occurrences):
    """The latest due instances of one series, one after the other somewhere else than the series puts them."""
    series = collections.defaultdict(list)
    for one in occurrences:
        if is_one_on_one(one) and one.event.rule and one.start <= settings.now:
            series[one.event.uid].append(one)
    found = {}
    for instances in series.values():
        latest = sorted(instances, key=lambda one: one.planned_start)[-MOVES:]
        if len(latest) == MOVES and all(one.start != one.planned_start for one in latest):
            found["rhythm_moved", latest[-1].event.people()[0]] = {}
    return found


def double_booked(settings, occurrences):
    meetings = [one for one in occurrences if one.is_firm and one.is_meeting]
    found = {}
    for one in meetings:
        soon = settings.now <= one.start < settings.now + SECONDS_AHEAD
        if soon and is_one_on_one(one) and any(
                other is not one and other.start < one.end and one.start < other.end for other in meetings):
            found["double_booked", f"{one.event.people()[0]} {clock.rfc3339(one.start)}"] = {}
    return found
