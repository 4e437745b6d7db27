"""The one change that would end an overload or a week without focus time: of the meetings still to begin that the
owner organises or may miss, the shortest one without which it would not be; of equally long ones the earliest."""
import copy

from . import clock
from .oracle_load import is_overloaded
from .planner import OWNER
from .settings import WEEKS_BACK


def plant(settings, weeks, found):
    """Adds to the evidence of what is not over yet."""
    for (kind, period), evidence in found.items():
        if kind not in ("meeting_overload", "no_focus_time"):
            continue
        if "W" in period:
            number = weeks.names.index(period)
            holds = lacks_focus if kind == "no_focus_time" else is_overloaded_week
            if number >= WEEKS_BACK:
                evidence["remedy"] = smallest(settings, weeks.weeks[number], holds)
        elif period >= settings.today.isoformat():
            day = next(day for week in weeks.weeks for day in week if day.date.isoformat() == period)
            evidence["remedy"] = smallest(settings, [day], is_overloaded_day)


def is_overloaded_week(days):
    return 2 * sum(len(day.met & day.working) for day in days) >= sum(len(day.working) for day in days)


def is_overloaded_day(days):
    return is_overloaded(days[0])


def lacks_focus(days):
    return not any(day.blocks for day in days)


def smallest(settings, days, holds):
    candidates = {id(one): one for day in days for one in day.firm_meetings
                  if one.start > settings.now and (one.event.organizer == OWNER or one.event.optional)}
    for one in sorted(candidates.values(), key=size):
        if not holds([without(day, one) for day in days]):
            action = "move" if one.event.organizer == OWNER else "decline"
            return {"start": clock.rfc3339(one.start), "end": clock.rfc3339(one.end), "action": action}
    return None


def size(one):
    """Of two that are equally long and start together, the one to move."""
    return one.end - one.start, one.start, one.event.organizer != OWNER


def without(day, occurrence):
    if not any(one is occurrence for one in day.occurrences):
        return day
    changed = copy.copy(day)
    changed.occurrences = [one for one in day.occurrences if one is not occurrence]
    changed.count()
    return changed
