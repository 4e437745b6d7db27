"""The zones that the differential tests live in, and where their clocks change."""
import datetime as dt
import functools
import zoneinfo

UTC = dt.timezone.utc
EPOCH = dt.datetime(1970, 1, 1)
# Both hemispheres, a change of half an hour, a day that was left out (Apia, 30 December 2011), changes at midnight
# (Santiago), winter time in Ramadan (Casablanca), and no change at all.
NAMES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia",
         "Africa/Casablanca", "Asia/Kolkata", "UTC"]
FIRST, LAST = dt.datetime(1995, 1, 1), dt.datetime(2037, 6, 1)  # zone files list every change up to 2037


def seconds(naive):
    return int((naive - EPOCH).total_seconds())


@functools.lru_cache(maxsize=100_000)
def instant(naive, name):
    """As RFC 5545 3.3.5 says, and Python's fold=0 does: in a gap the offset before it, in a fold the first."""
    return int(naive.replace(tzinfo=zoneinfo.ZoneInfo(name)).timestamp())


def local(second, name):
    return dt.datetime.fromtimestamp(second, zoneinfo.ZoneInfo(name)).replace(tzinfo=None, fold=0)


def offset(second, name):
    return dt.datetime.fromtimestamp(second, zoneinfo.ZoneInfo(name)).utcoffset()


@functools.lru_cache
def changes(name):
    """The instants at which the clock of the zone changes."""
    found, step, end = [], 9 * 86400, seconds(LAST)
    for at in range(seconds(FIRST), end, step):
        low, high = at, at + step
        if offset(low, name) == offset(high, name):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(middle, name) == offset(low, name) else (low, middle)
        found.append(high)
    return found


def stamp(naive):
    return naive.strftime("%Y%m%dT%H%M%S")


def utc_stamp(second):
    return stamp(EPOCH + dt.timedelta(seconds=second)) + "Z"
