"""The rules of reading, each on a small calendar: what `attune occurrences` makes of it, worked out by hand."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from command_occurrences_test import ATTUNE, ME, calendar, event

ANN, BEN = "ann@example.org", "ben@example.org"
HALF_AN_HOUR = "DURATION:PT30M"


def berlin(name, moment):
    return f"{name};TZID=Europe/Berlin:{moment}"


def organizer(address):
    return f"ORGANIZER:mailto:{address}"


def attendee(address, answer="ACCEPTED"):
    return f"ATTENDEE;PARTSTAT={answer}:mailto:{address}"


def daily(*more, start="20261123T100000", count=3):
    return event("UID:a", berlin("DTSTART", start), HALF_AN_HOUR, f"RRULE:FREQ=DAILY;COUNT={count}", *more)


def override(recurrence_id, start, *more):
    return event("UID:a", f"RECURRENCE-ID{recurrence_id}", berlin("DTSTART", start), HALF_AN_HOUR, *more)


def ruled(rule, *more, start="20261123T100000"):
    return event("UID:a", berlin("DTSTART", start), HALF_AN_HOUR, f"RRULE:{rule}", *more)


class Rules(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="attune-rules."))
        self.addCleanup(shutil.rmtree, self.home)

    def read(self, files, zone="Europe/Berlin", config="", span=()):
        """`files`: name to contents. Without sources in `config` each is an own one."""
        for name, contents in files.items():
            (self.home / name).write_bytes(contents if isinstance(contents, bytes) else contents.encode())
        (self.home / "config.toml").write_text(config)
        paths = [] if "[[source]]" in config else [self.home / name for name in files]
        result = subprocess.run([ATTUNE, "occurrences", "--now", "2026-11-23T08:00:00Z", "--zone", zone, "--me", ME,
                                 "--identities", "--include-out", "--config", self.home / "config.toml", *span, *paths],
                                env={"HOME": str(self.home), "PATH": "/usr/bin:/bin"},
                                capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, 0, result.stderr)
        return [json.loads(line) for line in result.stdout.splitlines()]

    def starts(self, contents, **options):
        return [one["start"] for one in self.read({"work.ics": contents}, **options)]

    def expect_days(self, rows):
        """Each row: a calendar, and the days of the instances that start at 09:00 UTC."""
        for name, contents, days in rows:
            with self.subTest(name):
                self.assertEqual(self.starts(contents), [f"{day}T09:00:00Z" for day in days])


class Moments(Rules):
    def test_local_times_that_do_not_exist_or_exist_twice(self):
        def one(moment, end):
            return calendar(event("UID:a", berlin("DTSTART", moment), end))
        span = ("--from", "2026-03-01", "--to", "2026-12-01")
        for contents, start, end in (
                (one("20260329T023000", "DURATION:PT1H"), "2026-03-29T01:30:00Z", "2026-03-29T02:30:00Z"),
                (one("20261025T023000", berlin("DTEND", "20261025T030000")), "2026-10-25T00:30:00Z",
                 "2026-10-25T02:00:00Z"),
                (one("20261024T120000", "DURATION:P1D"), "2026-10-24T10:00:00Z", "2026-10-25T11:00:00Z"),
                (one("20261024T120000", "DURATION:PT24H"), "2026-10-24T10:00:00Z", "2026-10-25T10:00:00Z")):
            found = self.read({"work.ics": contents}, span=span)
            self.assertEqual([(one["start"], one["end"]) for one in found], [(start, end)])

    def test_zones_by_all_their_names(self):
        for zone, start in (("/mozilla.org/20050126_1/America/New_York", "2026-11-24T14:00:00Z"),
                            ("Pacific Standard Time", "2026-11-24T17:00:00Z"),
                            ('"(UTC+07:00) Bangkok, Hanoi, Jakarta"', "2026-11-24T02:00:00Z"),
                            ('"W. Europe Standard Time', "2026-11-24T08:00:00Z"),  # the quote is never closed
                            ("Nowhere/Land", "2026-11-24T08:00:00Z"),
                            ("../../../etc/passwd", "2026-11-24T08:00:00Z")):
            with self.subTest(zone):
                contents = calendar(event("UID:a", f"DTSTART;TZID={zone}:20261124T090000", HALF_AN_HOUR))
                self.assertEqual(self.starts(contents), [start])

    def test_bytes_that_other_programs_write(self):
        plain = calendar(event("UID:caf\u00e9", berlin("DTSTART", "20261124T100000"), HALF_AN_HOUR))
        accent = "\u00e9".encode()
        for name, contents in (("line feeds", plain.replace("\r\n", "\n")), ("returns", plain.replace("\r\n", "\r")),
                               ("UTF-8 mark", "\ufeff" + plain), ("UTF-16", plain.encode("utf-16")),
                               ("Windows-1252", plain.encode("cp1252")),
                               ("folded within a letter", plain.encode().replace(accent, accent[:1] + b"\r\n " + accent[1:]))):
            with self.subTest(name):
                self.assertEqual([one["uid"] for one in self.read({"work.ics": contents})], ["caf\u00e9"])


class Recurrence(Rules):
    def test_what_ends_a_series(self):
        off_rule = "FREQ=WEEKLY;BYDAY=TU"
        self.expect_days([
            ("count uses up DTSTART", calendar(ruled(off_rule + ";COUNT=2")), ["2026-11-23", "2026-11-24"]),
            ("until is inclusive", calendar(ruled(off_rule + ";UNTIL=20261201T090000Z")),
             ["2026-11-23", "2026-11-24", "2026-12-01"]),
            ("a second less", calendar(ruled(off_rule + ";UNTIL=20261201T085959Z")), ["2026-11-23", "2026-11-24"]),
            ("before DTSTART", calendar(ruled("FREQ=DAILY;UNTIL=20261101T000000Z")), ["2026-11-23"]),
            ("a date", calendar(ruled("FREQ=DAILY;UNTIL=20261124")), ["2026-11-23", "2026-11-24"]),
            ("count first", calendar(ruled("FREQ=DAILY;COUNT=2;UNTIL=20261201T000000Z")), ["2026-11-23", "2026-11-24"]),
            ("until first", calendar(ruled("FREQ=DAILY;COUNT=9;UNTIL=20261124T090000Z")), ["2026-11-23", "2026-11-24"]),
            ("negative count", calendar(ruled("FREQ=DAILY;COUNT=-3")), ["2026-11-23"]),
            ("impossible", calendar(ruled("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")), ["2026-11-23"]),
            ("a bad rule beside a good one", calendar(ruled("FREQ=NEVER", "RRULE:FREQ=DAILY;COUNT=2")),
             ["2026-11-23", "2026-11-24"]),
        ])

    def test_parts_of_rules(self):
        tuesday, wednesday = "20261124T100000", "20261125T100000"
        self.expect_days([
            ("positions count within the whole period",
             calendar(ruled("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1;COUNT=3", start=wednesday)),
             ["2026-11-25", "2026-11-30", "2026-12-07"]),
            ("weeks from Sunday", calendar(ruled("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=3", start=tuesday)),
             ["2026-11-24", "2026-12-06", "2026-12-08"]),
            ("weeks from Monday", calendar(ruled("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=3", start=tuesday)),
             ["2026-11-24", "2026-11-29", "2026-12-08"]),
            ("the weekday of DTSTART", calendar(ruled("FREQ=YEARLY;BYWEEKNO=48,50;COUNT=2", start=tuesday)),
             ["2026-11-24", "2026-12-08"]),
            ("week 53", calendar(ruled("FREQ=YEARLY;BYWEEKNO=-1", start=tuesday)), ["2026-11-24", "2026-12-29"]),
            ("every month", calendar(ruled("FREQ=YEARLY;BYMONTHDAY=23;COUNT=3")),
             ["2026-11-23", "2026-12-23", "2027-01-23"]),
        ])

    def test_exception_dates(self):
        left = ["2026-11-23", "2026-11-25"]
        self.expect_days([
            (line, calendar(daily(line)), left) for line in (
                "EXDATE;VALUE=DATE:20261124", "EXDATE:20261124T090000Z",
                "EXDATE;TZID=America/New_York:20261124T040000")])
        moved = override(":20261124T090000Z", "20261126T140000")
        self.expect_days([("an override as well", calendar(daily("EXDATE:20261124T090000Z"), moved), left)])
        for line in ("EXDATE;TZID=America/New_York:20261124T220000", "EXDATE:20261123T230000Z"):
            days = event("UID:a", "DTSTART;VALUE=DATE:20261123", "RRULE:FREQ=DAILY;COUNT=3", line)
            self.assertEqual(self.starts(calendar(days)), left)

    def test_a_later_part_is_moved_until_the_next(self):
        def from_then_on(recurrence_id, start):
            return override(f";RANGE=THISANDFUTURE;TZID=Europe/Berlin:{recurrence_id}", start)
        contents = calendar(daily(count=5), from_then_on("20261124T100000", "20261124T110000"),
                            override(":20261125T090000Z", "20261125T180000"),
                            from_then_on("20261127T100000", "20261127T130000"))
        self.assertEqual(self.starts(contents), [f"2026-11-{moment}:00:00Z" for moment in
                                                 ("23T09", "24T10", "25T17", "26T10", "27T12")])

    def test_overrides_alone_out_of_place_and_newer(self):
        found = self.read({"work.ics": calendar(override(":20261124T090000Z", "20261126T140000"))})
        self.assertEqual([(one["start"], one["recurrence_id"]) for one in found],
                         [("2026-11-26T13:00:00Z", "2026-11-24T09:00:00Z")])
        self.expect_days([("moved away", calendar(daily(), override(":20261124T090000Z", "20271124T100000")),
                           ["2026-11-23", "2026-11-25"])])
        versions = [override(":20261124T090000Z", f"20261124T{10 + number}0000", f"SEQUENCE:{9 - number}")
                    for number in (0, 1)]
        self.expect_days([("newest", calendar(daily(), *versions), ["2026-11-23", "2026-11-24", "2026-11-25"])])


class Copies(Rules):
    at_ten = ("DTSTART:20261124T090000Z", HALF_AN_HOUR)
    with_ann = (organizer(ANN), attendee(ME))

    def expect(self, roles, first, second, expected):
        config = "".join(f'[[source]]\nname = "{name}"\nkind = "file"\npath = "{name}.ics"\nrole = "{role}"\n'
                         for name, role in zip("ab", roles))
        found = self.read({"a.ics": calendar(event(*self.at_ten, *first)),
                           "b.ics": calendar(event(*self.at_ten, *second))}, config=config)
        self.assertEqual({one["source"]: one["reason"] or one["verdict"] for one in found}, dict(zip("ab", expected)))

    def test_one_uid_in_two_calendars(self):
        both = ("own", "own")
        uid = "UID:u"
        self.expect(both, (uid, organizer(ANN)), (uid, organizer(ANN), attendee(ME, "DECLINED")),
                    ("duplicate", "declined"))
        self.expect(both, (uid, *self.with_ann), (uid, *self.with_ann, "SEQUENCE:1"), ("duplicate", "firm"))
        self.expect(both, (uid, *self.with_ann, "SEQUENCE:3", "STATUS:CANCELLED"), (uid, *self.with_ann),
                    ("cancelled", "duplicate"))
        self.expect(("busy", "own"), (uid, "SEQUENCE:9"), (uid,), ("duplicate", "firm"))
        self.expect(("shared", "own"), (uid, *self.with_ann), (uid, *self.with_ann), ("not_mine", "firm"))

    def test_mirrored_blocks(self):
        both = ("own", "own")
        meeting = ("UID:2", *self.with_ann)
        self.expect(both, ("UID:1",), meeting, ("duplicate", "firm"))
        self.expect(both, ("UID:1", *self.with_ann, attendee(BEN, "DECLINED")), (*meeting, attendee(BEN)),
                    ("firm", "duplicate"))
        self.expect(both, ("UID:1", "ATTENDEE;CUTYPE=ROOM:mailto:room@example.org"), meeting, ("duplicate", "firm"))
        for one in (("CLASS:PRIVATE",), ("ATTENDEE;CUTYPE=GROUP:mailto:all@example.org",), (organizer(BEN),)):
            self.expect(both, ("UID:1", *one), meeting, ("firm", "firm"))
        self.expect(both, ("UID:1", "TRANSP:TRANSPARENT"), meeting, ("free", "firm"))
        self.expect(("busy", "own"), ("UID:1", organizer(BEN)), meeting, ("duplicate", "firm"))


class Answers(Rules):
    def verdicts(self, *events, config=""):
        return {one["uid"]: (one["reason"] or one["verdict"], one["kind"])
                for one in self.read({"work.ics": calendar(*events)}, config=config)}

    @staticmethod
    def past(answers):
        return [event(f"UID:p{number}", f"DTSTART:202610{number + 1:02}T100000Z", HALF_AN_HOUR, organizer(ANN),
                      attendee(ME, answer)) for number, answer in enumerate(answers)]

    def test_invitations_without_an_answer(self):
        unanswered = event("UID:u", "DTSTART:20261125T100000Z", HALF_AN_HOUR, organizer(ANN),
                           attendee(ME, "NEEDS-ACTION"))
        for yes, no, expected in ((3, 5, "firm"), (4, 4, "maybe"), (0, 7, "maybe"), (4, 5, "firm")):
            with self.subTest(answered=yes, unanswered=no):
                history = self.past(["ACCEPTED"] * yes + ["NEEDS-ACTION"] * no)
                self.assertEqual(self.verdicts(*history, unanswered)["u"], (expected, "one_on_one"))
        for setting, expected in (("firm", "firm"), ("maybe", "maybe"), ("out", "declined")):
            config = f'[meeting]\nunanswered = "{setting}"\n'
            self.assertEqual(self.verdicts(unanswered, config=config)["u"], (expected, "one_on_one"))

    def test_the_first_reason_that_applies(self):
        def at(day, *more):
            return event(f"UID:{day}", f"DTSTART:202612{day:02}T090000Z", HALF_AN_HOUR, *more)
        found = self.verdicts(
            at(1, "STATUS:CANCELLED", organizer(ANN), attendee(ME, "DECLINED"), "TRANSP:TRANSPARENT"),
            at(2, organizer(ANN), attendee(ME, "DELEGATED"), "TRANSP:TRANSPARENT"),
            at(3, organizer(ME), attendee(ANN, "DECLINED"), "TRANSP:TRANSPARENT"),
            at(4, "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"),
            at(5, "TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"),
            at(6, "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:OOF", organizer(ANN)),
            at(7, "SUMMARY:Urlaub", organizer(ME), attendee(ANN, "DECLINED")),
            at(8, "SUMMARY:Urlaubsplanung"), at(9, "SUMMARY:Vacation", "CATEGORIES:Focus"),
            at(10, "SUMMARY:Annul\u00e9 : point"), at(11, "SUMMARY:Re: Canceled: x"))
        self.assertEqual([found[str(day)] for day in range(1, 12)], [
            ("cancelled", "one_on_one"), ("declined", "one_on_one"), ("abandoned", "appointment"),
            ("firm", "appointment"), ("free", "appointment"), ("firm", "away"), ("abandoned", "away"),
            ("firm", "appointment"), ("firm", "away"), ("cancelled", "appointment"), ("firm", "appointment")])


if __name__ == "__main__":
    unittest.main()
