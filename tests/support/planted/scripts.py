"""What can become of a one-to-one: each script lays out one person's meetings, and promises what is to be said of them."""
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


def past_dates(plan, event, count):
    """Of the latest instances that have begun, the latest first."""
    settings = plan.settings
    dates = [date for date in event.rule.dates(event.start.date(), settings.today) if not plan.off.get(date)
             and clock.instant(datetime.datetime.combine(date, event.start.time()), settings.zone) <= settings.now]
    return dates[:-count - 1:-1]


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


def excused(plan, name):
    """A fortnight's rhythm, and nearly four weeks ago; but the owner was away for three of them."""
    series_until(plan, name, plan.recent_leave - ONE_DAY * 5, 2)
    plan.promise("on_rhythm", name)


SCRIPTS = (kept, stopped, merely_late, planned_in_time, planned_too_late, twice_missed, once_missed, taken_out_twice,
           one_left_open, faded, not_yet_faded, replaced, under_a_second_address, irregular, too_few, about_to_begin,
           monthly, too_slow, every_day, third_declined)


def plant_people(plan, seed, count=7):
    """A window over the scripts that moves with the seed."""
    for number in range(count):
        script = SCRIPTS[(seed * 3 + number) % len(SCRIPTS)]
        script(plan, person(f"{script.__name__.replace('_', '.')}.{number}"))
    if plan.recent_leave:
        excused(plan, person("excused"))
    plan.take_stock()
