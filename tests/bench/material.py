"""Calendars to be measured: large ones, long-lived ones, and folders as Outlook fills them."""
import datetime
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import monday

PADDING = "DESCRIPTION:" + "What was said and what comes next. " * 28 + "\r\n"


def calendar(events):
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n"


def large(number):
    """Events over three years, one in twenty a weekly series: about 1,340 bytes each."""
    first = monday(-100)
    events = []
    for index in range(number):
        day = first + datetime.timedelta(days=index % 1000)
        rule = "RRULE:FREQ=WEEKLY;COUNT=40\r\n" if index % 20 == 0 else ""
        hour = 8 + index % 10
        events.append(
            f"BEGIN:VEVENT\r\nUID:event-{index}@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
            f"DTSTART;TZID=Europe/Berlin:{day:%Y%m%d}T{hour:02}0000\r\nDTEND;TZID=Europe/Berlin:{day:%Y%m%d}T{hour:02}3000\r\n"
            f"SUMMARY:Planning {index}\r\n{rule}ORGANIZER:mailto:me@example.org\r\n"
            f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:person-{index % 40}@example.org\r\n{PADDING}END:VEVENT\r\n")
    return calendar(events)


def edited(text, index):
    """The same calendar with one title changed."""
    at = text.index(f"UID:event-{index}@")
    return text[:at] + text[at:].replace("SUMMARY:Planning", "SUMMARY:Changed ", 1)


def long_lived(number):
    """Single events of about 190 bytes over ten years, the present among them."""
    first = monday(-500)
    return calendar(
        f"BEGIN:VEVENT\r\nUID:{index}@example.org\r\nDTSTART:{first + datetime.timedelta(days=index % 3650):%Y%m%d}T"
        f"{8 + index % 10:02}0000Z\r\nDURATION:PT30M\r\nSUMMARY:Planning {index}\r\n"
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:person-{index % 40}@example.org\r\nEND:VEVENT\r\n"
        for index in range(number))


def outlook_file(index):
    """One meeting with a zone of its own, which has held since 1601."""
    day = monday(-20) + datetime.timedelta(days=index % 180)
    start = f"{day:%Y%m%d}T{8 + index % 10:02}"
    return (
        "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\n"
        f"METHOD:PUBLISH\r\nBEGIN:VTIMEZONE\r\nTZID:Office {index}\r\n"
        "BEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
        f"BEGIN:VEVENT\r\nUID:{index:032X}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=\"Office {index}\":{start}0000\r\n"
        f"DTEND;TZID=\"Office {index}\":{start}3000\r\nSUMMARY:Planning {index}\r\n"
        f"ORGANIZER:mailto:me@example.org\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:person-{index % 40}@example.org\r\n"
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
