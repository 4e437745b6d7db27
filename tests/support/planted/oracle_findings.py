"""Which findings there are, from the counted days and the rhythms: (kind, period or person) -> what is known of its
evidence."""
import statistics

from . import clock
from .minutes import stretches
from .oracle_figures import SHORTEST_FOCUS
from .settings import WEEKS_BACK

DAY_MEETINGS, DAY_MINUTES, CHAIN_MEETINGS, CHAIN_MINUTES = 6, 300, 4, 180
USUAL_WEEKS, FEWEST_WEEKS = 8, 4


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
        return (self.known_since is not None and self.weeks[number][-1].end > self.known_since
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


def is_overloaded(day):
    by_chain = any(chain["count"] >= CHAIN_MEETINGS or chain["minutes"] >= CHAIN_MINUTES for chain in day.chains)
    return day.meetings >= DAY_MEETINGS or len(day.met) >= DAY_MINUTES or by_chain


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


def findings(settings, occurrences, days, rhythms):
    weeks = Weeks(settings, occurrences, days)
    found = without_focus(weeks)
    own = [source for source in settings.sources if source.role == "own"]
    if any(source.shows_people or source.assume for source in own):
        found |= overloads(weeks)
    for person, rhythm in rhythms.items():
        if rhythm["state"] == "missing":
            found["missing_one_on_one", person] = {}
    return found
