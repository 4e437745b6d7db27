"""Small calendars for end-to-end tests, around the moment the test runs in."""
import datetime
import itertools

BERLIN_STAMP = "%Y%m%dT%H%M%S"
counter = itertools.count(1)

# The configuration of somebody in Berlin with one calendar, ~/work.ics.
ONE_FILE = """
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[[source]]
name = "work"
kind = "file"
path = "~/work.ics"
"""

# That of somebody in Berlin who can be told something at any hour, so that tests hold whenever they run.
ALWAYS_AT_WORK = """
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[work]
lunch = []
[work.hours]
""" + "".join(f'{day} = ["00:00-24:00"]\n' for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                                      "sunday"))


def monday(weeks=0, today=None):
    today = today or datetime.date.today()
    return today - datetime.timedelta(days=today.weekday()) + datetime.timedelta(weeks=weeks)


def event(day, start, minutes, *, people=(), title="Planning", rule=None, uid=None, owner="me@example.org", extra=()):
    """One VEVENT in Europe/Berlin. `start`: "09:00"."""
    begin = datetime.datetime.combine(day, datetime.time.fromisoformat(start))
    end = begin + datetime.timedelta(minutes=minutes)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid or f'event-{next(counter)}@example.org'}",
        "DTSTAMP:20260101T000000Z",
        f"DTSTART;TZID=Europe/Berlin:{begin.strftime(BERLIN_STAMP)}",
        f"DTEND;TZID=Europe/Berlin:{end.strftime(BERLIN_STAMP)}",
        f"SUMMARY:{title}",
        *([f"RRULE:{rule}"] if rule else []),
        *([f"ORGANIZER:mailto:{owner}"] if people else []),
        *(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{person}" for person in people),
        *extra,
        "END:VEVENT",
    ]
    return "\r\n".join(lines) + "\r\n"


def calendar(*events):
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tests//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n"


def overloaded_week(first_day, people=("ann@example.org", "ben@example.org"), weekdays=5):
    """Six hours of meetings on each working day."""
    return [
        event(first_day + datetime.timedelta(days=day), start, 120, people=people)
        for day in range(weekdays) for start in ("09:00", "13:00", "15:00")
    ]
