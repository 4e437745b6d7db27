"""Writes a plan as calendars, the way one of the dialects does it."""
import datetime

from . import clock, text, vtimezones
from .dialects import DIALECTS, OWN_ADDRESS, WEEKDAYS
from .plan import Change
from .planner import OWNER

DTSTAMP = "DTSTAMP:20250101T000000Z"


class Writer:
    def __init__(self, settings):
        self.settings = settings
        self.dialect = DIALECTS[settings.dialect](settings)

    def write(self, folder, events):
        (folder / "config.toml").write_text(self.settings.written())
        for source in self.settings.sources:
            own = [event for event in events if event.source == source.name]
            place = folder / self.settings.place_of(source)
            if self.settings.kind_of(source) == "vdir":
                place.mkdir()
                for number, event in enumerate(own):
                    (place / f"{number}.ics").write_bytes(self.calendar([event]))
            else:
                place.write_bytes(self.calendar(own))

    def calendar(self, events):
        lines = ["BEGIN:VCALENDAR", *self.dialect.prolog]
        for zone in sorted({event.zone for event in events}):
            if self.dialect.describes(zone):
                lines += vtimezones.described(zone, self.dialect.zone_name(zone))
        for event in events:
            lines += self.event_lines(event)
        return text.document([*lines, "END:VCALENDAR"])

    def event_lines(self, event):
        lines = self.component(event, event.start, Change(), None)
        for date, change in sorted(event.changes.items()):
            if not change.removed:
                planned = datetime.datetime.combine(date, event.start.time())
                lines += self.component(event, planned, change, planned)
        return lines

    def component(self, event, planned, change, instance):
        fate = change.fate or event.fate
        start = change.start or planned
        answer = "DECLINED" if fate == "declined" and event.fate != fate else event.answer
        lines = ["BEGIN:VEVENT", f"UID:{event.uid}", DTSTAMP, "SEQUENCE:0", *self.times(event, start, change)]
        if instance:
            lines.append(f"RECURRENCE-ID{self.instance(event, instance)}")
        elif event.rule:
            lines += self.recurrence(event)
        lines += [f"SUMMARY:{self.title(event, fate)}", *self.dialect.status(event, fate, answer)]
        lines += [f"CATEGORIES:Something,{event.category}"] if event.category else []
        lines += ["CLASS:PRIVATE"] if event.private else []
        lines += [f"X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT{event.travel}M"] if event.travel else []
        return [*lines, *self.people(event, fate, answer), *self.dialect.around(event), "END:VEVENT"]

    def title(self, event, fate):
        cancelled = fate == event.fate == "cancelled" and event.manner == "title"
        return f"Canceled: {event.title}" if cancelled else event.title

    def times(self, event, start, change):
        if event.days:
            end = start + clock.ONE_DAY * event.days
            return [f"DTSTART;VALUE=DATE:{text.day(start)}", f"DTEND;VALUE=DATE:{text.day(end)}"]
        minutes = event.minutes if change.minutes is None else change.minutes
        begin = start + datetime.timedelta(seconds=event.seconds)
        end = begin + datetime.timedelta(minutes=minutes)
        lines = [self.dialect.moment(name, moment, event.zone, clock.instant(moment, event.zone), bool(event.rule))
                 for name, moment in (("DTSTART", begin), ("DTEND", end))]
        lasts = clock.instant(end, event.zone) - clock.instant(begin, event.zone)
        if self.dialect.says_duration and minutes and lasts == 60 * minutes:
            lines[1] = f"DURATION:PT{minutes // 60}H{minutes % 60}M"
        return lines

    def instance(self, event, planned):
        if event.days:
            return f";VALUE=DATE:{text.day(planned)}"
        return self.dialect.instance(planned, event.zone, clock.instant(planned, event.zone))

    def recurrence(self, event):
        rule = event.rule
        parts = [f"FREQ={rule.frequency}"] + ([f"INTERVAL={rule.interval}"] if rule.interval > 1 else [])
        if rule.weekdays:
            parts.append("BYDAY=" + ",".join(WEEKDAYS[day] for day in rule.weekdays))
        elif rule.frequency == "MONTHLY":
            parts.append(f"BYDAY={(event.start.day - 1) // 7 + 1}{WEEKDAYS[event.start.weekday()]}")
        if rule.last and self.dialect.counts_instances:
            parts.append(f"COUNT={len(list(rule.dates(event.start.date(), rule.last)))}")
        elif rule.last:
            last = datetime.datetime.combine(rule.last, event.start.time())
            parts.append("UNTIL=" + (text.day(last) if event.days else text.in_utc(clock.instant(last, event.zone))))
        removed = [date for date, change in sorted(event.changes.items()) if change.removed]
        return ["RRULE:" + ";".join(parts)] + [
            "EXDATE" + self.instance(event, datetime.datetime.combine(date, event.start.time())) for date in removed]

    def people(self, event, fate, answer):
        if not event.guests:
            return
        if event.organizer:
            own = event.organizer == OWNER
            yield self.dialect.organizer(OWN_ADDRESS if own else self.address(event, event.organizer))
        if answer:
            yield self.dialect.attendee("optional" if event.optional else "owner", OWN_ADDRESS, answer)
        for guest in event.guests:
            declined = guest.declined or (fate == "abandoned" and guest.is_person)
            if guest.name == event.organizer and not declined and not self.dialect.organizer_is_listed:
                continue
            yield self.dialect.attendee(guest.role, self.address(event, guest.name),
                                        "DECLINED" if declined else "ACCEPTED")

    def address(self, event, name):
        alone = event.addressed and len([guest for guest in event.guests if guest.is_person]) == 1
        return event.addressed if alone else name
