"""The table on which a worker's plan is laid out: it knows what is already there, so that what is planted can be
planted to the minute."""
import datetime
import itertools
import random

from . import clock
from .minutes import stretches
from .plan import Event, Guest, occurrences_of

OWNER = "owner"


def person(name):
    return f"{name}@example.org"


CROWD = tuple(person(f"crowd.{number}") for number in range(70))


class Planner:
    def __init__(self, settings, seed):
        self.settings = settings
        self.random = random.Random(f"{seed} {settings.zone} {settings.dialect}")
        self.events = []
        self.promises = []  # what was planted: (what, subject, is to be found)
        self.busy, self.met, self.off = {}, {}, {}  # by date: minutes of the day; off: the owner is away
        self.recent_leave = None  # the first day of one that has just ended
        self.lonely = ()          # weeks without company
        self.kept_free = set()    # days that nothing may be added to
        self.numbers = itertools.count(1)

    # Dates

    def day(self, week, weekday):
        """The date of a weekday (0 is Monday) in a week, counted from the present one."""
        return self.settings.week(week) + clock.ONE_DAY * ((weekday - self.settings.first_weekday) % 7)

    def workdays(self, week):
        return [self.day(week, weekday) for weekday in sorted(self.settings.hours)]

    def all_day_off(self, date):
        scheduled = self.scheduled(date)
        return bool(scheduled) and scheduled <= self.off.get(date, set())

    def days_ago(self, target):
        """The date since which so many days have passed, days off not counted."""
        today, days = self.settings.today, 0
        date = today
        while days < target:
            days += not self.all_day_off(date)
            date -= clock.ONE_DAY
        while self.off.get(date):
            date -= clock.ONE_DAY
        return date

    # Minutes of a day

    def hours(self, date):
        spans = self.settings.hours.get(date.weekday(), ())
        return set().union(*(range(start, end) for start, end in spans))

    def scheduled(self, date):
        return self.hours(date) - set().union(*(range(start, end) for start, end in self.settings.lunch))

    def working(self, date):
        return self.scheduled(date) - self.off.get(date, set())

    def openings(self, date):
        """Free stretches of working time, as (first minute, one after the last)."""
        return stretches(self.working(date) - self.busy.get(date, set()))

    def met_in_hours(self, week):
        return sum(len(self.met.get(date, set()) & self.working(date)) for date in self.workdays(week))

    def met_after_hours(self, week):
        dates = [self.settings.week(week) + clock.ONE_DAY * step for step in range(7)]
        return sum(len(self.met.get(date, set()) - self.hours(date)) for date in dates)

    def counted_on(self, date):
        """Everything that takes time on a day, surely or perhaps; some of it was moved there from a day or two
        later."""
        zone = self.settings.zone
        return [one for event in self.events for one in occurrences_of(event, date + clock.ONE_DAY * 2) if one.counts
                and clock.date_of(one.start, zone) <= date <= clock.date_of(one.end, zone)]

    def is_empty(self, date):
        return not self.busy.get(date) and not self.off.get(date)

    # Laying out

    def guests(self, count, **changes):
        return tuple(Guest(name, **changes) for name in self.random.sample(CROWD, count))

    def add(self, start, minutes, kind, **given):
        event = Event(uid=f"{next(self.numbers)}-{self.random.getrandbits(40):x}@planted", start=start, minutes=minutes,
                      kind=kind, zone=given.pop("zone", self.settings.zone), **given)
        self.events.append(event)
        for one in occurrences_of(event, self.settings.end_day):
            self.note(one)
        return event

    def take_stock(self):
        """Anew, when what was laid out before has been changed since."""
        self.busy, self.met, self.off = {}, {}, {}
        for event in self.events:
            for one in occurrences_of(event, self.settings.end_day):
                self.note(one)

    def note(self, one):
        if not one.is_firm or not (one.is_meeting or one.event.kind in ("appointment", "away")):
            return
        zone = self.settings.zone
        start, end = clock.local(one.start - 60 * one.event.travel, zone), clock.local(one.end, zone)
        date = start.date()
        while date <= end.date():
            midnight = clock.at(date, 0)
            first, last = ((moment - midnight) // datetime.timedelta(minutes=1) for moment in (start, end))
            within = set(range(max(0, first), min(1440, last)))
            if one.event.kind == "away":
                self.off.setdefault(date, set()).update(within)
            else:
                self.busy.setdefault(date, set()).update(within)
            if one.is_meeting:
                self.met.setdefault(date, set()).update(within)
            date += clock.ONE_DAY

    def meeting(self, date, minute, minutes, **given):
        """With two to fifty others, who they are does not matter."""
        source = self.settings.source(given.get("source", "work"))
        if not source.shows_people:
            return self.unpeopled_meeting(source, date, minute, minutes, given)
        count, kind = self.random.choice(((2, "small"), (3, "small"), (4, "small"), (5, "medium"), (7, "medium"),
                                          (8, "large"), (12, "large"), (49, "broadcast")))
        guests = given.pop("guests", None) or self.guests(count)
        organizer = given.pop("organizer", self.random.choice((OWNER, guests[0].name)))
        return self.add(clock.at(date, minute), minutes, given.pop("kind", kind), guests=guests, organizer=organizer,
                        **given)

    def unpeopled_meeting(self, source, date, minute, minutes, given):
        """What a feed without people shows of it: time. It counts as a meeting if the owner says so."""
        kept = {key: value for key, value in given.items() if key not in ("guests", "organizer", "kind")}
        return self.add(clock.at(date, minute), minutes, "group" if source.assume else "appointment",
                        assumed=source.assume, **kept)

    def guests_but_first(self, count):
        """Without the few who have parts of their own."""
        return tuple(Guest(name) for name in self.random.sample(CROWD[3:], count))

    def one_on_one(self, name, date, minute, minutes=30, **given):
        organizer = given.pop("organizer", self.random.choice((OWNER, name)))
        return self.add(clock.at(date, minute), minutes, "one_on_one", guests=(Guest(name),), organizer=organizer,
                        title="One-to-one", **given)

    def promise(self, what, subject, found=True):
        self.promises.append((what, subject, found))

    def minute(self, first=540, last=960):
        return self.random.randrange(first, last, 5)

