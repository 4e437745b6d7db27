"""What python-dateutil makes of a rule; and which faults of it explain a difference.

A fault explains a difference only if dateutil, asked around exactly that fault, then agrees to the second."""
import datetime

import dateutil_search
import series
import zones
from random_rules import DAYS, text_of

LEFT_OUT = "DTSTART off the rule is left out and takes none of COUNT (RFC 5545 3.8.5.3: it is the first instance)"
BARE_WEEK = "BYWEEKNO alone means all seven days of the week (3.3.10: what is missing comes from DTSTART)"
MIXED_DAYS = "BYDAY=MO,1TU means days that are both (3.3.10: a list names alternatives)"
FIRST_WEEK = "BYSETPOS with WEEKLY cuts the first week off at DTSTART (3.3.10: it counts within the whole period)"
UNTIL_FORM = "an UNTIL that is no UTC time is refused for a timed series, and one that is for an all-day series"
REFUSES_EMPTY = "a rule that has no instance is refused (3.3.10: it is valid)"
LAST_WEEK = "the days before a year's first week are numbered with the length of the wrong year (3.3.10: ISO 8601)"
PAST_THE_YEAR = "the 53rd weekday of a year that has 52 makes it fail (3.3.10: it is ignored)"


def ordinal_of(item):
    return int(item[:-2] or 0)


