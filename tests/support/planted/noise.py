"""What a calendar holds besides: things that change no figure, and things that change figures in ways of their
own."""
import dataclasses

from . import clock
from .plan import Change, Guest, Rule, occurrences_of
from .planner import CROWD, OWNER, person

ONE_WEEK = clock.ONE_WEEK


def some_date(plan, first=-26, last=8):
    return plan.settings.week(plan.random.randint(first, last)) + clock.ONE_DAY * plan.random.randint(0, 6)


def odd_minute(plan):
    """Nothing with people starts then, so that nothing without people is taken for its mirrored copy."""
    return plan.random.randrange(483, 1000, 10)


def plant_appointments(plan):
    """Time without people: it takes focus time, and is no meeting."""
    for _ in range(6):
        plan.add(clock.at(some_date(plan), odd_minute(plan)), 41, "appointment", source="home", title="Dentist",
                 travel=plan.random.choice((0, 15, 30)) if plan.settings.dialect == "apple" else 0)
    plan.add(clock.at(plan.day(-18, 2), 1073), 83, "appointment", title="Choir", source="home", rule=Rule("WEEKLY", 2))
    plan.add(clock.at(some_date(plan), odd_minute(plan)), 47, "appointment", title="Secret", private=True,
             **({"guests": plan.guests(3), "organizer": OWNER} if plan.settings.source("work").shows_people else {}))


def plant_focus_holds(plan):
    for _ in range(5):
        plan.add(clock.at(some_date(plan), odd_minute(plan)), 133, "focus_hold",
                 title=plan.random.choice(("Focus time", "Deep work: thesis", "Fokuszeit")))
    plan.add(clock.at(some_date(plan), odd_minute(plan)), 151, "focus_hold", title="Writing", category="Focus")


def plant_maybes(plan):
    for date in [date for date in (some_date(plan) for _ in range(12)) if date not in plan.kept_free]:
        plan.meeting(date, plan.minute(), plan.random.choice((30, 45, 60, 90)), fate="maybe",
                     organizer=CROWD[0], guests=(Guest(CROWD[0]), *plan.guests_but_first(3)), kind="small")


def plant_groups(plan):
    """A mailing list, or a group: nobody knows how many come."""
    for _ in range(4):
        guests = (Guest(person("everyone"), role="list"), *plan.guests(2))
        plan.meeting(some_date(plan), plan.minute(), 55, kind="group", guests=guests, organizer=guests[1].name)


def plant_odd_ends(plan):
    """Seconds, which are rounded down; and series that another zone's clock rules."""
    plan.meeting(some_date(plan), plan.minute(), 35, seconds=plan.random.randint(1, 59), organizer=OWNER)
    other = plan.random.choice([zone for zone in ("Europe/Berlin", "America/New_York") if zone != plan.settings.zone])
    date = plan.day(-22, 3)
    plan.meeting(date, 11 * 60, 50, zone=other, rule=Rule("WEEKLY", 2), title="Across the sea")


def plant_attendance(plan):
    """Who is nobody: rooms, bots, lookers-on, and people who declined."""
    for _ in range(6):
        extras = plan.random.sample((Guest("room.1@resource.calendar.google.com", role="room"),
                                     Guest("fred@fireflies.ai", role="bot"), Guest(person("looker.on"), role="watcher"),
                                     Guest(person("never.comes"), declined=True)), 2)
        plan.meeting(some_date(plan), plan.minute(), 40, kind="small", guests=(*plan.guests(3), *extras),
                     organizer=OWNER)


def plant_team_series(plan):
    """With instances moved, cut out, cancelled, declined, made longer."""
    for interval, weekdays in ((1, ()), (1, tuple(sorted(plan.settings.hours))[:3]), (2, ())):
        first = plan.day(-plan.random.randint(20, 30), sorted(plan.settings.hours)[0])
        last = plan.random.choice((None, plan.settings.week(plan.random.randint(-6, 9))))
        event = plan.meeting(first, plan.minute(), 30, rule=Rule("WEEKLY", interval, weekdays, last), title="Team")
        dates = list(event.rule.dates(first, plan.settings.end_day - ONE_WEEK * 2))[1:]
        for date in plan.random.sample(dates, min(len(dates), 6)):
            event.changes[date] = some_change(plan, event, date)
    plan.take_stock()


def some_change(plan, event, date):
    start = clock.at(date, plan.minute(500, 1000))
    return plan.random.choice((
        Change(removed=True), Change(fate="cancelled"), Change(fate="maybe"), Change(start=start),
        Change(start=start + clock.ONE_DAY, minutes=50), Change(minutes=75),
        Change(fate="declined" if event.organizer not in (OWNER, None) else "cancelled")))


def plant_what_is_out(plan):
    """Changes no figure."""
    for fate in ("cancelled", "free") * 4:
        plan.meeting(some_date(plan), plan.minute(), 60, fate=fate)
    for _ in range(2):
        plan.meeting(some_date(plan), 480, plan.random.choice((480, 600)), fate="too_long")
        plan.add(clock.at(some_date(plan), 0), 0, "appointment", days=1, fate="all_day", title="Birthday")
        plan.add(clock.at(some_date(plan), odd_minute(plan)), 0, "appointment", fate="not_an_event", title="Reminder")


def plant_what_people_leave_out(plan):
    """Changes no figure either: declined, given up by everybody, somebody else's."""
    for fate in ("declined", "declined", "declined", "not_mine", "not_mine"):
        guests = plan.guests_but_first(3)
        plan.meeting(some_date(plan), plan.minute(), 60, fate=fate, organizer=guests[0].name, guests=guests,
                     source="colleague" if fate == "not_mine" else "work")
    for _ in range(2):
        plan.meeting(some_date(plan), plan.minute(), 60, fate="abandoned", organizer=OWNER, kind="appointment",
                     guests=plan.guests(3, declined=True))


def plant_feed(plan):
    """Beside calendars that show people, one that does not, and of which the owner says that it holds meetings."""
    if any(source.name == "feed" for source in plan.settings.sources):
        for _ in range(5):
            plan.meeting(some_date(plan), odd_minute(plan), 49, source="feed", title="Busy")


def plant_copies(plan):
    """The same meeting in another calendar: under its own UID, or mirrored under another one."""
    plain = [event for event in plan.events if event.source == "work" and event.fate == "firm" and not event.rule
             and not event.days and event.guests and not event.private]
    for event in plan.random.sample(plain, min(len(plain), 10)):
        copy = dataclasses.replace(event, fate="duplicate", source="busy", travel=0)
        manner = plan.random.choice(("same", "mirrored", "block"))
        if manner != "same":
            copy.uid = f"copy-{event.uid}"
            copy.source = "home" if manner == "mirrored" else "busy"
        if manner == "mirrored":
            plan.settings.source("home").shows_people = True
        if manner == "block":
            copy = dataclasses.replace(copy, guests=(), organizer=None, title="Busy", answer=None)
        plan.events.append(copy)


def all_occurrences(plan):
    found = [one for event in plan.events for one in occurrences_of(event, plan.settings.end_day)]
    return sorted(found, key=lambda one: (one.start, one.end))
