"""From what a rule yields on the clock to the instants of a series: DTSTART, COUNT, UNTIL and the zone."""
import datetime as dt
import functools

import zones


@functools.lru_cache(maxsize=10_000)
def written(until):
    return dt.datetime.strptime(until[:15], "%Y%m%dT%H%M%S" if "T" in until else "%Y%m%d")


def ends_before(case, time):
    """Whether UNTIL leaves out an instance at this time on the clock of the series."""
    until = case.parts.get("UNTIL", [""])[0]
    if not until:
        return False
    moment = written(until)
    if len(until) == 8:
        return time.date() > moment.date()
    if not until.endswith("Z"):
        return time > moment
    if case.dates:
        return time.date() > zones.local(zones.seconds(moment), case.zone).date()
    return zones.instant(time, case.zone) > zones.seconds(moment)


def instants(case, times, start_counts=True):
    """`start_counts`: DTSTART is the first instance, on the rule or not, and UNTIL never takes it away."""
    times = {time for time in times if not ends_before(case, time)}
    if start_counts:
        times.add(case.start)
    count = int(case.parts.get("COUNT", [len(times)])[0])
    return {zones.instant(time, case.zone) for time in sorted(times)[:count]}
