"""Local times and instants, as RFC 5545 3.3.5 has them: a time in a gap uses the offset before it, a time that comes
twice is the first one. Which is what zoneinfo does of itself."""
import datetime
import zoneinfo

ONE_DAY = datetime.timedelta(days=1)
ONE_WEEK = datetime.timedelta(weeks=1)


def at(date, minute):
    """A minute of a day, on the clock; more than a day's minutes go into the next one."""
    return datetime.datetime.combine(date, datetime.time()) + datetime.timedelta(minutes=minute)


def instant(local, zone):
    """In seconds since 1970."""
    return int(local.replace(tzinfo=zoneinfo.ZoneInfo(zone)).timestamp())


def local(seconds, zone):
    """What the clock shows."""
    return datetime.datetime.fromtimestamp(seconds, zoneinfo.ZoneInfo(zone)).replace(tzinfo=None)


def date_of(seconds, zone):
    return local(seconds, zone).date()


def utc(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).replace(tzinfo=None)


def rfc3339(seconds):
    return utc(seconds).strftime("%Y-%m-%dT%H:%M:%SZ")


def week_start(date, first_weekday):
    return date - datetime.timedelta(days=(date.weekday() - first_weekday) % 7)


def week_name(first_day):
    """The ISO week of its Thursday, whatever day it starts on."""
    thursday = next(day for day in (first_day + ONE_DAY * step for step in range(7)) if day.weekday() == 3)
    year, week, _ = thursday.isocalendar()
    return f"{year}-W{week:02}"
