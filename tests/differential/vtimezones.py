"""VTIMEZONEs under private names, made from the rules of real zones: what they mean is known."""
import random

import zones

# Since 2023: month, days, local time and offset before and after, for the two changes of a year.
RULES = {
    "Europe/Berlin": [("DAYLIGHT", "0329T020000", "BYMONTH=3;BYDAY=-1SU", "+0100", "+0200"),
                      ("STANDARD", "1025T030000", "BYMONTH=10;BYDAY=-1SU", "+0200", "+0100")],
    "America/New_York": [("DAYLIGHT", "0308T020000", "BYMONTH=3;BYDAY=2SU", "-0500", "-0400"),
                         ("STANDARD", "1101T020000", "BYMONTH=11;BYDAY=1SU", "-0400", "-0500")],
    "Australia/Lord_Howe": [("DAYLIGHT", "1004T020000", "BYMONTH=10;BYDAY=1SU", "+1030", "+1100"),
                            ("STANDARD", "0405T020000", "BYMONTH=4;BYDAY=1SU", "+1100", "+1030")],
    "America/Santiago": [("DAYLIGHT", "0906T000000", "BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU", "-0400", "-0300"),
                         ("STANDARD", "0405T000000", "BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU", "-0300", "-0400")],
    "Pacific/Apia": [("STANDARD", "0101T000000", "", "+1300", "+1300")],
    "Asia/Kolkata": [("STANDARD", "0101T000000", "", "+0530", "+0530")],
}


def observance(kind, start, offset_from, offset_to, more):
    return [f"BEGIN:{kind}", f"DTSTART:{start}", f"TZOFFSETFROM:{offset_from}", f"TZOFFSETTO:{offset_to}", *more,
            f"END:{kind}"]


def by_rules(zone):
    """As most programs write them, from 1970 (a Sunday rule's own first day or not), or as Outlook does, from 1601."""
    year = random.choice(("2009", "1970", "1601"))
    lines = []
    for kind, start, days, offset_from, offset_to in RULES[zone]:
        if year == "1601":
            start = "0101" + start[4:]
        lines += observance(kind, year + start, offset_from, offset_to, [f"RRULE:FREQ=YEARLY;{days}"] if days else [])
    return lines


def written_offset(delta):
    minutes = int(delta.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


def by_dates(zone):
    """Every change from 2020 on, one by one."""
    first = zones.seconds(zones.dt.datetime(2020, 1, 1))
    at = [change for change in zones.changes(zone) if change > first]
    kinds = {}
    for change in at:
        before, after = zones.offset(change - 1, zone), zones.offset(change, zone)
        kinds.setdefault((before, after), []).append(zones.EPOCH + zones.dt.timedelta(seconds=change) + before)
    lines = []
    for (before, after), onsets in kinds.items():
        dates = [f"RDATE:{','.join(map(zones.stamp, onsets[1:]))}"] if len(onsets) > 1 else []
        lines += observance("DAYLIGHT" if after > before else "STANDARD", zones.stamp(onsets[0]),
                            written_offset(before), written_offset(after), dates)
    return lines


def vtimezone(zone, name):
    listed = zone not in RULES or random.random() < 0.3 and len(RULES[zone]) > 1
    lines = by_dates(zone) if listed else by_rules(zone)
    return "\n".join(["BEGIN:VTIMEZONE", f"TZID:{name}", *lines, "END:VTIMEZONE"])