def week_number(day, week_start):
    """A week belongs to the year that holds four of its days. From the start and from the end of that year."""
    fourth = day - datetime.timedelta((day.weekday() - week_start) % 7 - 3)
    length = 366 if fourth.year % 4 == 0 and (fourth.year % 100 or fourth.year % 400 == 0) else 365
    place = fourth.timetuple().tm_yday
    return {(place - 1) // 7 + 1, -((length - place) // 7 + 1)}


def rank_in_year(day):
    length = datetime.date(day.year, 12, 31).timetuple().tm_yday
    place = day.timetuple().tm_yday
    return {0, (place - 1) // 7 + 1, -((length - place) // 7 + 1)}


class Question:
    """A case without COUNT and UNTIL, put so that the given faults do no harm."""

    def __init__(self, case, faults):
        self.case, self.faults = case, faults
        self.parts = {name: list(values) for name, values in case.parts.items() if name not in ("COUNT", "UNTIL")}
        self.begin = case.start
        self.week_start = DAYS.index(self.parts.get("WKST", ["MO"])[0])
        self.filters, self.positions = [], []
        own_day = [DAYS[case.start.weekday()]]
        names_days = {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & self.parts.keys()
        if BARE_WEEK in faults and not names_days:
            self.parts["BYDAY"] = own_day
        if MIXED_DAYS in faults:
            self.spell_out_days()
        if FIRST_WEEK in faults:
            self.parts.setdefault("BYDAY", own_day)
            self.begin_at(case.start - datetime.timedelta((case.start.weekday() - self.week_start) % 7))
        if LAST_WEEK in faults:
            weeks = {int(number) for number in self.parts.pop("BYWEEKNO")}
            if not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & self.parts.keys():
                self.parts["BYDAY"] = DAYS if BARE_WEEK not in faults else own_day
            self.judge_here(lambda day: week_number(day, self.week_start) & weeks)
        if PAST_THE_YEAR in faults:
            wanted = {(item[-2:], ordinal_of(item)) for item in case.parts["BYDAY"]}
            self.parts["BYDAY"] = sorted({item[-2:] for item in case.parts["BYDAY"]})
            self.judge_here(lambda day: any((DAYS[day.weekday()], rank) in wanted for rank in rank_in_year(day)))

    def begin_at(self, begin):
        for name, value in (("BYHOUR", begin.hour), ("BYMINUTE", begin.minute), ("BYSECOND", begin.second)):
            self.parts.setdefault(name, [str(value)])
        self.begin = datetime.datetime.combine(begin, datetime.time())

    def judge_here(self, allows):
        """Days are told apart here, so positions can only be counted here, too, in whole years."""
        self.filters.append(allows)
        self.positions = [int(place) for place in self.parts.pop("BYSETPOS", self.positions)]
        self.begin_at(self.begin.replace(month=1, day=1))

    def spell_out_days(self):
        within_month = "BYMONTH" in self.parts or self.parts["FREQ"] == ["MONTHLY"]
        every = [*range(1, 5), -1] if within_month else [*range(1, 53), -1]
        self.parts["BYDAY"] = [item for day in self.parts["BYDAY"]
                               for item in ([f"{number}{day}" for number in every] if day in DAYS else [day])]

    def times(self):
        end = self.case.far_end
        if self.positions:
            end = datetime.datetime(end.year + 1, 1, 1)
        try:
            found = list(dateutil_search.expand(text_of(self.parts), self.begin, end))
        except ValueError:
            if REFUSES_EMPTY not in self.faults:
                raise
            found = []
        found = [time for time in found if all(allows(time) for allows in self.filters)]
        if self.positions:
            found = self.at_positions(found)
        return [time for time in found if time >= self.case.start]

    def at_positions(self, times):
        kept = set()
        for year in {time.year for time in times}:
            whole = [time for time in times if time.year == year]
            for place in self.positions:
                if abs(place) <= len(whole):
                    kept.add(whole[place - 1 if place > 0 else place])
        return sorted(kept)


def applicable(case):
    """The faults that the rule could meet. Each is decided from the rule alone."""
    parts, frequency = case.parts, case.frequency
    days = parts.get("BYDAY", [])
    weeks = {abs(int(number)) for number in parts.get("BYWEEKNO", [])}
    negative = any(number.startswith("-") for number in parts.get("BYWEEKNO", []))
    until = parts.get("UNTIL", [""])[0]
    yield LEFT_OUT
    if weeks and not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & parts.keys():
        yield BARE_WEEK
    if frequency in ("YEARLY", "MONTHLY") and len({ordinal_of(day) == 0 for day in days}) == 2:
        yield MIXED_DAYS
    if frequency == "WEEKLY" and "BYSETPOS" in parts:
        yield FIRST_WEEK
    if until and until.endswith("Z") == case.dates:
        yield UNTIL_FORM
    if frequency in ("HOURLY", "MINUTELY", "SECONDLY"):
        yield REFUSES_EMPTY
    if weeks & {52, 53} or negative:
        yield LAST_WEEK
    if frequency == "YEARLY" and "BYMONTH" not in parts and any(abs(ordinal_of(day)) == 53 for day in days):
        yield PAST_THE_YEAR


def ask_plainly(case):
    """The instants up to the end of the case, from the rule as it stands."""
    zone = None if case.dates else zones.zoneinfo.ZoneInfo(case.zone)
    times = dateutil_search.expand(text_of(case.parts), case.start.replace(tzinfo=zone), case.far_end)
    return {zones.instant(time, case.zone) for time in times}


def ask_around(case, faults):
    """The same, with dateutil kept clear of these faults. Nothing if it would still refuse."""
    if UNTIL_FORM not in faults and UNTIL_FORM in applicable(case):
        return None
    return series.instants(case, Question(case, faults).times(), LEFT_OUT in faults)


def agrees(case, wanted, faults):
    try:
        answer = ask_around(case, faults)
    except (ValueError, IndexError):
        return False
    return answer is not None and {second for second in answer if case.holds(second)} == wanted


def explanation(case, wanted):
    """The faults that explain why dateutil does not say `wanted`, none of which can be done without; or nothing."""
    faults = list(applicable(case))
    if not agrees(case, wanted, faults):
        return None
    for fault in list(faults):
        fewer = [other for other in faults if other != fault]
        if fewer and agrees(case, wanted, fewer):
            faults = fewer
    return faults
