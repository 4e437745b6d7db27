"""A series said in another way that means the same, to keep clear of one fault of another program, and only as far as
the fault goes: what still differs then is not explained by it."""
import copy
import dataclasses
import datetime as dt

import calendar_oracle
import series as one_rule
import zones
from calendar_model import Clock, Length, Moment


class Rewriting:
    """A copy of a series, and events of their own for what had to be taken out of it."""

    def __init__(self, series, plan):
        self.series = copy.deepcopy(series)
        self.alone = []  # occurrences
        self.plan = plan

    def take_out(self, belongs):
        """States the instances alone for which this is true, with their start and end in UTC."""
        series = self.series
        taken = [pair for pair in self.plan if belongs(*pair)]
        self.plan = [pair for pair in self.plan if not belongs(*pair)]
        self.alone += [occurrence for _, occurrence in taken]
        series.exceptions += [Moment(instance.naive, series.clock, series.all_day) for instance, _ in taken]
        instants = {instance.instant for instance, _ in taken}
        series.extras = [extra for extra in series.extras if extra.start.instant not in instants]


def plan_of(series):
    """Instances with their occurrences, as far as they can lie in a window."""
    middle = zones.seconds(dt.datetime(2026, 6, 1))
    return [(instance, occurrence) for instance, occurrence in calendar_oracle.planned(series)
            if abs(instance.instant - middle) < 400 * 86400]


def overridden(series):
    return {calendar_oracle.replaced_instant(series, override) for override in series.overrides}


def apart_from_overrides(rewriting):
    series = rewriting.series
    instants = overridden(series)
    rewriting.take_out(lambda instance, _: instance.instant in instants)
    series.overrides = []
    series.stale = [older for older in series.stale if not hasattr(older, "recurrence_id")]


def apart_from_the_future(rewriting):
    series = rewriting.series
    first = min(calendar_oracle.replaced_instant(series, override) for override in series.overrides
                if override.this_and_future)
    instants = overridden(series)
    rewriting.take_out(lambda instance, _: instance.instant > first and instance.instant not in instants)
    for override in series.overrides:
        override.this_and_future = False


def apart_from_periods(rewriting):
    series = rewriting.series
    instants = {extra.start.instant for extra in series.extras if extra.length is not None}
    series.extras = [extra for extra in series.extras if extra.length is None]
    rewriting.take_out(lambda instance, _: instance.instant in instants)


def apart_from_later_rules(rewriting):
    series = rewriting.series
    series.rules = series.rules[:1]
    kept = calendar_oracle.instances(series)
    rewriting.take_out(lambda instance, _: instance.instant not in kept)


def whole_days_one_by_one(rewriting):
    """Every instance of a day that a DATE takes out, by its own time."""
    series = rewriting.series
    days = {exception.naive.date() for exception in series.exceptions if exception.is_date}
    series.exceptions = [exception for exception in series.exceptions if not exception.is_date]
    series.exceptions += [Moment(instance.naive, series.clock)
                          for instance in calendar_oracle.instances(series).values() if instance.naive.date() in days]


def as_days(rewriting):
    """A UTC time in EXDATE as the day that it means."""
    series = rewriting.series
    series.exceptions = [Moment(dt.datetime.combine(series.clock.local(exception.instant), dt.time()), series.clock, True)
                         if exception.clock.kind == "utc" else exception for exception in series.exceptions]


def is_shown_twice(second, zone):
    """The clock shows the same time again later, or showed it before."""
    naive = zones.local(second, zone)
    return naive.replace(tzinfo=zones.zoneinfo.ZoneInfo(zone), fold=1).utcoffset() != \
        naive.replace(tzinfo=zones.zoneinfo.ZoneInfo(zone), fold=0).utcoffset()


def is_odd(moment):
    """Its clock shows this time twice, or skips it."""
    shown = moment.clock.local(moment.instant)
    return not moment.is_date and (shown != moment.naive or is_shown_twice(moment.instant, moment.clock.zone))


def apart_from_odd_hours(rewriting):
    series = rewriting.series
    rewriting.take_out(lambda instance, _: is_odd(Moment(instance.naive, series.clock)))
    # Those that EXDATE names on another clock, on this one.
    series.exceptions += [Moment(instance.naive, series.clock)
                          for instance in calendar_oracle.instances(series).values()
                          if is_odd(Moment(instance.naive, series.clock))
                          and calendar_oracle.is_excepted(series, instance.instant, instance.naive)]


def starts_oddly(series):
    """DTSTART or its end is at an odd hour, or the clock changes between them."""
    first = series.start.instant
    last = calendar_oracle.effective(series.length, series.start).end_of(series.start.naive, first, series.clock)
    return is_odd(series.start) or is_shown_twice(last, series.clock.zone) or clock_changes(first, last, series.clock)


def ends_when_shown_twice(series):
    return any(is_shown_twice(occurrence.end, series.clock.zone)
               for _, occurrence in calendar_oracle.planned(series))


