"""One worker from a seed: who they are, and the whole of their plan."""
import datetime
import zoneinfo

from . import answers, clock, leaves, noise, rituals, scripts, themes
from .planner import Planner
from .settings import Settings, Source

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
DIALECTS = ("google", "outlook", "apple")
FULL = {day: ((540, 1020),) for day in range(5)}
HABITS = (  # hours, lunch, first day of the week
    (FULL, ((720, 780),), 0),
    ({0: ((540, 780),), 1: ((540, 1020),), 2: ((480, 1080),), 3: ((600, 840),)}, ((720, 765),), 0),  # part time
    ({day: ((510, 990),) for day in (6, 0, 1, 2, 3)}, ((750, 810),), 6),                             # Sunday to Thursday
    ({**FULL, 4: ((480, 720),)}, (), 0),
    ({day: ((480, 720), (840, 1140)) for day in range(5)}, ((600, 615), (960, 970)), 0),             # split shifts
    (FULL, ((780, 840),), 6),
    ({day: ((1320, 360),) for day in range(4)}, ((120, 150),), 0),                                   # nights
)
NIGHTS = HABITS[6]


def settings_of(seed, zone, dialect):
    hours, lunch, first_weekday = NIGHTS if seed % 29 == 28 else HABITS[seed % 6]
    feed = {7: "people hidden", 14: "assumed"}.get(seed % 19)
    work = Source("work", assume=feed == "assumed", shows_people=not feed)
    home = Source("home", shows_people=False)
    extra = (Source("feed", assume=True, shows_people=False),) if not feed and seed % 11 == 5 else ()
    others = () if feed else (Source("busy", role="busy"), Source("colleague", role="shared"))
    return Settings(zone=zone, dialect=dialect, now=now_of(seed, zone), hours=hours, lunch=lunch,
                    first_weekday=first_weekday, rituals=rituals.DECLARED, groups=("everyone@example.org",),
                    sources=(work, home, *extra, *others, Source("holidays", role="holidays")), answers=seed % 5 != 3)


def now_of(seed, zone):
    """Every other one in a week from which both clock changes are seen."""
    week = datetime.date(2026, 2, 2) if seed % 2 else datetime.date(2026, 1, 5) + clock.ONE_WEEK * (seed * 5 % 90)
    return clock.instant(clock.at(week + clock.ONE_DAY * (seed * 3 % 7), seed * 377 % 1440), zone)


class Worker(Planner):
    def __init__(self, seed, zone=None, dialect=None):
        super().__init__(settings_of(seed, zone or ZONES[seed % 4], dialect or DIALECTS[seed % 3]), seed)
        shows_people = self.settings.source("work").shows_people
        if seed % 29 != 28:
            leaves.plant_leaves(self)
        if shows_people:
            scripts.plant_people(self, seed)
            noise.plant_groups(self)
            noise.plant_attendance(self)
            noise.plant_feed(self)
            if seed % 8 == 6:
                themes.plant_lonely_weeks(self)
        noise.plant_appointments(self)
        noise.plant_focus_holds(self)
        noise.plant_odd_ends(self)
        noise.plant_team_series(self)
        rituals.plant_rituals(self, seed)
        themes.plant_weeks(self, seed, -26, 8)
        noise.plant_maybes(self)
        noise.plant_what_is_out(self)
        if shows_people:
            noise.plant_what_people_leave_out(self)
        answers.decide(self)
        if shows_people:
            noise.plant_copies(self)

    def changes_clock(self, week):
        zone = zoneinfo.ZoneInfo(self.settings.zone)
        first, last = (clock.at(self.settings.week(number), 0).replace(tzinfo=zone) for number in (week, week + 1))
        return first.utcoffset() != last.utcoffset()
