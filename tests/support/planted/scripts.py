"""What can become of a one-to-one: each script lays out one person's meetings, and promises what is to be said of
them."""
import datetime

from . import clock
from .plan import FELL_OUT, Change, Guest, Rule
from .planner import OWNER, person

ONE_DAY, ONE_WEEK = clock.ONE_DAY, clock.ONE_WEEK


def series(plan, name, interval=1, first_week=-20, last=None, changes=None, weekday=None, **given):
    """On the same weekday every so many weeks."""
    weekday = weekday if weekday is not None else plan.random.choice(sorted(plan.settings.hours))
    first = plan.day(first_week, weekday)
    rule = Rule("WEEKLY", interval, (), last)
    return plan.one_on_one(name, first, given.pop("minute", plan.minute()), rule=rule, changes=changes or {}, **given)


def series_until(plan, name, last, interval=1, times=8, **given):
    """The last one of several is on a given date."""
    first = last - ONE_WEEK * interval * (times - 1)
    return plan.one_on_one(name, first, plan.minute(), rule=Rule("WEEKLY", interval, (), last), **given)


def past_dates(plan, event, count, also_off=False):
    """Of the latest instances that have begun, the latest first."""
    settings = plan.settings
    dates = [date for date in event.rule.dates(event.start.date(), settings.today)
             if (also_off or not plan.off.get(date)) and has_begun(settings, date, event.start.time())]
    return dates[:-count - 1:-1]


def has_begun(settings, date, time):
    return clock.instant(datetime.datetime.combine(date, time), settings.zone) <= settings.now


def kept(plan, name):
    series(plan, name, interval=plan.random.choice((1, 2)))
    plan.promise("on_rhythm", name)


