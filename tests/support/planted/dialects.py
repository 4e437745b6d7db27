"""How three families of calendar programs write the same event."""
from . import text, vtimezones

OWN_ADDRESS = "me@example.org"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Google:
    """IANA zones, single events in UTC, every attendee with every parameter."""
    prolog = ("PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0", "CALSCALE:GREGORIAN",
              "METHOD:PUBLISH", "X-WR-CALNAME:me@example.org", "X-WR-TIMEZONE:America/Los_Angeles")
    organizer_is_listed = True
    says_duration = False
    counts_instances = False

    def __init__(self, settings):
        self.settings = settings

    def zone_name(self, zone):
        return zone

    def describes(self, zone):
        return True

    def moment(self, name, moment, zone, seconds, in_series):
        if in_series:
            return f"{name};TZID={self.zone_name(zone)}:{text.local(moment)}"
        return f"{name}:{text.in_utc(seconds)}"

    def instance(self, moment, zone, seconds):
        """RECURRENCE-ID and EXDATE name an instance."""
        return f";TZID={zone}:{text.local(moment)}"

    def attendee(self, guest, address, answer):
        kinds = {"room": "RESOURCE", "list": "GROUP"}
        roles = {"optional": "OPT-PARTICIPANT", "watcher": "NON-PARTICIPANT"}
        return (f"ATTENDEE;CUTYPE={kinds.get(guest, 'INDIVIDUAL')};ROLE={roles.get(guest, 'REQ-PARTICIPANT')};"
                f"PARTSTAT={answer};CN={address};X-NUM-GUESTS=0:mailto:{address}")

    def organizer(self, address):
        return f"ORGANIZER;CN={address}:mailto:{address}"

    def status(self, event, fate, answer):
        yield f"STATUS:{status_of(event, fate)}"
        yield f"TRANSP:{'TRANSPARENT' if fate == 'free' else 'OPAQUE'}"

    def around(self, event):
        return ("CREATED:20250101T080000Z", "LAST-MODIFIED:20250102T080000Z", "DESCRIPTION:Join: https://meet.example/x")


class Outlook(Google):
    """Windows zones, each described; what the owner's time is worth in a property of its own; the organizer is not
    among the attendees; rooms come as people."""
    prolog = ("METHOD:PUBLISH", "PRODID:Microsoft Exchange Server 2010", "VERSION:2.0", "X-WR-CALNAME:Kalender")
    organizer_is_listed = False
    counts_instances = True

    def zone_name(self, zone):
        # Some keep a zone of their own, which nothing but its description explains.
        if zone == self.settings.zone and self.settings.now // 86_400 % 4 == 0:
            return "Customized Time Zone"
        return vtimezones.STANDARD_NAMES[zone]

    def moment(self, name, moment, zone, seconds, in_series):
        return f"{name};TZID={self.zone_name(zone)}:{text.local(moment)}"

    def instance(self, moment, zone, seconds):
        return f";TZID={self.zone_name(zone)}:{text.local(moment)}"

    def attendee(self, guest, address, answer):
        kind = ";CUTYPE=GROUP" if guest == "list" else ""
        roles = {"optional": "OPT-PARTICIPANT", "watcher": "NON-PARTICIPANT"}
        return (f"ATTENDEE{kind};ROLE={roles.get(guest, 'REQ-PARTICIPANT')};PARTSTAT={answer};"
                f"CN=\"{address}\":mailto:{address}")

    def status(self, event, fate, answer):
        busy = "OOF" if event.kind == "away" and event.manner == "listed" else "BUSY"
        if fate == "free":
            busy = "WORKINGELSEWHERE" if event.manner == "elsewhere" else "FREE"
        elif (event.fate == fate == "maybe" and event.manner == "busystatus") or answer == "NEEDS-ACTION":
            busy = "TENTATIVE"
        yield f"STATUS:{status_of(event, fate)}"
        yield f"TRANSP:{'TRANSPARENT' if event.manner == 'unlisted' and event.kind != 'away' else 'OPAQUE'}"
        yield f"X-MICROSOFT-CDO-BUSYSTATUS:{busy}"

    def around(self, event):
        return ("DESCRIPTION:Agenda:\\n1. Welcome\\n", "PRIORITY:5", "X-MICROSOFT-DISALLOW-COUNTER:FALSE",
                "BEGIN:VALARM", "DESCRIPTION:REMINDER", "TRIGGER;RELATED=START:-PT15M", "ACTION:DISPLAY", "END:VALARM")


class Apple(Google):
    """A file an event, durations, addresses in EMAIL, travel time; zones without a description."""
    prolog = ("VERSION:2.0", "PRODID:-//Apple Inc.//macOS 14.5//EN", "CALSCALE:GREGORIAN")
    says_duration = True

    def describes(self, zone):
        return False

    def moment(self, name, moment, zone, seconds, in_series):
        return f"{name};TZID={zone}:{text.local(moment)}"

    def instance(self, moment, zone, seconds):
        return f":{text.in_utc(seconds)}"

    def attendee(self, guest, address, answer):
        kinds = {"room": "ROOM", "list": "GROUP"}
        roles = {"optional": "OPT-PARTICIPANT", "watcher": "NON-PARTICIPANT"}
        return (f"ATTENDEE;CN=\"{address.partition('@')[0]}\";CUTYPE={kinds.get(guest, 'INDIVIDUAL')};"
                f"EMAIL=\"{address}\";PARTSTAT={answer};ROLE={roles.get(guest, 'REQ-PARTICIPANT')}:"
                f"MAILTO:{address.replace('@', '%40').upper() if guest == 'person' else address}")

    def organizer(self, address):
        return f"ORGANIZER;EMAIL=\"{address}\":mailto:{address}"

    def around(self, event):
        return ("CREATED:20250101T080000Z", "X-APPLE-CREATOR-IDENTITY:com.apple.calendar")


def status_of(event, fate):
    """Overrides say it by status; whole events as was decided."""
    if event.fate == fate and event.manner != "status":
        return "CONFIRMED"
    return {"maybe": "TENTATIVE", "cancelled": "CANCELLED"}.get(fate, "CONFIRMED")


DIALECTS = {"google": Google, "outlook": Outlook, "apple": Apple}
