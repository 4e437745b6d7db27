"""What a plan is made of. A plan says of every instance what it is and what became of it; how a calendar program
writes that down is the writer's business."""
import dataclasses
import datetime

from . import clock

MEETINGS = ("one_on_one", "small", "medium", "large", "broadcast", "group")
FELL_OUT = ("cancelled", "declined", "abandoned")


@dataclasses.dataclass(frozen=True)
class Guest:
    """Somebody or something on the list of invitations. `role`: person, optional, room, bot, list, or watcher (does
    not take part)."""
    name: str
    declined: bool = False
    role: str = "person"

    @property
    def is_person(self):
        return self.role in ("person", "optional")


@dataclasses.dataclass(frozen=True)
class Rule:
    """Every `interval` days, weeks or months; weekly on `weekdays` (0 is Monday), monthly on the nth weekday of the
    first start. `last`: the date of the last instance, None if it never ends."""
    frequency: str = "WEEKLY"
    interval: int = 1
    weekdays: tuple = ()
    last: datetime.date | None = None

    def days(self):
        """How far instances are apart, as a rhythm."""
        if self.frequency == "DAILY":
            return self.interval
        return 30 * self.interval if self.frequency == "MONTHLY" else 7 * self.interval / max(1, len(self.weekdays))

    def dates(self, first, until):
        until = min(until, self.last) if self.last else until
        for step in range((until - first).days + 1):
            date = first + clock.ONE_DAY * step
            if self.matches(first, date):
                yield date

    def matches(self, first, date):
        if self.frequency == "DAILY":
            return (date - first).days % self.interval == 0
        if self.frequency == "WEEKLY":
            if date.weekday() not in (self.weekdays or (first.weekday(),)):
                return False
            weeks = (clock.week_start(date, 0) - clock.week_start(first, 0)).days // 7
            return weeks % self.interval == 0
        months = (date.year - first.year) * 12 + date.month - first.month
        same_place = (date.day - 1) // 7 == (first.day - 1) // 7 and date.weekday() == first.weekday()
        return months % self.interval == 0 and same_place


@dataclasses.dataclass(frozen=True)
class Change:
    """What is different about one instance of a series. Removed ones leave no trace; moved ones start at `start`."""
    fate: str | None = None
    removed: bool = False
    start: datetime.datetime | None = None
    minutes: int | None = None


@dataclasses.dataclass
class Event:
    """One UID. `fate` is firm, maybe, or the reason why it is out. `organizer` is "owner", a name, or None."""
    uid: str
    start: datetime.datetime  # on the clock of `zone`
    minutes: int
    kind: str
    zone: str
    source: str = "work"
    title: str = "Planning"
    fate: str = "firm"
    guests: tuple = ()
    organizer: str | None = None
    rule: Rule | None = None
    changes: dict = dataclasses.field(default_factory=dict)  # by date of the instance
    travel: int = 0
    seconds: int = 0  # later than the whole minute, at both ends
    days: int = 0     # all day, so many
    category: str | None = None
    ritual: str | None = None  # the one that its title or category names
    private: bool = False
    assumed: bool = False
    optional: bool = False     # the owner may miss it
    addressed: str | None = None  # instead of the guest's own address
    answer: str | None = None  # of the owner; None: not listed
    manner: str = ""           # of several ways to write its fate down

    def people(self):
        return tuple(sorted({guest.name for guest in self.guests if guest.is_person and not guest.declined}))

    def invited(self):
        return tuple(sorted({guest.name for guest in self.guests if guest.is_person}))

    def size(self):
        if any(guest.role == "list" for guest in self.guests) or self.assumed:
            return None
        return 1 if self.private else 1 + len(self.people())


@dataclasses.dataclass(frozen=True)
class Occurrence:
    """One instance as it came to be; instants in seconds."""
    event: Event
    start: int
    end: int
    fate: str
    planned_start: int  # before it was moved

    @property
    def is_firm(self):
        return self.fate == "firm"

    @property
    def counts(self):
        return self.fate in ("firm", "maybe")

    @property
    def is_meeting(self):
        return self.event.kind in MEETINGS

    def minutes(self, travel=False):
        """Both ends rounded down."""
        return range(self.start // 60 - (self.event.travel if travel else 0), self.end // 60)


def occurrences_of(event, until):
    """Every instance up to a date, in the order of their dates."""
    dates = event.rule.dates(event.start.date(), until) if event.rule else [event.start.date()]
    for date in dates:
        change = event.changes.get(date, Change())
        if change.removed:
            continue
        planned = datetime.datetime.combine(date, event.start.time())
        yield one_occurrence(event, planned, change)


def one_occurrence(event, planned, change):
    start = change.start or planned
    if event.days:
        end = clock.instant(start + clock.ONE_DAY * event.days, event.zone)
    elif event.rule and change == Change():
        # RFC 5545 3.8.5.3: exactly as long as the first one, whatever the clock shows at its end.
        first_end = clock.instant(event.start + datetime.timedelta(minutes=event.minutes), event.zone)
        end = clock.instant(start, event.zone) + first_end - clock.instant(event.start, event.zone)
    else:
        # By the clock, as a calendar program shows and writes both ends.
        end = clock.instant(start + datetime.timedelta(minutes=change.minutes or event.minutes), event.zone)
    return Occurrence(event, clock.instant(start, event.zone) + event.seconds, end + event.seconds,
                      change.fate or event.fate, clock.instant(planned, event.zone) + event.seconds)
