"""Whether known faults of another program explain why it makes something else of a series."""
import collections
import typing

from rewriting import Rewriting, plan_of


class Fault(typing.NamedTuple):
    name: str  # what the program gets wrong, and what it should do
    applies: typing.Callable  # to a series: whether it can meet the fault
    keep_clear: typing.Callable  # of the fault, in a Rewriting


class Program(typing.NamedTuple):
    name: str
    ask: typing.Callable  # a series in a calendar; what it says lies in the calendar's window, counted
    says: typing.Callable  # of an occurrence, in that answer
    faults: list


def agrees(program, series, plan, calendar, wanted, faults):
    """Whether it says the same once the series keeps clear of these faults. What is taken out is not compared."""
    rewriting = Rewriting(series, plan)
    for fault in faults:
        fault.keep_clear(rewriting)
    taken = collections.Counter(program.says(one) for one in rewriting.alone if one.touches(calendar.instants))
    left = rewriting.series.has_master or rewriting.series.overrides
    said = program.ask(rewriting.series, calendar) if left else collections.Counter()
    return said is not None and said + taken == wanted


def explanation(program, series, calendar, wanted):
    """The faults that explain a difference, none of which can be done without; or nothing."""
    plan = plan_of(series)
    faults = [fault for fault in program.faults if fault.applies(series)]
    if not agrees(program, series, plan, calendar, wanted, faults):
        return None
    for fault in list(faults):
        fewer = [other for other in faults if other is not fault]
        if fewer and agrees(program, series, plan, calendar, wanted, fewer):
            faults = fewer
    return [fault.name for fault in faults]