def apart_from_ends_shown_twice(rewriting):
    zone = rewriting.series.clock.zone
    rewriting.take_out(lambda _, occurrence: is_shown_twice(occurrence.end, zone))


def with_exact_durations(rewriting):
    for one in (rewriting.series, *rewriting.series.overrides):
        if one.length and one.length.end and not one.start.is_date:
            one.length = Length(0, one.length.seconds)


def clock_changes(first, last, clock):
    return zones.offset(first, clock.zone) != zones.offset(last, clock.zone)


def apart_from_long_days(rewriting):
    clock = rewriting.series.clock
    rewriting.take_out(lambda _, occurrence: clock_changes(occurrence.start, occurrence.end, clock))


def apart_from_busy_days(rewriting):
    """Days with several instances."""
    days = [instance.naive.date() for instance in calendar_oracle.instances(rewriting.series).values()]
    busy = {day for day in days if days.count(day) > 1}
    rewriting.take_out(lambda instance, _: instance.naive.date() in busy)


def with_an_end(rewriting):
    rewriting.series.length = rewriting.series.length or Length(1)
    for override in rewriting.series.overrides:
        override.length = override.length or Length(1)


def without_old_versions(rewriting):
    rewriting.series.stale = []


def with_plain_names(rewriting):
    clock = rewriting.series.clock
    plain = Clock(clock.zone, clock.zone)

    def renamed(value):
        if isinstance(value, Clock):
            return plain if value == clock else value
        if dataclasses.is_dataclass(value):
            return dataclasses.replace(value, **{field.name: renamed(getattr(value, field.name))
                                                 for field in dataclasses.fields(value)})
        return [renamed(one) for one in value] if isinstance(value, list) else value

    rewriting.series = renamed(rewriting.series)


def ended_before_it_starts(series):
    times = [calendar_oracle.rule_times(series, rule) for rule in series.rules if "UNTIL" in rule]
    return any(len(some) == 1 for some in times)


def ends_with_a_day(series):
    return not series.all_day and any(len(rule.get("UNTIL", [""])[0]) == 8 for rule in series.rules)


def with_the_last_second(rewriting):
    clock = rewriting.series.clock
    for rule, end in ends(rewriting.series):
        rule["UNTIL"] = [zones.stamp(clock.local(end)) if clock.kind == "floating" else zones.utc_stamp(end)]


def ends(series):
    """The rules of a timed series that have an UNTIL, with the instant that it means."""
    for rule in series.rules if not series.all_day else ():
        until = rule.get("UNTIL", [""])[0]
        if until.endswith("Z"):
            yield rule, zones.seconds(one_rule.written(until))
        elif until:
            yield rule, series.clock.instant(one_rule.written(until) + dt.timedelta(days=1)) - 1


def ends_on_another_offset(series):
    return any(clock_changes(series.start.instant, end, series.clock) for _, end in ends(series))


def ends_in_utc_but_floats(series):
    return series.clock.kind == "floating" and any(rule["UNTIL"][0].endswith("Z") for rule, _ in ends(series))


def with_a_floating_end(rewriting):
    series = rewriting.series
    for rule, end in ends(series):
        rule["UNTIL"] = [zones.stamp(series.clock.local(end))]


def with_the_offset_of_the_start(rewriting):
    series = rewriting.series
    for rule, end in ends(series):
        later = zones.offset(end, series.clock.zone) - zones.offset(series.start.instant, series.clock.zone)
        rule["UNTIL"] = [zones.utc_stamp(end + max(0, int(later.total_seconds())))]


def without_ended_rules(rewriting):
    series = rewriting.series
    series.rules = [rule for rule in series.rules if "UNTIL" not in rule
                    or len(calendar_oracle.rule_times(series, rule)) > 1]


def on_own_clock(rewriting):
    """What is said on other clocks, on that of DTSTART."""
    series = rewriting.series

    def own(moment):
        return moment if moment.is_date else Moment(series.clock.local(moment.instant), series.clock)

    series.exceptions = [own(moment) for moment in series.exceptions]
    for extra in series.extras:
        extra.start = own(extra.start)
    for override in series.overrides:
        override.recurrence_id = own(override.recurrence_id)


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


def count_without_start(rewriting):
    for rule in rules_off_the_start(rewriting.series):
        if "COUNT" in rule:
            rule["COUNT"] = [str(int(rule["COUNT"][0]) - 1)]


def apart_from_the_start(rewriting):
    start = rewriting.series.start.instant
    rewriting.take_out(lambda instance, _: instance.instant == start)


def apart_from_extras(rewriting):
    series = rewriting.series
    series.extras = []
    kept = calendar_oracle.instances(series)
    rewriting.take_out(lambda instance, _: instance.instant not in kept)


def apart_from_rules(rewriting):
    """All that rules repeat."""
    rewriting.series.rules = []
    apart_from_extras(rewriting)


def apart_from_everything(rewriting):
    rewriting.take_out(lambda instance, _: True)
    rewriting.series.has_master = False
    rewriting.series.overrides = rewriting.series.stale = []
