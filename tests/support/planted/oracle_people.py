"""The rhythms of one-to-ones, and who is missing: the rules of the definitions over the plan's occurrences, person by
person."""
import collections
import statistics

from . import clock
from .plan import FELL_OUT

LATE_AFTER, FADED_AFTER, FADED_DAYS = 1.5, 6, 60
SHORTEST_RHYTHM, LONGEST_RHYTHM, LONGEST_MEDIAN, FEWEST_HELD = 7, 92, 40, 4


def one_on_ones(settings, occurrences, days):
    """Of every person what was held, planned, left open or fell out, in the order of time."""
    by_date = {day.date: day for day in days}
    found = collections.defaultdict(list)
    for one in occurrences:
        person = person_of(one)
        date = clock.date_of(one.start, settings.zone)
        if person is None or date not in by_date or one.start // 60 in by_date[date].away:
            continue
        ahead = one.start > settings.now
        if one.counts:
            outcome = "planned" if ahead else "held" if one.is_firm else "open"
        elif one.fate in FELL_OUT and not ahead:
            outcome = "fell out"
        else:
            continue
        found[person].append((one.start, date, outcome, one))
    return {person: sorted(entries, key=lambda entry: entry[0]) for person, entries in found.items()}


def person_of(one):
    """One that fell out belongs to the one person invited."""
    if not 5 * 60 <= one.end - one.start <= 120 * 60 or one.event.private or one.event.size() is None:
        return None
    people = one.event.invited() if one.fate in FELL_OUT else one.event.people()
    return people[0] if one.event.kind == "one_on_one" and len(people) == 1 else None


def rhythm_days(entries):
    """Of the series that the latest one belongs to, or the median gap."""
    counted = [entry for entry in entries if entry[2] in ("held", "planned")]
    rule = counted[-1][3].event.rule if counted else None
    if rule:
        days = rule.days()
    else:
        held = [entry[1] for entry in entries if entry[2] == "held"]
        dates = sorted(set(held))
        if len(held) < FEWEST_HELD or len(dates) < 2:
            return None
        days = statistics.median((later - earlier).days for earlier, later in zip(dates, dates[1:]))
        if days > LONGEST_MEDIAN:
            return None
    return None if days > LONGEST_RHYTHM else max(days, SHORTEST_RHYTHM)


def rhythm_of(settings, entries, days):
    held = [entry for entry in entries if entry[2] == "held"]
    planned = [entry for entry in entries if entry[2] == "planned"]
    if not held and not planned:
        return None
    rhythm = rhythm_days(entries)
    return {
        "rhythm_days": rhythm, "learned": True, "held": len(held),
        "last_held": clock.rfc3339(held[-1][0]) if held else None,
        "next": clock.rfc3339(planned[0][0]) if planned else None,
        "state": state_of(settings, rhythm, held, planned, entries, days),
    }


def state_of(settings, rhythm, held, planned, entries, days):
    if not any(source.role == "own" and source.shows_people for source in settings.sources):
        return "cannot_tell"
    if rhythm is None:
        return "not_enough_history"
    if not held:
        return "on_rhythm"
    today, last = settings.today, held[-1][1]
    away = sum(1 for day in days if last < day.date <= today and day.scheduled and not day.working)
    since = (today - last).days - away
    if since > FADED_AFTER * rhythm and since > FADED_DAYS and not planned:
        return "faded"
    soon = any((entry[1] - today).days <= rhythm for entry in planned)
    past = [entry[2] for entry in entries if entry[2] in ("held", "open", "fell out")]
    fell_out_twice = past[-2:] == ["fell out", "fell out"]
    return "missing" if fell_out_twice or (since > LATE_AFTER * rhythm and not soon) else "on_rhythm"


def rhythms(settings, occurrences, days):
    found = {}
    for person, entries in one_on_ones(settings, occurrences, days).items():
        rhythm = rhythm_of(settings, entries, days)
        if rhythm:
            found[person] = rhythm
    return found
