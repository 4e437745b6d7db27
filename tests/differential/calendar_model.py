"""What a random calendar means, before it is written down: the generator and the expected answer both start here."""
import dataclasses
import datetime as dt
import typing

import zones


@dataclasses.dataclass(frozen=True)
class Clock:
    """How a time is said: on the clock of a zone that has a name in the file, in UTC, or with no zone at all."""
    zone: str  # the zone of IANA that it means; the owner's for floating times and dates
    tzid: str = ""
    kind: str = "iana"  # iana, windows, vendor, custom, utc, floating
    vtimezone: str = ""  # the lines that a custom name needs

    def instant(self, naive):
        return zones.instant(naive, self.zone)

    def local(self, second):
        return zones.local(second, self.zone)


UTC = Clock("UTC", kind="utc")


@dataclasses.dataclass(frozen=True)
class Moment:
    naive: dt.datetime
    clock: Clock
    is_date: bool = False

    @property
    def instant(self):
        return self.clock.instant(self.naive)

    def written(self):
        if self.is_date:
            return self.naive.strftime("%Y%m%d")
        return zones.stamp(self.naive) + ("Z" if self.clock.kind == "utc" else "")

    def parameters(self):
        if self.is_date:
            return ";VALUE=DATE"
        return f";TZID={self.clock.tzid}" if self.clock.tzid else ""


@dataclasses.dataclass(frozen=True)
class Length:
    """Whole days count on the clock, seconds do not; `end` is set where DTEND says it, and is then exact."""
    days: int = 0
    seconds: int = 0
    end: typing.Optional[Moment] = None

    def end_of(self, naive, instant, clock):
        if self.days:
            instant = clock.instant(naive + dt.timedelta(self.days))
        return instant + self.seconds

    def written(self):
        time = f"T{self.seconds // 60}M" if self.seconds else ""
        return f"P{self.days}D{time}" if self.days or not time else f"P{time}"


@dataclasses.dataclass
class Extra:  # RDATE
    start: Moment
    length: typing.Optional[Length] = None  # of a PERIOD


@dataclasses.dataclass
class Override:
    recurrence_id: Moment
    start: Moment
    length: Length
    status: str = "CONFIRMED"
    this_and_future: bool = False
    sequence: int = 0


@dataclasses.dataclass
class Series:
    uid: str
    start: Moment
    length: Length
    status: str = "CONFIRMED"
    rules: list = dataclasses.field(default_factory=list)  # dictionaries, as in random_rules
    extras: list = dataclasses.field(default_factory=list)
    exceptions: list = dataclasses.field(default_factory=list)
    overrides: list = dataclasses.field(default_factory=list)
    stale: list = dataclasses.field(default_factory=list)  # older versions of the master or of an override
    sequence: int = 0
    has_master: bool = True

    @property
    def all_day(self):
        return self.start.is_date

    @property
    def clock(self):
        return self.start.clock

    @property
    def recurs(self):
        return bool(self.rules or self.extras)


@dataclasses.dataclass
class Calendar:
    name: str
    owner: str  # zone
    window: tuple  # two dates
    series: list

    @property
    def instants(self):
        """The window, from the owner's midnight to midnight."""
        return tuple(zones.instant(dt.datetime.combine(day, dt.time()), self.owner) for day in self.window)
