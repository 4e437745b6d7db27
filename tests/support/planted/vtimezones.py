"""The zones as the programs describe them: names as each writes them, and their present rules."""
STANDARD_NAMES = {
    "Europe/Berlin": "W. Europe Standard Time",
    "America/New_York": "Eastern Standard Time",
    "Asia/Kolkata": "India Standard Time",
    "Australia/Lord_Howe": "Lord Howe Standard Time",
}
# Offset in winter, offset in summer, when summer begins, when it ends, both on the clock that is left.
RULES = {
    "Europe/Berlin": ("+0100", "+0200", ("3", "-1SU", "020000"), ("10", "-1SU", "030000")),
    "America/New_York": ("-0500", "-0400", ("3", "2SU", "020000"), ("11", "1SU", "020000")),
    "Asia/Kolkata": ("+0530", None, None, None),
    "Australia/Lord_Howe": ("+1030", "+1100", ("10", "1SU", "020000"), ("4", "1SU", "020000")),
}


def part(kind, before, after, month, weekday, time):
    return [f"BEGIN:{kind}", f"DTSTART:16010101T{time}", f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}",
            f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={weekday}", f"END:{kind}"]


def described(zone, name):
    winter, summer, begins, ends = RULES[zone]
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}"]
    if summer is None:
        lines += ["BEGIN:STANDARD", "DTSTART:16010101T000000", f"TZOFFSETFROM:{winter}", f"TZOFFSETTO:{winter}",
                  "END:STANDARD"]
    else:
        lines += part("STANDARD", summer, winter, *ends) + part("DAYLIGHT", winter, summer, *begins)
    return [*lines, "END:VTIMEZONE"]
