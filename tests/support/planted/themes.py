"""What can become of a week: each theme lays out one week (counted from the present one), and promises what is to be
said of it. Some miss a threshold by a minute, on purpose."""
from . import clock
from .minutes import stretches
from .plan import Change, Guest, Rule


def plain(plan, week):
    for date in plan.workdays(week):
        for _ in range(plan.random.randint(0, 3)):
            plan.meeting(date, plan.minute(), plan.random.choice((15, 25, 30, 45, 50, 60, 90)))


def quiet(plan, week):
    """Nothing but what comes anyway; a past working day without any of that stays free."""
    begun = plan.settings.week(-20)  # before that, the calendar may not have begun
    free = [date for date in plan.workdays(week) if begun < date < plan.settings.today and plan.working(date)]
    for date in [date for date in free if not plan.counted_on(date)][:1]:
        plan.kept_free.add(date)
        if plan.settings.source("work").shows_people:
            plan.promise("good_news", date.isoformat())


def overloaded_by_load(plan, week):
    fill(plan, week, enough(plan, week))


def nearly_overloaded(plan, week):
    fill(plan, week, enough(plan, week) - 1)


def enough(plan, week):
    """The fewest minutes that are half of the working time."""
    return (sum(len(plan.working(date)) for date in plan.workdays(week)) + 1) // 2


def fill(plan, week, target):
    """Meetings in openings, until their minutes in working time are exactly so many."""
    while (need := target - plan.met_in_hours(week)) > 0:
        openings = [(end - start, date, start) for date in plan.workdays(week) for start, end in plan.openings(date)]
        if not openings:
            return
        room, date, start = max(openings)
        minutes = min(need, room, plan.random.choice((45, 60, 90)))
        plan.meeting(date, start + plan.random.randint(0, min(10, room - minutes)), minutes)
    working = sum(len(plan.working(date)) for date in plan.workdays(week))
    if plan.met_in_hours(week) == target and working:
        plan.promise("meeting_overload", clock.week_name(plan.settings.week(week)), 2 * target >= working)


def empty_day(plan, week, shortest=60):
    """A day without anything, and its openings."""
    dates = [date for date in plan.workdays(week) if plan.is_empty(date)]
    plan.random.shuffle(dates)
    for date in dates:
        openings = [(start, end) for start, end in plan.openings(date) if end - start >= shortest]
        if openings:
            return date, openings
    return None, []


def by_count(plan, week, count=6):
    date, openings = empty_day(plan, week)
    times = [start for first, last in openings for start in range(first, last - 14, 25)][:count]
    for start in times:
        plan.meeting(date, start, 15)
    if len(times) == count:
        plan.promise("meeting_overload", date.isoformat(), count >= 6)


def nearly_by_count(plan, week):
    by_count(plan, week, 5)


def by_minutes(plan, week, target=300):
    """Never two of them in a row: ten minutes are a pause."""
    date, openings = empty_day(plan, week, 90)
    need = target
    for start, end in openings:
        while need and end - start >= 60:
            minutes = min(need, 75, end - start)
            plan.meeting(date, start, minutes)
            need -= minutes
            start += minutes + 10
    if date and need == 0:
        plan.promise("meeting_overload", date.isoformat(), target >= 300)


def nearly_by_minutes(plan, week):
    by_minutes(plan, week, 299)


def by_chain(plan, week, pause=9):
    """Four meetings with gaps under ten minutes; or two and two."""
    date, openings = empty_day(plan, week, 136)
    if date:
        start = openings[0][0]
        for minute in (0, 34, 59 + pause, 93 + pause):
            plan.meeting(date, start + minute, 25)
        plan.promise("meeting_overload", date.isoformat(), pause < 10)


def nearly_by_chain(plan, week):
    by_chain(plan, week, 10)


def by_long_chain(plan, week, minutes=180):
    """Two in a row, from the first start to the last end."""
    date, openings = empty_day(plan, week, minutes)
    if date:
        start = openings[0][0]
        plan.meeting(date, start, 90)
        plan.meeting(date, start + 95, minutes - 95)
        plan.promise("meeting_overload", date.isoformat(), minutes >= 180)


