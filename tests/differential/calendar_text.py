"""Calendars as text: tidy for programs that want it so, and as they come, folded anywhere, with mixed line ends."""
import random

from random_rules import text_of

NOISE = [
    ["DESCRIPTION:Größe und Länge; bitte\\, wie besprochen\\n" + "äöü 日本語 " * 12],
    ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DURATION:PT5M", "DTSTART:20200101T000000Z", "END:VALARM"],
    ["X-MOZ-LASTACK:20260101T000000Z", "X-RRULE:FREQ=DAILY"],
    ["CLASS:PUBLIC", "LOCATION:Raum 7"],
]
DTSTAMP = "DTSTAMP:20260101T000000Z"


def moments(name, values):
    """One property for each way of saying them, with a list of values that is not too long for others."""
    groups = {}
    for value in values:
        groups.setdefault(value.parameters(), []).append(value.written())
    return [f"{name}{parameters}:{','.join(texts[first:first + 40])}"
            for parameters, texts in groups.items() for first in range(0, len(texts), 40)]


def length_lines(length):
    if length is None:
        return []
    if length.end is not None:
        return moments("DTEND", [length.end])
    return [f"DURATION:{length.written()}"]


def extra_lines(extra):
    if extra.length is None:
        return moments("RDATE", [extra.start])
    last = extra.length.end.written() if extra.length.end is not None else extra.length.written()
    return [f"RDATE;VALUE=PERIOD{extra.start.parameters()}:{extra.start.written()}/{last}"]


def component(uid, sequence, status, lines):
    stated = [f"STATUS:{status}"] if status != "CONFIRMED" else []
    return ["BEGIN:VEVENT", f"UID:{uid}", DTSTAMP, f"SEQUENCE:{sequence}", *stated, *lines, "END:VEVENT"]


def override_lines(override):
    reach = ";RANGE=THISANDFUTURE" if override.this_and_future else ""
    name = "RECURRENCE-ID" + reach + override.recurrence_id.parameters()
    return [f"{name}:{override.recurrence_id.written()}", *moments("DTSTART", [override.start]),
            *length_lines(override.length)]


def master_lines(series):
    plain = [extra.start for extra in series.extras if extra.length is None]
    periods = [line for extra in series.extras if extra.length is not None for line in extra_lines(extra)]
    return [*moments("DTSTART", [series.start]), *length_lines(series.length),
            *(f"RRULE:{text_of(rule)}" for rule in series.rules), *moments("RDATE", plain), *periods,
            *moments("EXDATE", series.exceptions)]


def components(series):
    """The master, the overrides, and older versions of them."""
    found = [component(series.uid, series.sequence, series.status, master_lines(series))] if series.has_master else []
    found += [component(series.uid, one.sequence, one.status, override_lines(one)) for one in series.overrides]
    for older in series.stale:
        lines = override_lines(older) if hasattr(older, "recurrence_id") else master_lines(older)
        found.append(component(series.uid, 0, "CONFIRMED", lines))
    return found


def vtimezones(all_series):
    clocks = {series.clock.tzid: series.clock for series in all_series if series.clock.vtimezone}
    return [clock.vtimezone.split("\n") for clock in clocks.values()]


def with_frame(parts):
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tests//EN", *(line for part in parts for line in part),
            "END:VCALENDAR"]


def tidy(series):
    return "\r\n".join(with_frame([*vtimezones([series]), *components(series)])) + "\r\n"


def folded(line, end):
    """Cut anywhere, as programs do that count bytes; even within a letter."""
    data, pieces = line.encode(), []
    while data:
        size = random.choice((74, 74, 60, 20, 7)) if random.random() < 0.5 else 74
        pieces.append(data[:size])
        data = data[size:]
    return (end + random.choice((b" ", b" ", b"\t"))).join(pieces)


def as_it_comes(calendar, seed):
    """The same components in any order, with what else stands in calendars."""
    random.seed(f"text {seed} {calendar.name}")
    parts = [part for series in calendar.series for part in components(series)]
    for part in parts:
        if random.random() < 0.3:
            part[3:3] = random.choice(NOISE)
    parts += vtimezones(calendar.series)
    parts.append(["BEGIN:VTODO", "UID:todo", "DTSTART:20260301T100000Z", "RRULE:FREQ=DAILY", "END:VTODO"])
    random.shuffle(parts)
    ends = random.choice(([b"\r\n"], [b"\n"], [b"\r\n", b"\n"]))
    return b"".join(folded(line, end) + end for line in with_frame(parts) for end in [random.choice(ends)])
