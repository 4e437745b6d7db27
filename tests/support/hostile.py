"""Calendars that hang, blow up or fool the libraries that read them. Each stands beside an event that must count."""

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tests//EN\r\n"
TAIL = "END:VCALENDAR\r\n"
START = "DTSTART:20261124T090000Z\r\n"
SIBLING = "BEGIN:VEVENT\r\nUID:sibling\r\nDTSTART:20261125T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
FAST_ZONE = ("BEGIN:VTIMEZONE\r\nTZID:Fast\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0000\r\n"
             "TZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n")


def event(lines):
    return f"BEGIN:VEVENT\r\nUID:hostile\r\n{lines}\r\nEND:VEVENT\r\n"


def calendar(*parts):
    return HEAD + "".join(parts) + SIBLING + TAIL


def dates():
    """20,000 lines: every minute and second from 10 to 59 of eight hours."""
    moments = ((hour, minute, second) for hour in range(10, 18) for minute in range(10, 60) for second in range(10, 60))
    return "".join(f"RDATE:20261126T{hour}{minute}{second}Z\r\n" for hour, minute, second in moments)


def nested(number, name=""):
    return "".join(f"BEGIN:X-{name or index}\r\n" for index in range(number))


# What it is, the calendar, how many occurrences the hostile event has, and the codes of what is said about it.
def rows():
    yield ("an impossible rule by the second",
           calendar(event(START + "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")), 1, {"endless_rule"})
    yield ("a zone that changes every second since 1601",
           calendar(FAST_ZONE, event("DTSTART;TZID=Fast:20261124T100000\r\nRRULE:FREQ=DAILY;COUNT=3")), 3, None)
    yield ("a hundred rules by the minute", calendar(event(START + "RRULE:FREQ=MINUTELY\r\n" * 100 + "SUMMARY:x")), 1,
           {"too_many_rules", "too_many_instances"})
    yield "20,000 dates", calendar(event(START + dates() + "SUMMARY:x")), 1001, {"too_many_dates"}
    yield "a line of 50 MB", calendar(event(START + "DESCRIPTION:" + "x" * 50_000_000)), 1, set()
    yield ("a line of 50 MB in a quote", calendar(event(START + 'ATTENDEE;CN="' + "x" * 50_000_000)), 1,
           {"line_too_long"})
    yield "100,000 components in one another", calendar(event(START + nested(100_000))), 1, {"too_deep", "missing_end"}
    yield "100,000 of one name", calendar(event(START + nested(100_000, "A"))), 1, {"missing_end"}
    yield "100,000 that nothing holds", calendar(nested(100_000)), 0, {"too_deep", "missing_end"}
    for line in ("ATTENDEE", "ATTENDEE:", "ATTENDEE;;;===:", 'STATUS;X=":', "CATEGORIES:,,,,", "ORGANIZER;CN=",
                 "TRANSP:\x01"):
        yield f"20,000 times {line!r}", calendar(event(START + f"{line}\r\n" * 20_000 + "SUMMARY:x")), 1, None
    line = "ATTENDEE" + ";PARTSTAT=ACCEPTED" * 3500 + ":mailto:a@example.org\r\n"
    yield "500 lines of 3,500 parameters", calendar(event(START + line * 500 + "SUMMARY:x")), 1, set()
    yield "a time beyond the calendar", calendar(event("DTSTART:99999999T999999Z")), 0, {"bad_start"}
    yield "NULs", calendar(event(START + "SUMMARY:a\0b\r\n\0\0\r\nX:\0")), 1, set()
