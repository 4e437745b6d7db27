"""A series said in another way that means the same, to keep clear of one fault of another program, and only as far as
the fault goes: what still differs then is not explained by it."""
import copy
import dataclasses
import datetime as dt

import calendar_oracle
import traits
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

    def day_of(moment):
        return Moment(dt.datetime.combine(series.clock.local(moment.instant), dt.time()), series.clock, True)

    series.exceptions = [day_of(exception) if exception.clock.kind == "utc" else exception
                         for exception in series.exceptions]


def apart_from_odd_hours(rewriting):
    series = rewriting.series
    rewriting.take_out(lambda instance, _: traits.is_odd(Moment(instance.naive, series.clock)))
    # Those that EXDATE names on another clock, on this one.
    series.exceptions += [Moment(instance.naive, series.clock)
                          for instance in calendar_oracle.instances(series).values()
                          if traits.is_odd(Moment(instance.naive, series.clock))
                          and calendar_oracle.is_excepted(series, instance.instant, instance.naive)]


def apart_from_ends_shown_twice(rewriting):
    zone = rewriting.series.clock.zone
    rewriting.take_out(lambda _, occurrence: traits.is_shown_twice(occurrence.end, zone))


def with_exact_durations(rewriting):
    for one in (rewriting.series, *rewriting.series.overrides):
        if one.length and one.length.end and not one.start.is_date:
            one.length = Length(0, one.length.seconds)


def apart_from_long_days(rewriting):
    clock = rewriting.series.clock
    rewriting.take_out(lambda _, occurrence: traits.clock_changes(occurrence.start, occurrence.end, clock))


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


def with_the_last_second(rewriting):
    clock = rewriting.series.clock
    for rule, end in traits.ends(rewriting.series):
        rule["UNTIL"] = [zones.stamp(clock.local(end)) if clock.kind == "floating" else zones.utc_stamp(end)]


def with_a_floating_end(rewriting):
    series = rewriting.series
    for rule, end in traits.ends(series):
        rule["UNTIL"] = [zones.stamp(series.clock.local(end))]


def with_the_offset_of_the_start(rewriting):
    series = rewriting.series
    for rule, end in traits.ends(series):
        later = int(zones.offset(end, series.clock.zone).total_seconds()) - traits.offset_of_start(series)
        rule["UNTIL"] = [zones.utc_stamp(end + max(0, later))]


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


def count_without_start(rewriting):
    for rule in traits.rules_off_the_start(rewriting.series):
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