def nearly_by_long_chain(plan, week):
    by_long_chain(plan, week, 179)


def one_long_meeting(plan, week):
    """Three hours, but one meeting is no chain."""
    date, openings = empty_day(plan, week, 180)
    if date:
        plan.meeting(date, openings[0][0], 180)
        plan.promise("meeting_overload", date.isoformat(), False)


def without_focus(plan, week, blocks=0):
    """Cuts every opening so that no two hours are left; or all but one or two."""
    openings = [(date, start, end) for date in plan.workdays(week) for start, end in plan.openings(date)
                if end - start >= 120]
    if len(openings) < blocks or not could_focus(plan, week):
        return
    plan.random.shuffle(openings)
    for date, start, end in openings[blocks:]:
        cut(plan, date, start, end)
    name = clock.week_name(plan.settings.week(week))
    for kind, count in (("no_focus_time", 0), ("thin_focus", 1)):
        plan.promise(kind, name, count == blocks)


def could_focus(plan, week):
    return any(end - start >= 120 for date in plan.workdays(week) for start, end in stretches(plan.working(date)))


def cut(plan, date, start, end):
    while end - start >= 120:
        start += plan.random.choice((60, 90, 119))
        plan.meeting(date, start, min(25, end - start))
        start += 25


def thin(plan, week):
    without_focus(plan, week, 1)


def two_blocks(plan, week):
    without_focus(plan, week, 2)


def in_the_evening(plan, week, minutes=121):
    """Outside of every working hour, just over two hours."""
    first, second = plan.workdays(week)[:2]
    need = minutes - plan.met_after_hours(week)
    if need < 70 or not plan.scheduled(first):
        return
    plan.meeting(first, 1200, 60)
    plan.meeting(second, 1200, need - 60)
    if plan.met_after_hours(week) == minutes:
        plan.promise("after_hours", clock.week_name(plan.settings.week(week)), minutes > 120)


def nearly_in_the_evening(plan, week):
    in_the_evening(plan, week, 120)


def over_midnight(plan, week):
    last = plan.settings.week(week) + clock.ONE_DAY * 6
    plan.meeting(last, 1390, 100)
    plan.meeting(plan.workdays(week)[0], 1410, 45)


def on_the_weekend_night(plan, week):
    """Where the clock may change: both ends are told."""
    sunday = plan.day(week, 6)
    plan.meeting(sunday, 30, 330)
    plan.meeting(sunday, 100, 200)


THEMES = (plain, overloaded_by_load, by_count, without_focus, quiet, nearly_overloaded, nearly_by_count, thin, by_minutes,
          nearly_by_minutes, by_chain, two_blocks, nearly_by_chain, by_long_chain, plain, nearly_by_long_chain,
          one_long_meeting, in_the_evening, nearly_in_the_evening, over_midnight)


def plant_lonely_weeks(plan, first=-8):
    """Forty people every week, early in the day; but for two weeks, and of those the second is told."""
    for circle in range(10):
        names = [f"circle.{circle}.{number}@example.org" for number in range(4)]
        date = plan.day(-24, circle % 5)
        event = plan.meeting(date, 360 + 3 * circle, 15, kind="small", guests=tuple(map(Guest, names)),
                             rule=Rule("WEEKLY"))
        event.changes = {date + clock.ONE_WEEK * (24 + week): Change(removed=True) for week in (first, first + 1)}
    plan.promise("fewer_people", clock.week_name(plan.settings.week(first + 1)))
    plan.lonely = (first, first + 1)


def plant_weeks(plan, seed, first, last):
    for week in (week for week in range(first, last + 1) if week not in plan.lonely):
        if plan.changes_clock(week) or plan.random.random() < 0.05:
            on_the_weekend_night(plan, week)
        THEMES[(seed * 7 + week) % len(THEMES)](plan, week)
