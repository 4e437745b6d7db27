"""Random calendars as people have them: series with exceptions of every kind, in zones named in every way, most of them
where clocks change."""
import datetime as dt
import random

import calendar_oracle
import vtimezones
import zones
from calendar_model import UTC, Calendar, Clock, Extra, Length, Moment, Override, Series

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
OWNERS = zones.NAMES[:6]
# The clocks of all zones but two change in each: in spring from 8 March (New York) to 5 April, in autumn from
# 6 September (Santiago) to 1 November.
SEASONS = [(dt.date(2026, 2, 10), dt.date(2026, 4, 20)), (dt.date(2026, 8, 31), dt.date(2026, 11, 10))]
WINDOWS_NAMES = {"Europe/Berlin": "W. Europe Standard Time", "America/New_York": "Eastern Standard Time",
                 "Australia/Lord_Howe": "Lord Howe Standard Time", "America/Santiago": "Pacific SA Standard Time",
                 "Pacific/Apia": "Samoa Standard Time", "Africa/Casablanca": "Morocco Standard Time",
                 "Asia/Kolkata": "India Standard Time"}
PREFIXES = ["/freeassociation.sourceforge.net/", "/mozilla.org/20070129_1/", "/citadel.org/20210210_1/"]


def chance(percent):
    return random.random() * 100 < percent


def random_clock(owner, number):
    kind = random.choices(["iana", "windows", "vendor", "custom", "utc", "floating"], [40, 10, 10, 20, 10, 10])[0]
    zone = random.choice(zones.NAMES[:7])
    if kind == "utc":
        return UTC
    if kind == "floating":
        return Clock(owner, kind="floating")
    if kind == "windows":
        return Clock(zone, WINDOWS_NAMES[zone], kind)
    if kind == "vendor":
        return Clock(zone, random.choice(PREFIXES) + zone, kind)
    if kind == "custom":
        name = f"Private zone {number}"
        return Clock(zone, name, kind, vtimezones.vtimezone(zone, name))
    return Clock(zone, zone)


def changes_within(window, zone):
    first, last = (zones.seconds(dt.datetime.combine(day, dt.time())) for day in window)
    return [zones.local(change, zone) for change in zones.changes(zone) if first <= change < last]


def random_naive(window, clock):
    """Within the window or years before; half of them at the time of day at which the clock changes."""
    days = (window[1] - window[0]).days
    back = random.choice((0, 0, 20, 100, 700))
    day = window[0] + dt.timedelta(random.randint(-back, days))
    near = changes_within(window, clock.zone)
    if near and chance(50):
        change = random.choice(near)
        if chance(30):
            day = change.date()
        return dt.datetime.combine(day, change.time()) + dt.timedelta(minutes=5 * random.randint(-18, 18))
    return dt.datetime.combine(day, dt.time(random.randint(0, 23), random.choice((0, 15, 30, 45))))


def random_length(start):
    if start.is_date:
        days = random.choice((1, 1, 1, 2, 5))
        form = random.choice(("none", "end", "duration")) if days == 1 else random.choice(("end", "duration"))
        end = Moment(start.naive + dt.timedelta(days), start.clock, True)
        return None if form == "none" else Length(days, 0, end if form == "end" else None)
    form = random.choice(("none", "end", "end", "end", "duration", "days"))
    seconds = 60 * random.choice((5, 25, 30, 50, 60, 90, 240))
    if form == "none":
        return None
    if form == "end":
        clock = UTC if chance(15) else start.clock
        last = start.instant + seconds
        end = Moment(clock.local(last), clock)
        return Length(0, end.instant - start.instant, end) if end.instant >= start.instant else Length(0, seconds)
    return Length(random.choice((1, 1, 2)), random.choice((0, seconds))) if form == "days" else Length(0, seconds)


def random_rule(start):
    frequency = random.choices(["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"],
                               [25, 45, 15, 5, 0 if start.is_date else 10])[0]
    parts = {"FREQ": [frequency]}
    if frequency == "HOURLY" or chance(35):
        parts["INTERVAL"] = [str(random.randint(6, 30) if frequency == "HOURLY" else random.randint(1, 3))]
    some_days = random.sample(DAYS, random.randint(1, 4))
    if frequency == "WEEKLY" and chance(60) or frequency == "DAILY" and chance(20):
        parts["BYDAY"] = some_days
    if frequency == "MONTHLY":
        parts.update(random.choice([{"BYDAY": [f"{random.choice((1, 2, 3, 4, 5, -1, -2))}{random.choice(DAYS)}"]},
                                    {"BYMONTHDAY": [str(random.choice((1, 15, 29, 30, 31, -1, -2)))]},
                                    {"BYDAY": DAYS[:5], "BYSETPOS": [random.choice(("1", "-1", "2"))]}, {}]))
    if frequency == "DAILY" and not start.is_date and chance(15):
        parts["BYHOUR"] = [str(hour) for hour in sorted(random.sample(range(24), 2))]
    if chance(25):
        parts["WKST"] = [random.choice(("SU", "MO", "SA"))]
    return parts


def end_rule(parts, start, window):
    last = dt.datetime.combine(window[1], start.naive.time()) - dt.timedelta(random.randint(-20, 80))
    if chance(30):
        parts["COUNT"] = [str(random.randint(1, 90))]
    elif chance(45):
        if start.is_date or chance(20):
            parts["UNTIL"] = [last.strftime("%Y%m%d")]
        else:
            parts["UNTIL"] = [zones.utc_stamp(start.clock.instant(last))]


