"""What python3-icalendar 4.0.3 and python3-recurring-ical-events 2.0.1 make of a series, and their faults."""
import collections
import datetime as dt

try:
    import icalendar
    import recurring_ical_events
except ImportError as missing:
    print(f"not compared: {missing} (python3-icalendar, python3-recurring-ical-events)")
    raise SystemExit(77)

import calendar_oracle
import calendar_text
import rewriting as clear
import traits
import zones
from explaining import Fault, Program


def second_of(value, owner):
    """Dates and times without a zone are in the owner's."""
    if not isinstance(value, dt.datetime):
        return zones.instant(dt.datetime.combine(value, dt.time()), owner)
    if value.tzinfo is None:
        return zones.instant(value, owner)
    return int(value.timestamp())


def ask(series, calendar):
    """Start, end and status of what lies in the calendar's window; nothing if it fails."""
    try:
        return expand(series, calendar)
    except (TypeError, ValueError, AssertionError, AttributeError):
        return None


def expand(series, calendar):
    parsed = icalendar.Calendar.from_ical(calendar_text.tidy(series))
    first, last = (dt.datetime.combine(day, dt.time()) for day in calendar.window)
    margin = dt.timedelta(days=10)  # its bounds have a zone or none as the event has; ours come after
    window = calendar.instants
    found = collections.Counter()
    for event in recurring_ical_events.of(parsed).between(first - margin, last + margin):
        start, end = (second_of(event[name].dt, calendar.owner) for name in ("DTSTART", "DTEND"))
        if calendar_oracle.touches(start, end, window):
            found[start, end, str(event.get("STATUS", "CONFIRMED"))] += 1
    return found


# In the order in which a series is kept clear of them.
FAULTS = [Fault(*row) for row in (
    ("an older version of an event counts as well (RFC 5545 3.8.7.4: the greatest SEQUENCE does)",
     lambda series: series.stale, clear.without_old_versions),
    ("not every name of a zone is known, and then it has none (3.2.19)",
     lambda series: series.clock.kind in ("windows", "vendor"), clear.with_plain_names),
    ("an UNTIL before DTSTART takes DTSTART out (3.8.5.3: it is the first instance)",
     traits.ended_before_it_starts, clear.without_ended_rules),
    ("a DATE as UNTIL of a timed series is its midnight, or fails (3.3.10 forbids it; read as that whole day)",
     traits.ends_with_a_day, clear.with_the_last_second),
    ("UNTIL is compared with the offset that DTSTART has (3.3.10: in UTC)",
     traits.ends_on_another_offset, clear.with_the_offset_of_the_start),
    ("a UTC time as UNTIL of a floating series is taken for a floating one (3.3.10 forbids it; read as that instant)",
     traits.ends_in_utc_but_floats, clear.with_a_floating_end),
    ("times with and without a zone can not be compared (3.3.5: a floating one is in the zone of the reader)",
     lambda series: series.clock.kind == "floating" and not series.all_day, clear.on_own_clock),
    ("an RDATE in another zone belongs to the day that it is there (3.8.5.2: it is an instant)",
     traits.has_foreign_extras, clear.on_own_clock),
    ("RANGE=THISANDFUTURE changes one instance (3.2.13: it and all that follow)",
     traits.changes_the_future, clear.apart_from_the_future),
    ("an override replaces what starts on its day, not its instance; EXDATE leaves it (3.8.4.4)",
     lambda series: series.overrides, clear.apart_from_overrides),
    ("two instances on one day are one (3.8.5.3)", traits.has_several_a_day, clear.apart_from_busy_days),
    ("a PERIOD in RDATE makes it fail (3.8.5.2)", traits.has_periods, clear.apart_from_periods),
    ("several RRULEs are refused (3.8.5.3: they SHOULD NOT be, but may)",
     lambda series: len(series.rules) > 1, clear.apart_from_later_rules),
    ("a DATE in EXDATE takes out no time of that day (3.8.5.1, as calendars use it)",
     traits.names_days, clear.whole_days_one_by_one),
    ("a UTC time in EXDATE takes out no day (the same)", traits.names_days_in_utc, clear.as_days),
    ("a time that the clock shows twice is the second, and DTEND moves with it (3.3.5: the first)",
     traits.ends_oddly, clear.with_exact_durations),
    ("a time that the clock shows twice is the second, one that it skips has another offset (3.3.5: the first, the one "
     "before)", traits.meets_odd_hours, clear.apart_from_odd_hours),
    ("a day of 23 or 25 hours has 24 (3.3.6: a nominal duration)", traits.lasts_days, clear.apart_from_long_days),
    ("a floating time stands on a clock that never changes (3.3.5: on that of the reader)",
     lambda series: series.clock.kind == "floating" and not series.all_day, clear.apart_from_long_days),
    ("an all-day event without an end takes no time (3.6.1: one day)",
     lambda series: series.all_day, clear.with_an_end),
    ("DTSTART off the rule uses up none of COUNT (3.8.5.3)", traits.counts_off_its_rule, clear.count_without_start),
)]
PROGRAM = Program("recurring-ical-events", ask, lambda one: (one.start, one.end, one.status), FAULTS)
