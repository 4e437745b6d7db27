"""What a series has about it that other programs stumble over."""
import datetime as dt

import calendar_oracle
import series as one_rule
import zones
from calendar_model import Moment


def is_shown_twice(second, zone):
    """The clock shows the same time again later, or showed it before."""
    naive = zones.local(second, zone)
    return naive.replace(tzinfo=zones.zoneinfo.ZoneInfo(zone), fold=1).utcoffset() != \
        naive.replace(tzinfo=zones.zoneinfo.ZoneInfo(zone), fold=0).utcoffset()


def is_odd(moment):
    """Its clock shows this time twice, or skips it."""
    shown = moment.clock.local(moment.instant)
    return not moment.is_date and (shown != moment.naive or is_shown_twice(moment.instant, moment.clock.zone))


def starts_oddly(series):
    """DTSTART or its end is at an odd hour, or the clock changes between them."""
    first = series.start.instant
    last = calendar_oracle.effective(series.length, series.start).end_of(series.start.naive, first, series.clock)
    return is_odd(series.start) or is_shown_twice(last, series.clock.zone) or clock_changes(first, last, series.clock)


def ends_when_shown_twice(series):
    return any(is_shown_twice(occurrence.end, series.clock.zone)
               for _, occurrence in calendar_oracle.planned(series))


def clock_changes(first, last, clock):
    return zones.offset(first, clock.zone) != zones.offset(last, clock.zone)


def ended_before_it_starts(series):
    times = [calendar_oracle.rule_times(series, rule) for rule in series.rules if "UNTIL" in rule]
    return any(len(some) == 1 for some in times)


def ends_with_a_day(series):
    return not series.all_day and any(len(rule.get("UNTIL", [""])[0]) == 8 for rule in series.rules)


def ends(series):
    """The rules of a timed series that have an UNTIL, with the instant that it means."""
    for rule in series.rules if not series.all_day else ():
        until = rule.get("UNTIL", [""])[0]
        if until.endswith("Z"):
            yield rule, zones.seconds(one_rule.written(until))
        elif len(until) == 8:
            yield rule, series.clock.instant(one_rule.written(until) + dt.timedelta(days=1)) - 1
        elif until:
            yield rule, series.clock.instant(one_rule.written(until))


def offset_of_start(series):
    """That which DTSTART is read with: at a time that the clock skips, the one before."""
    return zones.seconds(series.start.naive) - series.start.instant


def ends_on_another_offset(series):
    return series.clock.kind != "floating" and any(
        zones.offset(end, series.clock.zone).total_seconds() != offset_of_start(series) for _, end in ends(series))


def ends_in_utc_but_floats(series):
    return series.clock.kind == "floating" and any(rule["UNTIL"][0].endswith("Z") for rule, _ in ends(series))


def changes_the_future(series):
    return any(override.this_and_future for override in series.overrides)


def has_periods(series):
    return any(extra.length is not None for extra in series.extras)


def has_foreign_extras(series):
    return any(extra.start.clock != series.clock for extra in series.extras)


def has_foreign_exceptions(series):
    return any(exception.clock != series.clock and not exception.is_date for exception in series.exceptions)


def has_several_a_day(series):
    return any(rule["FREQ"] == ["HOURLY"] or "BYHOUR" in rule for rule in series.rules) or bool(series.extras)


def meets_odd_hours(series):
    return not series.all_day and any(is_odd(Moment(instance.naive, series.clock))
                                      for instance in calendar_oracle.instances(series).values())


def lasts_days(series):
    return any(one.length and one.length.days for one in (series, *series.overrides))


def names_days(series):
    return not series.all_day and any(exception.is_date for exception in series.exceptions)


def names_days_in_utc(series):
    return series.all_day and any(not exception.is_date for exception in series.exceptions)


def ends_oddly(series):
    """DTEND counts, and it or DTSTART is at an odd hour, or they are not on one clock."""
    return any(one.length and one.length.end and not one.start.is_date
               and (is_odd(one.start) or is_odd(one.length.end) or one.length.end.clock != one.start.clock
                    or clock_changes(one.start.instant, one.length.end.instant, one.start.clock))
               for one in (series, *series.overrides))


def rules_off_the_start(series):
    return [rule for rule in series.rules if calendar_oracle.first_times(series, rule)[:1] != [series.start.naive]]


def starts_off_its_rule(series):
    return bool(rules_off_the_start(series))


def counts_off_its_rule(series):
    return any("COUNT" in rule for rule in rules_off_the_start(series))
