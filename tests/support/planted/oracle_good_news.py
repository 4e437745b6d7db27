"""What went well: complete weeks with more focus time than the median of the eight before, past working days without
a meeting, and calendar months in which no rhythm was late on any day."""
import datetime
import statistics

from . import clock
from .oracle_people import LATE_AFTER, one_on_ones
from .settings import WEEKS_BACK

USUAL_WEEKS, FEWEST_WEEKS = 8, 4


def good_news(settings, occurrences, weeks, rhythms):
    days = [day for week in weeks.weeks for day in week]
    found = more_focus(weeks)
    if any(source.role == "own" and source.shows_people for source in settings.sources):
        found += free_days(settings, weeks, days)
        found += months_kept(settings, occurrences, weeks, days, rhythms)
    return {("good_news", period): {} for period in found}


def more_focus(weeks):
    minutes = [sum(day.focus_minutes for day in week) if weeks.is_known(number) else None
               for number, week in enumerate(weeks.weeks[:WEEKS_BACK])]
    found = []
    for number, count in enumerate(minutes):
        usual = [one for one in minutes[max(0, number - USUAL_WEEKS):number] if one is not None]
        if count is not None and len(usual) >= FEWEST_WEEKS and count > statistics.median(usual):
            found.append(weeks.names[number])
    return found


def free_days(settings, weeks, days):
    """Not where a calendar that shows no people may hide a meeting."""
    return [day.date.isoformat() for day in days
            if day.date < settings.today and day.working and weeks.known_since is not None
            and day.end > weeks.known_since and not any(may_be_met(settings, day, one) for one in day.occurrences)]


def may_be_met(settings, day, one):
    if not (one.start < day.end and one.end > day.start):
        return False
    source = settings.source(one.event.source)
    hides = source.role == "busy" or not source.shows_people
    return one.is_meeting or (hides and one.event.kind not in ("away", "focus_hold"))


def months_kept(settings, occurrences, weeks, days, rhythms):
    """Of the rhythms that the calendar still has, those that had begun."""
    meetings = one_on_ones(settings, occurrences, days)
    alive = {person: rhythm["rhythm_days"] for person, rhythm in rhythms.items()
             if rhythm["state"] in ("on_rhythm", "missing") and rhythm["rhythm_days"]}
    found = []
    begin = clock.date_of(max(weeks.known_since, days[0].start), settings.zone)
    for first, last in whole_months(begin, settings.today):
        kept = [is_kept(meetings[person], length, first, last, days) for person, length in alive.items()]
        if False not in kept and True in kept:
            found.append(first.strftime("%Y-%m"))
    return found


def whole_months(begin, today):
    first = begin.replace(day=1)
    while first < today:
        following = (first + datetime.timedelta(days=32)).replace(day=1)
        if first >= begin and following <= today:
            yield first, following - clock.ONE_DAY
        first = following


def is_off(day):
    return day.scheduled and not day.working


def is_kept(entries, length, first, last, days):
    """None: it had not begun."""
    past = [entry for entry in entries if entry[2] != "planned"]
    for one, other in zip(past, past[1:]):
        if one[2] == other[2] == "fell out" and first <= other[1] <= last:
            return False
    held = [entry[1] for entry in past if entry[2] == "held"]
    for day in days:
        before = [date for date in held if date < day.date]
        if first <= day.date <= last and before:
            away = sum(1 for other in days if before[-1] < other.date <= day.date and is_off(other))
            if (day.date - before[-1]).days - away > LATE_AFTER * length:
                return False
    return True if any(date <= last for date in held) else None
