"""`attune occurrences` end to end: calendars written here, lines worked out by hand."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ATTUNE = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve() / "bin" / "attune"
ME = "me@example.org"


def event(*lines):
    return "\r\n".join(["BEGIN:VEVENT", "DTSTAMP:20260101T000000Z", *lines, "END:VEVENT", ""])


def calendar(*events):
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tests//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n"


def line(**members):
    expected = {"schema": 1, "all_day": False, "recurrence_id": None, "status": "CONFIRMED", "verdict": "firm",
                "reason": None, "source": "work.ics", "owner_partstat": None, "organizer": None, "people": [],
                "kind": "appointment", "size": 1}
    return {**expected, **members}


class Occurrences(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="attune-occurrences."))
        self.addCleanup(shutil.rmtree, self.home)

    def run_over(self, contents, *arguments, now="2026-11-23T08:00:00Z", zone="Europe/Berlin", name="work.ics"):
        path = self.home / name
        path.write_bytes(contents.encode())
        environment = {"HOME": str(self.home), "PATH": "/usr/bin:/bin"}
        result = subprocess.run([ATTUNE, "occurrences", "--now", now, "--zone", zone, "--me", ME, *arguments, path],
                                env=environment, capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def lines(self, contents, *arguments, **options):
        result = self.run_over(contents, "--identities", *arguments, **options)
        return [json.loads(line) for line in result.stdout.splitlines()]

    def test_a_weekly_one_on_one_keeps_its_hour_when_the_clock_changes(self):
        series = event(
            "UID:ann", "DTSTART;TZID=Europe/Berlin:20261015T100000", "DTEND;TZID=Europe/Berlin:20261015T103000",
            "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Berlin:20261022T100000", "SUMMARY:Ann and me",
            f"ORGANIZER:mailto:{ME}", f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ME}",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:Ann@Example.org")
        moved = event(
            "UID:ann", "RECURRENCE-ID;TZID=Europe/Berlin:20261105T100000", "DTSTART;TZID=Europe/Berlin:20261106T140000",
            "DTEND;TZID=Europe/Berlin:20261106T143000", "SUMMARY:Ann and me", f"ORGANIZER:mailto:{ME}",
            f"ATTENDEE;PARTSTAT=TENTATIVE:mailto:{ME}", "ATTENDEE:mailto:ann@example.org")
        common = {"uid": "ann", "kind": "one_on_one", "size": 2, "organizer": ME, "people": ["ann@example.org"],
                  "owner_partstat": "ACCEPTED"}
        self.assertEqual(self.lines(calendar(series, moved)), [
            line(start="2026-10-15T08:00:00Z", end="2026-10-15T08:30:00Z", recurrence_id="2026-10-15T08:00:00Z", **common),
            line(start="2026-10-29T09:00:00Z", end="2026-10-29T09:30:00Z", recurrence_id="2026-10-29T09:00:00Z", **common),
            line(start="2026-11-06T13:00:00Z", end="2026-11-06T13:30:00Z", recurrence_id="2026-11-05T09:00:00Z",
                 verdict="maybe", **{**common, "owner_partstat": "TENTATIVE"}),
        ])

    def test_verdicts_kinds_and_reasons(self):
        def at(hour, uid, *more):
            return event(f"UID:{uid}", f"DTSTART:20261124T{hour:02}0000Z", f"DTEND:20261124T{hour:02}3000Z", *more)
        others = [f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{name}@example.org" for name in ("ann", "ben")]
        invited = f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ME}"
        contents = calendar(
            at(8, "small", "ORGANIZER:mailto:ann@example.org", invited, *others,
               "ATTENDEE;CUTYPE=ROOM:mailto:room@example.org"),
            at(9, "declined", "ORGANIZER:mailto:ann@example.org", f"ATTENDEE;PARTSTAT=DECLINED:mailto:{ME}"),
            at(10, "cancelled", "STATUS:CANCELLED", "SUMMARY:Planning"),
            at(11, "free", "TRANSP:TRANSPARENT"),
            at(12, "list", "ORGANIZER:mailto:ann@example.org", invited,
               "ATTENDEE;CUTYPE=GROUP:mailto:team@example.org"),
            at(13, "focus", "SUMMARY:Focus time"),
            at(14, "private", "CLASS:PRIVATE", "ORGANIZER:mailto:ann@example.org", invited, *others),
            event("UID:leave", "DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261127", "SUMMARY:Urlaub"),
            event("UID:day", "DTSTART;VALUE=DATE:20261125", "SUMMARY:Fair"),
        )

        def timed(hour, uid, **members):
            return line(start=f"2026-11-24T{hour:02}:00:00Z", end=f"2026-11-24T{hour:02}:30:00Z", uid=uid, **members)
        out = {"verdict": "out"}
        expected = [
            timed(8, "small", kind="small", size=3, owner_partstat="ACCEPTED", organizer="ann@example.org",
                  people=["ann@example.org", "ben@example.org"]),
            timed(9, "declined", reason="declined", kind="one_on_one", size=2, owner_partstat="DECLINED",
                  organizer="ann@example.org", people=["ann@example.org"], **out),
            timed(10, "cancelled", reason="cancelled", status="CANCELLED", **out),
            timed(11, "free", reason="free", **out),
            timed(12, "list", kind="group", size=None, owner_partstat="ACCEPTED", organizer="ann@example.org",
                  people=["ann@example.org"]),
            timed(13, "focus", kind="focus_hold"),
            timed(14, "private", owner_partstat="ACCEPTED"),
            line(start="2026-11-25", end="2026-11-26", all_day=True, uid="day", reason="all_day", **out),
            line(start="2026-11-25", end="2026-11-27", all_day=True, uid="leave", kind="away"),
        ]
        self.assertEqual(self.lines(contents, "--include-out"), expected)
        self.assertEqual(self.lines(contents), [one for one in expected if one["verdict"] != "out"])

    def test_the_window_is_half_open_local_dates(self):
        contents = calendar(*(
            event(f"UID:{uid}", f"DTSTART:{start}", f"DTEND:{end}") for uid, start, end in [
                ("before", "20261122T220000Z", "20261122T230000Z"),  # ends at local midnight
                ("across", "20261122T223000Z", "20261122T233000Z"),
                ("last", "20261124T223000Z", "20261124T233000Z"),
                ("after", "20261124T230000Z", "20261125T000000Z"),
            ]))
        found = self.lines(contents, "--from", "2026-11-23", "--to", "2026-11-25")
        self.assertEqual([one["uid"] for one in found], ["across", "last"])

    def test_weeks_shorten_the_window(self):
        contents = calendar(*(
            event(f"UID:{day}", f"DTSTART:{day}T090000Z", f"DTEND:{day}T093000Z")
            for day in ("20260525", "20260524", "20261116", "20261115", "20270124", "20270125")))
        self.assertEqual([one["uid"] for one in self.lines(contents)],
                         ["20260525", "20261115", "20261116", "20270124"])
        self.assertEqual([one["uid"] for one in self.lines(contents, "--weeks", "1")], ["20261116", "20270124"])

    def test_without_identities_there_are_only_tags(self):
        contents = calendar(event("UID:secret-uid", "DTSTART:20261124T090000Z", "DTEND:20261124T093000Z",
                                  "SUMMARY:secret-title", "LOCATION:secret-place",
                                  "ORGANIZER;CN=secret-name:mailto:secret-ann@example.org",
                                  f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ME}"))
        result = self.run_over(contents)
        self.assertNotIn("secret", result.stdout + result.stderr)
        self.assertNotIn("example.org", result.stdout + result.stderr)
        one = json.loads(result.stdout)
        self.assertRegex(one["uid"], "^[0-9a-f]{8}$")
        self.assertRegex(one["people"][0], "^[0-9a-f]{8}$")

    def test_tags_are_of_this_run_alone(self):
        contents = calendar(event("UID:a", "DTSTART:20261124T090000Z", "DTEND:20261124T093000Z"))
        uids = {json.loads(self.run_over(contents).stdout)["uid"] for _ in range(2)}
        self.assertEqual(len(uids), 2)

    def test_a_foreign_uid_can_not_drive_the_terminal(self):
        contents = calendar(event("UID:a\u202eb\u009b31m\u001bc", "DTSTART:20261124T090000Z", "DTEND:20261124T093000Z"))
        result = self.run_over(contents, "--identities")
        self.assertTrue(result.stdout.isascii(), result.stdout)
        self.assertNotIn("\x1b", result.stdout)
        self.assertIn("\\u202e", result.stdout)

    def test_copies_of_one_meeting_in_two_calendars_count_once(self):
        contents = calendar(event("UID:a", "DTSTART:20261124T090000Z", "DTEND:20261124T093000Z"))
        (self.home / "home.ics").write_text(contents)
        found = self.lines(contents, "--include-out", self.home / "home.ics")
        self.assertEqual([(one["source"], one["verdict"], one["reason"]) for one in found],
                         [("home.ics", "firm", None), ("work.ics", "out", "duplicate")])

    def test_of_mirrored_copies_in_a_file_the_later_one_counts(self):
        copies = [event(f"UID:{uid}", "DTSTART:20261124T090000Z", "DTEND:20261124T093000Z",
                        "ORGANIZER:mailto:ann@example.org") for uid in ("z", "m", "a")]
        for contents, kept in ((copies, "a"), (copies[::-1], "z")):
            for _ in range(3):  # keys differ from run to run, the answer does not
                self.assertEqual([one["uid"] for one in self.lines(calendar(*contents))], [kept])

    def test_of_mirrored_copies_in_a_folder_the_greater_uid_counts(self):
        folder = self.home / "team"
        folder.mkdir()
        for name, uid in (("1", "z"), ("2", "m"), ("3", "a")):
            (folder / f"{name}.ics").write_text(calendar(
                event(f"UID:{uid}", "DTSTART:20261124T090000Z", "DTEND:20261124T093000Z",
                      "ORGANIZER:mailto:ann@example.org")))
        for _ in range(3):
            found = self.lines(calendar(), "--include-out", folder)
            self.assertEqual([(one["uid"], one["reason"]) for one in found],
                             [("a", "duplicate"), ("m", "duplicate"), ("z", None)])

    def test_a_folder_is_read_as_one_source(self):
        folder = self.home / "team"
        folder.mkdir()
        for uid in ("a", "b"):
            (folder / f"{uid}.ics").write_text(
                calendar(event(f"UID:{uid}", "DTSTART:20261124T090000Z", "DTEND:20261124T093000Z", f"SUMMARY:{uid}")))
        (folder / "note.txt").write_text("no calendar")
        result = subprocess.run([ATTUNE, "occurrences", "--now", "2026-11-23T08:00:00Z", "--zone", "UTC", "--identities",
                                 f"{folder}/"], env={"HOME": str(self.home)}, capture_output=True, text=True, timeout=60)
        found = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([(one["uid"], one["source"]) for one in found], [("a", "team"), ("b", "team")], result.stderr)


if __name__ == "__main__":
    unittest.main()
