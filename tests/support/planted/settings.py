"""What a planted worker tells Attune about themselves, and how that is written as its configuration."""
import dataclasses
import datetime
import functools

from . import clock

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKS_BACK, WEEKS_AHEAD = 26, 8


@dataclasses.dataclass
class Source:
    name: str
    role: str = "own"
    assume: bool = False
    shows_people: bool = True


@dataclasses.dataclass
class Settings:
    zone: str
    dialect: str
    now: int                       # an instant
    hours: dict                    # weekday (0 is Monday) -> ((from, to), ...) in minutes of the day
    lunch: tuple = ((720, 780),)
    first_weekday: int = 0
    addresses: tuple = ("me@example.org",)
    aliases: tuple = ()
    groups: tuple = ()
    sources: tuple = ()
    rituals: tuple = ()            # (name, words, days)
    answers: bool = True           # False: hardly ever answers an invitation

    @functools.cached_property
    def today(self):
        return clock.date_of(self.now, self.zone)

    @functools.cached_property
    def this_week(self):
        return clock.week_start(self.today, self.first_weekday)

    @property
    def first_day(self):
        return self.this_week - clock.ONE_WEEK * WEEKS_BACK

    @property
    def end_day(self):
        """The first one after the window."""
        return self.this_week + clock.ONE_WEEK * (WEEKS_AHEAD + 1)

    def week(self, number):
        """The first day of a week, counted from the present one."""
        return self.this_week + clock.ONE_WEEK * number

    def source(self, name):
        return next(source for source in self.sources if source.name == name)

    def written(self):
        lines = [
            f"identity.addresses = {listed(self.addresses)}",
            f"identity.aliases = [{', '.join(listed(alias) for alias in self.aliases)}]",
            f"identity.groups = {listed(self.groups)}",
            f'time.zone = "{self.zone}"',
            f'week.starts_on = "{WEEKDAYS[self.first_weekday]}"',
            f"work.lunch = {spans(self.lunch)}",
            "[work.hours]",
            *(f"{WEEKDAYS[day]} = {spans(self.hours[day])}" for day in sorted(self.hours)),
        ]
        lines += ["[findings.after_hours]", "enabled = true", "[findings.losing_touch]", "everyone = true"]
        for name, words, days in self.rituals:
            lines += ["[[ritual]]", f'name = "{name}"', f"words = {listed(words)}", f"days = {days}"]
        for source in self.sources:
            lines += ["[[source]]", f'name = "{source.name}"', f'path = "{self.place_of(source)}"',
                      f'kind = "{self.kind_of(source)}"', f'role = "{source.role}"']
            lines += ['assume = "meetings"'] if source.assume else []
        return "\n".join(lines) + "\n"

    def kind_of(self, source):
        """Apple's and Nextcloud's programs keep a file an event."""
        return "vdir" if self.dialect == "apple" and source.role == "own" else "file"

    def place_of(self, source):
        return source.name if self.kind_of(source) == "vdir" else f"{source.name}.ics"


def listed(texts):
    return "[" + ", ".join(f'"{text}"' for text in texts) + "]"


def spans(pairs):
    return listed(f"{clock_time(start)}-{clock_time(end)}" for start, end in pairs)


def clock_time(minute):
    return (datetime.datetime.min + datetime.timedelta(minutes=minute)).strftime("%H:%M")
