"""python-dateutil's evaluator of rules, kept from searching where nothing is compared."""
import warnings

from dateutil import rrule

warnings.filterwarnings("ignore", category=DeprecationWarning)  # COUNT together with UNTIL


class PastEverything(Exception):
    pass


class Bounded(rrule._iterinfo):
    """dateutil looks for the next instance up to the year 9999; this ends the search at a limit."""

    limit = (10_000,)  # and month, day, hour, minute, second
    today = None

    def look_at(self, year, month, day):
        self.today = (year, month, day)
        if self.today > self.limit[:3]:
            raise PastEverything

    def look_at_time(self, *time):
        if self.today and self.today + time > self.limit:
            raise PastEverything

    def ydayset(self, year, month, day):
        self.look_at(year, 1, 1)
        return super().ydayset(year, month, day)

    def mdayset(self, year, month, day):
        self.look_at(year, month, 1)
        return super().mdayset(year, month, day)

    def wdayset(self, year, month, day):
        self.look_at(year, month, day)
        return super().wdayset(year, month, day)

    def ddayset(self, year, month, day):
        self.look_at(year, month, day)
        return super().ddayset(year, month, day)

    def htimeset(self, hour, minute, second):
        self.look_at_time(hour, minute, second)
        return super().htimeset(hour, minute, second)

    def mtimeset(self, hour, minute, second):
        self.look_at_time(hour, minute, second)
        return super().mtimeset(hour, minute, second)

    def stimeset(self, hour, minute, second):
        self.look_at_time(hour, minute, second)
        return super().stimeset(hour, minute, second)


rrule._iterinfo = Bounded


def expand(rule, begin, end):
    """What dateutil yields before `end`, one by one, as on the clock."""
    Bounded.limit = end.timetuple()[:6]
    try:
        for time in rrule.rrulestr(rule, dtstart=begin):
            time = time.replace(tzinfo=None)
            if time >= end:
                return
            yield time
    except PastEverything:
        return
    finally:
        Bounded.limit = (10_000,)