def said_elsewhere(moment):
    """The same instant as another clock shows it, or in UTC."""
    clock = random.choice([UTC, *(Clock(zone, zone) for zone in zones.NAMES[:7])])
    other = Moment(clock.local(moment.instant), clock)
    return other if other.instant == moment.instant else Moment(UTC.local(moment.instant), UTC)


def said_somehow(instance, series):
    """An instance as EXDATE or RECURRENCE-ID may name it."""
    if series.all_day:
        return Moment(instance.naive, series.clock, True)
    own = Moment(instance.naive, series.clock)
    return own if chance(60) else said_elsewhere(own)


def add_extras(series, window):
    for _ in range(random.randint(1, 4)):
        start = Moment(random_naive(window, series.clock), series.clock)
        if series.all_day:
            start = Moment(dt.datetime.combine(start.naive.date(), dt.time()), series.clock, True)
            series.extras.append(Extra(start))
            continue
        if chance(30):
            start = said_elsewhere(start)
        taken = {extra.start.instant for extra in series.extras} | {series.start.instant}
        length = None
        if chance(30) and start.instant not in taken:
            length = Length(0, 60 * random.choice((10, 45)))
            if chance(50):
                end = Moment(start.clock.local(start.instant + length.seconds), start.clock)
                length = Length(0, max(end.instant - start.instant, 0), end)
        series.extras.append(Extra(start, length))


def add_exceptions(series, instances):
    for instance in random.sample(instances, min(len(instances), random.randint(1, 4))):
        if not series.all_day and chance(20):
            series.exceptions.append(Moment(dt.datetime.combine(instance.naive, dt.time()), series.clock, True))
        elif series.all_day and chance(20):
            series.exceptions.append(Moment(UTC.local(instance.instant), UTC))
        else:
            series.exceptions.append(said_somehow(instance, series))


def random_override(series, instance, window):
    recurrence_id = said_somehow(instance, series)
    shown = instance.naive if series.all_day else series.clock.local(instance.instant)
    if series.all_day:
        start = Moment(shown + dt.timedelta(random.choice((0, 0, -3, 2, 90))), series.clock, True)
    else:
        to = shown + dt.timedelta(days=random.choice((0, 0, -1, 2, 120, -120)), minutes=15 * random.randint(-12, 12))
        start = Moment(random_naive(window, series.clock) if chance(10) else to, series.clock)
        if chance(15):
            start = said_elsewhere(start)
    override = Override(recurrence_id, start, None, random.choice(("CONFIRMED", "CONFIRMED", "TENTATIVE", "CANCELLED")))
    override.length = random_length(start)
    # A time that the clock skips has no distance to where it is moved.
    near = abs(start.instant - instance.instant) < 130 * 86400
    override.this_and_future = chance(15) and near and shown == instance.naive
    return override


def add_overrides(series, instances, window):
    for instance in random.sample(instances, min(len(instances), random.randint(1, 3))):
        override = random_override(series, instance, window)
        override.sequence = series.sequence
        series.overrides.append(override)
        if chance(15):  # an older version of it, which no longer counts
            older = random_override(series, instance, window)
            older.recurrence_id, older.this_and_future = override.recurrence_id, False
            override.sequence = series.sequence + 1
            series.stale.append(older)


def random_series(uid, owner, window, number):
    all_day = chance(12)
    clock = Clock(owner, kind="floating") if all_day else random_clock(owner, number)
    naive = random_naive(window, clock)
    start = Moment(dt.datetime.combine(naive, dt.time()) if all_day else naive, clock, all_day)
    series = Series(uid, start, random_length(start), sequence=random.randint(0, 3))
    series.status = random.choice(("CONFIRMED", "CONFIRMED", "TENTATIVE", "CANCELLED"))
    if chance(75):
        for _ in range(1 if chance(90) else 2):
            series.rules.append(random_rule(start))
            end_rule(series.rules[-1], start, window)
        if chance(50):  # on the rule, as RFC 5545 wants it
            times = calendar_oracle.first_times(series, series.rules[0])
            series.start = Moment(random.choice(times), clock, all_day) if times else start
            series.length = random_length(series.start)
    if chance(25):
        add_extras(series, window)
    if series.recurs:
        touched = [instance for instance in calendar_oracle.instances(series).values()
                   if abs((instance.naive.date() - window[0]).days) < 200]
        if chance(50):
            add_exceptions(series, touched)
        if chance(50):
            add_overrides(series, touched, window)
        series.has_master = not (series.overrides and chance(8))
    if series.has_master and chance(10):
        older = Series(uid, Moment(random_naive(window, clock), clock) if not all_day else start, None)
        series.sequence += 1
        series.stale.append(older)
    return series


def random_calendar(seed, number):
    random.seed(f"{seed} {number}")
    owner = OWNERS[number % len(OWNERS)]
    window = SEASONS[number // len(OWNERS) % len(SEASONS)]
    series = [random_series(f"{number}-{index}@example.org", owner, window, f"{number}-{index}") for index in range(5)]
    return Calendar(f"{number}.ics", owner, window, series)
