"""Which declared rituals have gone quiet: the rule of the definition over the plan's occurrences."""
from . import clock

MERELY_ABOUT_TIME = ("free", "all_day", "too_long")


def quiet(settings, occurrences, weeks):
    if weeks.known_since is None:
        return {}
    days = [day for week in weeks.weeks for day in week]
    found = {}
    for name, _, interval in settings.rituals:
        seen, planned = sightings(settings, occurrences, name)
        since = max(seen, default=max(clock.date_of(weeks.known_since, settings.zone), settings.first_day))
        away = sum(1 for day in days if since < day.date <= settings.today and day.scheduled and not day.working)
        passed = (settings.today - since).days - away
        if not planned and passed > 1.5 * interval:
            found["ritual_quiet", name] = {"days_since": passed, "away_days": away, "interval_days": interval,
                                           "last_seen": max(seen).isoformat() if seen else None}
    return found


def sightings(settings, occurrences, name):
    """The dates on which it was seen, and whether it is planned."""
    seen, planned = [], False
    for one in occurrences:
        event = one.event
        date = clock.date_of(one.start, settings.zone)
        if (event.ritual != name or event.private or not settings.first_day <= date < settings.end_day
                or settings.source(event.source).role not in ("own", "busy")
                or not (one.counts or one.fate in MERELY_ABOUT_TIME)):
            continue
        if one.start > settings.now:
            planned = True
        else:
            seen.append(date)
    return seen, planned
