"""What libical 3.0.16 makes of a series that is timed, and its faults. Of all-day series it is not asked: it counts
their days in UTC."""
import collections
import datetime as dt
import subprocess

import calendar_oracle
import calendar_text
import libical_rules
import rewriting as clear
import traits
import zones
from calendar_model import Moment
from explaining import Fault, Program
from random_rules import Case


class Libical:
    """The program that asks it, running."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.communicate()

    def ask(self, series, calendar):
        """Start and end of what lies in the calendar's window."""
        bounds = " ".join(zones.utc_stamp(second) for second in calendar.instants)
        self.process.stdin.write(f"{bounds}\n{calendar_text.tidy(series)}")
        self.process.stdin.flush()
        seconds = iter(map(int, self.process.stdout.readline().split()))
        return collections.Counter(span for span in zip(seconds, seconds)
                                   if calendar_oracle.touches(*span, calendar.instants))


def has_a_bad_rule(series):
    """One that its iterator gets wrong, too: the same faults."""
    cases = [Case(rule, series.clock.zone, series.start.naive, False, None, []) for rule in series.rules]
    return any(case.frequency in libical_rules.SUB_DAILY or libical_rules.first_that_applies(faults, case)
               for case in cases for faults in (libical_rules.FAULTS, libical_rules.NOT_ASKED))


def meets_odd_hours(series):
    """Also in the days of its first week that lie before DTSTART: it begins there."""
    before = [Moment(series.start.naive - dt.timedelta(days), series.clock) for days in range(1, 7)]
    return traits.meets_odd_hours(series) or any(rule["FREQ"] == ["WEEKLY"] for rule in series.rules) and any(
        map(traits.is_odd, before))


# In the order in which a series is kept clear of them.
FAULTS = [Fault(*row) for row in (
    ("an older version of an event counts as well (RFC 5545 3.8.7.4: the greatest SEQUENCE does)",
     lambda series: series.stale, clear.without_old_versions),
    ("a zone that is no file in its zone folder is read as UTC, as are floating times (3.2.19, 3.3.5)",
     lambda series: series.clock.kind in ("windows", "vendor", "floating"), clear.with_plain_names),
    ("a rule is repeated wrongly (see the faults of its iterator)", has_a_bad_rule, clear.apart_from_rules),
    ("an UNTIL before DTSTART takes DTSTART out (3.8.5.3: it is the first instance)",
     traits.ended_before_it_starts, clear.without_ended_rules),
    ("a DATE as UNTIL of a timed series is its midnight (3.3.10 forbids it; read as that whole day)",
     traits.ends_with_a_day, clear.with_the_last_second),
    ("RANGE=THISANDFUTURE changes one instance (3.2.13: it and all that follow)",
     traits.changes_the_future, clear.apart_from_the_future),
    ("an override stands beside the instance that it replaces (3.8.4.4)",
     lambda series: series.overrides, clear.apart_from_overrides),
    ("RDATE is read in UTC, whatever its zone, and a PERIOD not at all (3.8.5.2)",
     lambda series: series.extras, clear.apart_from_extras),
    ("several RRULEs may say one instance, which then counts twice (3.8.5.3)",
     lambda series: len(series.rules) > 1, clear.apart_from_later_rules),
    ("a DATE in EXDATE takes out no time of that day (3.8.5.1, as calendars use it)",
     traits.names_days, clear.whole_days_one_by_one),
    ("EXDATE in another zone takes out nothing (3.8.5.1: an instant)",
     traits.has_foreign_exceptions, clear.on_own_clock),
    ("a time that the clock shows twice or skips has the wrong offset, and DTEND moves with it (3.3.5)",
     traits.ends_oddly, clear.with_exact_durations),
    ("a series of which the first starts or ends at such a time is another, or lasts another time (3.3.5)",
     traits.starts_oddly, clear.apart_from_everything),
    ("an end at a time that the clock shows twice is the second (3.3.5: the first; or as long after as it lasts)",
     traits.ends_when_shown_twice, clear.apart_from_ends_shown_twice),
    ("a rule goes wrong from a time on that the clock shows twice or skips (3.3.5)",
     meets_odd_hours, clear.apart_from_rules),
    ("a day of 23 or 25 hours has 24 (3.3.6: a nominal duration)", traits.lasts_days, clear.apart_from_long_days),
    ("DTSTART off the rule is left out (3.8.5.3)", traits.starts_off_its_rule, clear.apart_from_the_start),
    ("DTSTART off the rule uses up none of COUNT (3.8.5.3)", traits.counts_off_its_rule, clear.count_without_start),
)]


def program(running):
    return Program("libical", running.ask, lambda one: (one.start, one.end), FAULTS)
