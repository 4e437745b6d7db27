"""Which findings there are, from the counted days and the rhythms: (kind, period or person) -> what is known of its
evidence."""
import statistics

from . import clock, oracle_company, oracle_good_news, oracle_remedies, oracle_rituals
from .minutes import stretches
from .oracle_figures import SHORTEST_FOCUS
from .oracle_load import is_overloaded
from .settings import WEEKS_BACK

USUAL_WEEKS, FEWEST_WEEKS = 8, 4
AFTER_HOURS = 120


class Weeks:
    """The window's days, week by week, and what the findings ask of them."""

    def __init__(self, settings, occurrences, days):
        self.settings = settings
        self.occurrences = occurrences
        self.weeks = [days[start:start + 7] for start in range(0, len(days), 7)]
        self.names = [clock.week_name(week[0].date) for week in self.weeks]
        begin, end = days[0].start, days[-1].end
        seen = [one.start for one in occurrences if one.start < end and one.end > begin
                and settings.source(one.event.source).role in ("own", "busy")]
        self.known_since = min(seen, default=None)

    def working(self, number):
        return sum(len(day.working) for day in self.weeks[number])

    def met_in_hours(self, number):
        return sum(len(day.met & day.working) for day in self.weeks[number])

    def is_known(self, number):
        """Has working time and does not end before the calendar begins."""
        return (self.known_since is not None and self.weeks[number][-1].end >= self.known_since
                and self.working(number) > 0)

    def load(self, number):
        return self.met_in_hours(number) / self.working(number)

    def unusual(self, number):
        end = min(number, WEEKS_BACK)
        known = [self.load(week) for week in range(max(0, end - USUAL_WEEKS), end) if self.is_known(week)]
        if len(known) < FEWEST_WEEKS:
            return None
        return self.load(number) >= 1.25 * statistics.median(known) - 1e-12

    def is_assumed(self, days):
        return any(one.event.assumed for day in days for one in day.occurrences)


def overloads(weeks):
    found = {}
    for number, (name, week) in enumerate(zip(weeks.names, weeks.weeks)):
        if weeks.working(number) and 2 * weeks.met_in_hours(number) >= weeks.working(number):
            found["meeting_overload", name] = {"unusual": weeks.unusual(number)}
        for day in week:
            if is_overloaded(day):
                found["meeting_overload", day.date.isoformat()] = {}
    return found


def without_focus(weeks):
    found = {}
    for name, week in zip(weeks.names, weeks.weeks):
        could = any(end - start >= SHORTEST_FOCUS for day in week for start, end in stretches(day.working))
        blocks = sum(len(day.blocks) for day in week)
        if could and blocks < 2:
            found["thin_focus" if blocks else "no_focus_time", name] = {}
    return found


def after_hours(weeks):
    return {("after_hours", name): {} for name, week in zip(weeks.names, weeks.weeks)
            if sum(len(day.met - day.hours) for day in week) > AFTER_HOURS}


def findings(settings, occurrences, days, rhythms):
    weeks = Weeks(settings, occurrences, days)
    found = without_focus(weeks) | oracle_good_news.good_news(settings, occurrences, weeks, rhythms)
    own = [source for source in settings.sources if source.role == "own"]
    if any(source.shows_people or source.assume for source in own):
        found |= overloads(weeks) | after_hours(weeks)
    if any(source.shows_people for source in own):
        found |= oracle_company.fewer_people(settings, occurrences, weeks)
        found |= oracle_company.lost_touch(settings, occurrences)
        found |= oracle_company.moved(settings, occurrences)
        found |= oracle_company.double_booked(settings, occurrences)
    found |= oracle_rituals.quiet(settings, occurrences, weeks)
    for person, rhythm in rhythms.items():
        if rhythm["state"] == "missing":
            found["missing_one_on_one", person] = {}
    oracle_remedies.plant(settings, weeks, found)
    return found