def stopped(plan, name):
    interval = plan.random.choice((1, 2))
    series_until(plan, name, plan.days_ago(interval * 21 // 2 + plan.random.randint(1, 8)), interval)
    plan.promise("missing_one_on_one", name)


def merely_late(plan, name):
    """A fortnight's rhythm, and 21 days ago: one and a half rhythms, not more."""
    last = plan.days_ago(21)
    series_until(plan, name, last, 2)
    plan.promise("missing_one_on_one", name, (plan.settings.today - last).days - days_off_after(plan, last) > 21)


def days_off_after(plan, date):
    days = 0
    while date < plan.settings.today:
        date += ONE_DAY
        days += plan.all_day_off(date)
    return days


def planned_in_time(plan, name):
    """Singles a week apart, a long pause, and one planned on the last day of a rhythm."""
    late_with_plan(plan, name, 7)
    plan.promise("on_rhythm", name)


def planned_too_late(plan, name):
    late_with_plan(plan, name, 8)
    plan.promise("missing_one_on_one", name)


def late_with_plan(plan, name, days_ahead):
    last = plan.days_ago(25)
    for weeks in range(5):
        plan.one_on_one(name, last - ONE_WEEK * weeks, plan.minute(), 45)
    fate = plan.random.choice(("firm", "maybe"))
    plan.one_on_one(name, plan.settings.today + ONE_DAY * days_ahead, plan.minute(), 45, fate=fate)


def twice_missed(plan, name):
    event = series(plan, name, organizer=OWNER)
    for date in past_dates(plan, event, 2):
        event.changes[date] = Change(fate=plan.random.choice(FELL_OUT))
    plan.promise("missing_one_on_one", name)


def once_missed(plan, name):
    event = series(plan, name, organizer=OWNER)
    for date in past_dates(plan, event, 1):
        event.changes[date] = Change(fate=plan.random.choice(FELL_OUT))
    plan.promise("on_rhythm", name)


def taken_out_twice(plan, name):
    """Instances taken out of a series leave no trace."""
    event = series(plan, name)
    for date in past_dates(plan, event, 2):
        event.changes[date] = Change(removed=True)
    plan.promise("on_rhythm", name)


def one_left_open(plan, name):
    """Of the last two one fell out, and of the other nobody can say."""
    event = series(plan, name, organizer=OWNER)
    for date, fate in zip(past_dates(plan, event, 2), ("cancelled", "maybe")):
        event.changes[date] = Change(fate=fate)
    plan.promise("on_rhythm", name)


def faded(plan, name):
    series_until(plan, name, plan.days_ago(plan.random.randint(61, 80)), 1)
    plan.promise("faded", name)


def not_yet_faded(plan, name):
    """Sixty days are not over sixty days."""
    last = plan.days_ago(60)
    series_until(plan, name, last, 1)
    plan.promise("faded", name, (plan.settings.today - last).days - days_off_after(plan, last) > 60)


def replaced(plan, name):
    """A new UID, another weekday and time: the same two people."""
    weekday, week = plan.random.choice(sorted(plan.settings.hours)), -plan.random.randint(3, 8)
    series(plan, name, last=plan.day(week, weekday), weekday=weekday)
    series(plan, name, first_week=week + 1)
    plan.promise("on_rhythm", name)


def under_a_second_address(plan, name):
    """Every other week from another address: one person, and a weekly rhythm."""
    second = name.replace("@example.org", "@partner.example")
    weekday = plan.random.choice(sorted(plan.settings.hours))
    series(plan, name, 2, first_week=-20, weekday=weekday)
    event = series(plan, name, 2, first_week=-19, weekday=weekday)
    event.addressed = second
    plan.settings.aliases += ((name, second),)
    plan.promise("on_rhythm", name)


def irregular(plan, name):
    date = plan.days_ago(plan.random.randint(1, 12))
    for _ in range(plan.random.randint(4, 7)):
        plan.one_on_one(name, date, plan.minute(), plan.random.choice((5, 25, 60, 120)))
        date -= ONE_DAY * plan.random.randint(5, 20)


def too_few(plan, name):
    for weeks in (3, 5, 8):
        plan.one_on_one(name, plan.days_ago(7 * weeks), plan.minute(), 50)
    plan.promise("not_enough_history", name)


def about_to_begin(plan, name):
    series(plan, name, interval=2, first_week=1)
    plan.promise("on_rhythm", name)


def monthly(plan, name):
    first = plan.day(-22, plan.random.choice(sorted(plan.settings.hours)))
    if first.day > 28:
        first -= ONE_WEEK  # the fifth one does not come every month
    plan.one_on_one(name, first, plan.minute(), 50, rule=Rule("MONTHLY"))
    plan.promise("missing_one_on_one", name, False)


def too_slow(plan, name):
    plan.one_on_one(name, plan.day(-20, 2), plan.minute(), 50, rule=Rule("WEEKLY", 14))
    plan.promise("not_enough_history", name)


def every_day(plan, name):
    days = tuple(sorted(plan.settings.hours))
    plan.one_on_one(name, plan.day(-10, days[0]), plan.minute(), 10, rule=Rule("WEEKLY", 1, days))
    plan.promise("on_rhythm", name)


def third_declined(plan, name):
    """Two are invited, one of them declines: a one-to-one after all."""
    event = series(plan, name)
    event.guests += (Guest(person(f"absent.{name.partition('@')[0]}"), declined=True),)
    plan.promise("on_rhythm", name)


def moved_each_time(plan, name, times=3):
    """An hour later every time, up to the latest one."""
    move(plan, name, [True] * times)
    plan.promise("rhythm_moved", name, times >= 3)


def moved_twice(plan, name):
    moved_each_time(plan, name, 2)


def moved_until_lately(plan, name):
    """Often, but the latest one was where the series puts it."""
    move(plan, name, [False, True, True, True])
    plan.promise("rhythm_moved", name, False)


def move(plan, name, latest_first):
    """Early on a day: what was due has been, wherever it was moved to."""
    event = series(plan, name, minute=plan.minute(1, 120))
    for date, is_moved in zip(past_dates(plan, event, len(latest_first), also_off=True), latest_first):
        if is_moved:
            event.changes[date] = Change(start=datetime.datetime.combine(date, event.start.time())
                                         - datetime.timedelta(minutes=plan.random.choice((1, 60, 1440))))


def out_of_touch(plan, name, days=(60, 100, 149)):
    """Three times among few within 89 days, and not for sixty."""
    for number, ago in enumerate(days):
        others = (Guest(name), *(Guest(f"beside.{number}.{name}") for _ in range(1)))
        plan.meeting(plan.settings.today - ONE_DAY * ago, plan.minute(), 50, guests=others, kind="small")
    span, since = max(days) - min(days), min(days)
    plan.promise("losing_touch", name, span < 90 and since >= 60)


def seen_lately(plan, name):
    out_of_touch(plan, name, (59, 100, 140))


def never_seen_much(plan, name):
    out_of_touch(plan, name, (60, 100, 150))


def planned_again(plan, name):
    out_of_touch(plan, name, (70, 80, 90))
    plan.promises.pop()
    plan.meeting(plan.settings.today + ONE_DAY * 12, plan.minute(), 50, guests=(Guest(name), *plan.guests(2)),
                 kind="small", fate="maybe", organizer=OWNER)
    plan.promise("losing_touch", name, False)


def in_conflict(plan, name):
    """One overlaps another meeting by five minutes; one begins when another ends; one is a week away."""
    date = plan.settings.today + ONE_DAY * 2
    plan.one_on_one(name, date, 600, 30)
    plan.meeting(date, 625, 45)
    start = clock.instant(clock.at(date, 600), plan.settings.zone)
    plan.promise("double_booked", f"{name} {clock.rfc3339(start)}")
    later = plan.settings.now + 168 * 3600
    for number, step in enumerate((0, -60)):
        beside = f"{number}.{name}"
        local = clock.local(later + step, plan.settings.zone)
        plan.one_on_one(beside, local.date(), local.hour * 60 + local.minute, 45)
        plan.promise("double_booked", f"{beside} {clock.rfc3339(later + step)}", step < 0)


def excused(plan, name):
    """A fortnight's rhythm, and nearly four weeks ago; but the owner was away for three of them."""
    series_until(plan, name, plan.recent_leave - ONE_DAY * 5, 2)
    plan.promise("on_rhythm", name)


SCRIPTS = (kept, stopped, merely_late, planned_in_time, planned_too_late, twice_missed, once_missed, taken_out_twice,
           one_left_open, faded, not_yet_faded, replaced, under_a_second_address, irregular, too_few, about_to_begin,
           moved_each_time, moved_twice, moved_until_lately, out_of_touch, seen_lately, never_seen_much, planned_again,
           in_conflict, monthly, too_slow, every_day, third_declined)


def plant_people(plan, seed, count=9):
    """A window over the scripts that moves with the seed."""
    for number in range(count):
        script = SCRIPTS[(seed * 3 + number) % len(SCRIPTS)]
        script(plan, person(f"{script.__name__.replace('_', '.')}.{number}"))
    if plan.recent_leave:
        excused(plan, person("excused"))
    plan.take_stock()
