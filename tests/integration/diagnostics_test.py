#!/usr/bin/env python3
"""What is said of calendars with faults: which source, event, line and property, and what was done. It is counted where
there is much of it, and nothing of the calendar is in it."""
import json
import os
import pathlib
import re
import secrets
import shutil
import subprocess
import tempfile
import unittest

ATTUNE = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve() / "bin" / "attune"
START = "DTSTART:20261124T090000Z"
FLOOD = 10_000


class Canaries:
    """Stand in every faulty field, and must be seen nowhere."""

    def __init__(self):
        self.words = []

    def __str__(self):
        self.words.append("Q" + secrets.token_hex(6))
        return self.words[-1]


# What is wrong in an event, and the property that is named for it; None: the event as a whole. `{c}` is a canary.
FAULTS = {
    "bad_start": (["DTSTART:{c}"], "DTSTART"),
    "bad_end": ([START, "DTEND:{c}"], "DTEND"),
    "bad_duration": ([START, "DURATION:{c}"], "DURATION"),
    "negative_length": ([START, "DTEND:20261123T090000Z", "SUMMARY:{c}"], "DTEND"),
    "bad_rule": ([START, "RRULE:FREQ={c}"], "RRULE"),
    "bad_time": ([START, "EXDATE:{c}"], "EXDATE"),
    "bad_override": ([START, "RECURRENCE-ID:{c}"], "RECURRENCE-ID"),
    "rule_in_override": ([START, "RECURRENCE-ID:20261124T090000Z", "RRULE:FREQ=DAILY;COUNT=2", "SUMMARY:{c}"], "RRULE"),
    "unknown_zone": (["DTSTART;TZID={c}/{c}:20261124T090000"], "DTSTART"),
    "unbalanced_quote": ([START, 'ATTENDEE;CN="{c}:mailto:{c}@{c}.example'], "ATTENDEE"),
    "line_too_long": ([START, "SUMMARY:{c} " + "x" * 70_000], "SUMMARY"),
    "no_start": (["SUMMARY:{c}"], "DTSTART"),
    "too_many_instances": ([START, "RRULE:FREQ=MINUTELY", "SUMMARY:{c}"], "RRULE"),
    "endless_rule": ([START, "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "SUMMARY:{c}"], "RRULE"),
}


class Diagnostics(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="attune-diagnostics."))
        self.addCleanup(shutil.rmtree, self.home)
        self.canaries = Canaries()

    def run_attune(self, *arguments):
        result = subprocess.run([ATTUNE, *map(str, arguments)], env={"HOME": str(self.home), "PATH": "/usr/bin:/bin"},
                                capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, 0, result.stderr)
        seen = set(re.findall(r"q[0-9a-f]{12}", (result.stdout + result.stderr).lower()))
        self.assertEqual(seen & {word.lower() for word in self.canaries.words}, set())
        return result

    def write(self, parts):
        """A calendar of such parts; gives the line that each of them starts with."""
        parts, starts, line = list(parts), [], 3
        for part in parts:
            starts.append(line)
            line += part.count("\r\n")
        self.path = self.home / "work.ics"
        text = "".join(["BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", *parts, "END:VCALENDAR\r\n"])
        self.path.write_bytes(text.encode())
        return starts

    def event(self, lines, uid=None):
        filled = [re.sub(r"\{c\}", lambda _: str(self.canaries), line) for line in lines]
        return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid or self.canaries}", *filled, "END:VEVENT", ""])

    def analysed(self):
        result = self.run_attune("analyse", "--format", "json", "--now", "2026-11-23T08:00:00Z", "--zone",
                                 "Europe/Berlin", self.path)
        return json.loads(result.stdout)["sources"][0]

    def test_every_fault_is_told_with_its_place_and_never_quotes_the_calendar(self):
        starts = self.write(self.event(lines) for lines, _ in FAULTS.values())
        expected = []
        for number, (code, (lines, name)) in enumerate(FAULTS.items()):
            named = [at for at, line in enumerate(lines) if re.match(rf"{name}\b", line)]
            # In its event: BEGIN, UID, then its lines. What concerns the whole of it is told where it begins.
            whole = code in ("no_start", "too_many_instances", "endless_rule")
            offset = 0 if whole else 2 + named[-1]
            expected.append((number + 1, starts[number] + offset, name, code))
        source = self.analysed()
        found = [(one["component"], one["line"], one["property"], one["code"]) for one in source["diagnostics"]]
        self.assertEqual(found, expected)
        for one in source["diagnostics"]:
            self.assertRegex(one["message"], r"[;:] |was left out|was skipped|taken as")  # what was done about it
        text = self.run_attune("analyse", "--now", "2026-11-23T08:00:00Z", "--zone", "UTC", self.path).stderr
        lines = self.run_attune("occurrences", "--now", "2026-11-23T08:00:00Z", "--zone", "UTC", self.path).stderr
        self.assertEqual(text, lines)
        for component, line, name, _ in expected:
            self.assertRegex(text, rf"(?m)^attune: work.ics: event {component}, line {line}, {name}: \w+")

    def test_a_check_names_the_source_and_the_place(self):
        start, = self.write([self.event([START, "RRULE:FREQ={c}"])])
        (self.home / "config.toml").write_text(f'[[source]]\nname = "team"\nkind = "file"\npath = "{self.path}"\n')
        told = self.run_attune("check", "--config", self.home / "config.toml").stdout
        self.assertRegex(told, rf"(?m)^  team: event 1, line {start + 3}, RRULE: a recurrence rule is not readable")

    def test_a_flood_of_faulty_events_is_counted(self):
        self.write([self.event([START, "RRULE:FREQ={c}"], uid=f"u{number}") for number in range(FLOOD)] +
                   [self.event(["DTSTART:{c}"])] + [self.event([START]).replace("UID:", "X-")] * 3)
        found = self.analysed()["diagnostics"]
        counts = {}
        for one in found:
            counts[one["code"]] = counts.get(one["code"], 0) + one.get("count", 1)
        self.assertEqual(counts, {"bad_rule": FLOOD, "bad_start": 1, "no_uid": 3})
        self.assertLess(len(found), 20)
        lines = self.run_attune("occurrences", "--now", "2026-11-23T08:00:00Z", self.path).stderr.splitlines()
        self.assertLess(len(lines), 12)
        rest = f"attune: work.ics: and {FLOOD - 3} more: a recurrence rule is not readable; it was left out"
        self.assertIn(rest, lines)
        self.assertTrue(any(f"event {FLOOD + 1}, " in line for line in lines), "the flood hides another fault")

    def test_floods_within_one_event_and_around_events_are_counted(self):
        self.write([self.event([START] + ["EXDATE:{c}"] * 500)] + ["BEGIN:VEVENT\r\nX-A:b\r\n"] * 700)
        counts = {}
        for one in self.analysed()["diagnostics"]:
            counts[one["code"]] = counts.get(one["code"], 0) + one.get("count", 1)
        # The last of them ends with its calendar; each of them has neither an end, nor a start, nor a UID.
        self.assertEqual(counts, {"bad_time": 500, "missing_end": 700, "no_start": 700})

    def test_a_folder_says_what_its_files_are_and_not_what_they_are_called(self):
        folder = self.home / "team"
        folder.mkdir()
        for contents in ("<html>{c}</html>", "", "PK\3\4{c}", "{c}", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:{c}\r\n"):
            filled = re.sub(r"\{c\}", lambda _: str(self.canaries), contents)
            (folder / f"{self.canaries}.ics").write_text(filled)
        self.path = folder
        codes = sorted(one["code"] for one in self.analysed()["diagnostics"])
        self.assertEqual(codes, ["archive", "empty", "no_start", "not_a_calendar", "unfinished_calendar", "web_page"])


if __name__ == "__main__":
    unittest.main()
