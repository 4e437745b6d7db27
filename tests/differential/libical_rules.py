"""What libical 3.0.16 makes of a rule without COUNT and UNTIL, and which faults of it explain a difference.

It can not be asked around its faults, so each is decided from the rule alone, as narrowly as it was found."""
import datetime as dt
import subprocess

import series
import zones
from random_rules import DAYS, text_of


def answers(program, cases):
    lines = []
    for case in cases:
        rule = {name: values for name, values in case.parts.items() if name not in ("COUNT", "UNTIL")}
        lines.append("\t".join((text_of(rule), zones.stamp(case.start), zones.stamp(case.far_end))))
    output = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout
    answered = output.splitlines()
    assert len(answered) == len(cases), "libical must answer every line"
    for case, line in zip(cases, answered):
        if line == "lost":
            yield None
            continue
        times = [zones.EPOCH + dt.timedelta(seconds=int(second)) for second in line.split()]
        yield series.instants(case, times)


SUB_DAILY = ("HOURLY", "MINUTELY", "SECONDLY")


def has(case, *names):
    return any(name in case.parts for name in names)


def negative(case, name):
    return any(value.startswith("-") for value in case.parts.get(name, []))


def positions_of_more_than_days(case):
    return has(case, "BYSETPOS") and (case.frequency not in ("MONTHLY", "YEARLY") or not has(case, "BYDAY")
                                      or has(case, "BYHOUR", "BYMINUTE", "BYSECOND"))


def lists_of_its_own_step(case):
    """The unit that a sub-daily rule steps through, or a longer one, is listed; DTSTART is not on the list, or steps
    are longer than one."""
    listed = {"HOURLY": ["BYHOUR"], "MINUTELY": ["BYHOUR", "BYMINUTE"],
              "SECONDLY": ["BYHOUR", "BYMINUTE", "BYSECOND"]}.get(case.frequency, [])
    own = {"BYHOUR": case.start.hour, "BYMINUTE": case.start.minute, "BYSECOND": case.start.second}
    off = any(str(own[name]) not in case.parts.get(name, [str(own[name])]) for name in listed)
    return off or has(case, *listed) and case.parts.get("INTERVAL", ["1"]) != ["1"]


def weeks_from_another_day(case):
    """DTSTART is not on the first day of its week that the rule lists."""
    if case.frequency != "WEEKLY" or not has(case, "INTERVAL"):
        return False
    own = DAYS[case.start.weekday()]
    week_start = DAYS.index(case.parts.get("WKST", ["MO"])[0])
    listed = sorted(case.parts.get("BYDAY", [own]), key=lambda day: (DAYS.index(day) - week_start) % 7)
    return listed[0] != own


# The fault, and the rules that meet it.
FAULTS = {
    "BYSETPOS counts days, never times of day, and only with BYDAY in months and years (3.3.10: in every set)":
        positions_of_more_than_days,
    "DAILY and shorter ignore a negative BYMONTHDAY or BYYEARDAY (3.3.10: they count from the end)":
        lambda case: case.frequency in ("DAILY", *SUB_DAILY)
        and (negative(case, "BYMONTHDAY") or negative(case, "BYYEARDAY")),
    "BYWEEKNO: days of DTSTART's own week and negative weeks are lost, other parts do not limit it (3.3.10: they do)":
        lambda case: has(case, "BYWEEKNO"),
    "YEARLY with BYMONTHDAY looks at one month only (3.3.10: at every month of the year)":
        lambda case: case.frequency == "YEARLY" and has(case, "BYMONTHDAY") and not has(case, "BYMONTH"),
    "YEARLY with BYYEARDAY takes no notice of BYMONTH and BYMONTHDAY (3.3.10: they limit it)":
        lambda case: case.frequency == "YEARLY" and has(case, "BYYEARDAY") and has(case, "BYMONTH", "BYMONTHDAY"),
    "a sub-daily rule with an INTERVAL loses its step in a list of times (3.3.10: INTERVAL counts from DTSTART)":
        lists_of_its_own_step,
    "WEEKLY with an INTERVAL counts from another week if DTSTART is on a later day of its own (3.3.10: from DTSTART's)":
        weeks_from_another_day,
}

# These may keep it busy for ever, so it is not asked at all.
NOT_ASKED = {
    "a set that has no such BYSETPOS is looked for again, for ever (3.3.10: the next period comes)":
        positions_of_more_than_days,
    "a sub-daily rule is stepped through, second by second, to the next day that it allows":
        lambda case: case.frequency in SUB_DAILY and has(case, "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY", "BYHOUR"),
}
FOLLOWED = {
    "in months and years, a set that has no such BYSETPOS is looked for again, for ever":
        lambda case: has(case, "BYSETPOS"),
}
NEVER_FOUND = "a rule that yields nothing any more is followed for ever (3.3.10: it has no further instance)"


def first_that_applies(faults, case):
    return next((fault for fault, applies in faults.items() if applies(case)), None)


def reason_not_to_ask(case, instants):
    slow = "there are more instances than it finds in a moment" if len(instants) > 1500 else None
    return slow or first_that_applies(NOT_ASKED, case)


def explanation(case, instants, answer):
    """Why it says something else than these instants; or nothing, where no known fault does."""
    if answer is not None:
        return first_that_applies(FAULTS, case)
    if instants <= {zones.instant(case.start, case.zone)}:
        return NEVER_FOUND
    return first_that_applies(FOLLOWED, case) or first_that_applies(FAULTS, case)
