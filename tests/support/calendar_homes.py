"""Homes that hold the calendars of other programs, laid out as those programs lay them out."""
import datetime

from calendars import calendar, event, monday

ME = "me@example.org"
PEOPLE = ("ann@example.org", "ben@example.org", "cem@example.org", "dora@example.org")


def months_of_work(owner=ME, titles="Planning", weeks=range(-10, 3)):
    """A weekly meeting with everyone, and single ones with one person at a time."""
    events = []
    for week in weeks:
        first = monday(week)
        for day, person in enumerate(PEOPLE):
            events.append(event(first + datetime.timedelta(days=day), "10:00", 45, people=(person,), owner=owner,
                                title=titles))
        events.append(event(first, "14:00", 90, people=PEOPLE, owner=owner, title=titles))
    return events


def days_off():
    def day(date, uid):
        return (f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\n"
                f"DTSTART;VALUE=DATE:{date:%Y%m%d}\r\nSUMMARY:Day off\r\nEND:VEVENT\r\n")
    return calendar(*(day(monday(week) + datetime.timedelta(days=4), f"off-{week}@example.org") for week in (-6, -2, 4)))


def evolution(world, events, name="Personal", identifier="1f0c2a7e5d3b49a8b6c1d2e3f4a5b6c7"):
    """A local calendar, as Evolution's registry and its file backend keep it."""
    world.write(f".config/evolution/sources/{identifier}.source",
                f"\n[Data Source]\nDisplayName={name}\nEnabled=true\nParent=local-stub\n\n[Calendar]\n"
                "BackendName=local\nColor=#62a0ea\nSelected=true\nOrder=0\n\n[Local Backend]\nCustomFile=\n"
                "Writable=true\nEmailAddress=\n")
    return world.write(f".local/share/evolution/calendar/{identifier}/calendar.ics", calendar(*events))


def evolution_online(world, identifier="0c6d2f4be1"):
    """The cache of an online account's calendar: a database."""
    world.write(f".config/evolution/sources/{identifier}.source",
                "\n[Data Source]\nDisplayName=Work\nEnabled=true\n\n[Calendar]\nBackendName=caldav\n")
    return world.write(f".cache/evolution/calendar/{identifier}/cache.db", b"SQLite format 3\0" + bytes(84))


def kde(world, events, number=0):
    path = world.write(".local/share/korganizer/team.ics", calendar(*events))
    world.write(f".config/akonadi_ical_resource_{number}rc",
                "[$Version]\nupdate_info=migration-agents.upd:1\n\n[General]\nDisplayName=Team\nFileWatchingEnabled=false\n"
                "Path[$e]=$HOME/.local/share/korganizer/team.ics\n")
    return path


def vdirsyncer(world, events, collection="work"):
    """What vdirsyncer makes of one collection: a file for each event."""
    for number, one in enumerate(events):
        world.write(f".calendars/{collection}/{number}.ics", calendar(one))
    world.write(".config/vdirsyncer/config",
                '[general]\nstatus_path = "~/.vdirsyncer/status/"\n\n[pair calendars]\na = "local"\nb = "remote"\n'
                'collections = ["from a", "from b"]\nmetadata = ["color", "displayname"]\n\n[storage local]\n'
                'type = "filesystem"\npath = "~/.calendars/"\nfileext = ".ics"\n\n[storage remote]\ntype = "caldav"\n'
                'url = "https://calendars.example/"\nusername = "me"\npassword.fetch = ["command", "pass", "calendars"]\n\n'
                '[storage contacts]\ntype = "filesystem"\npath = "~/.contacts/"\nfileext = ".vcf"\n')
    return world.home / ".calendars" / collection


def khal(world):
    """Settings that find the same folders."""
    return world.write(".config/khal/config",
                       "[calendars]\n\n[[all]]\npath = ~/.calendars/*  # everything\ntype = discover\n\n[[birthdays]]\n"
                       "type = birthdays\npath = ~/.contacts\n\n[locale]\ntimeformat = %H:%M\n")
