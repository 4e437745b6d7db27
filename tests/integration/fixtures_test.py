"""Every fixture of tests/fixtures through the real programs, each as a test of its own: what `attune occurrences` and
`attune analyse` make of its calendar against what stands beside it, worked out by hand. tests/fixtures/README.md says
how a fixture is written."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import tomllib
import unittest

ATTUNE = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve() / "bin" / "attune"
FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "fixtures"
KEYS = {"about", "calendar", "zone", "now", "arguments", "config", "occurrences", "order", "diagnostics", "exit",
        "places", "window", "sources", "weeks", "days", "rhythms", "findings", "evidence", "cannot_tell"}
PARTS = ("dialects", "reading", "rfc5545", "traps")
# What an occurrence is unless its fixture says otherwise.
ORDINARY = {"verdict": "firm", "reason": None, "kind": "appointment", "size": 1, "people": [], "owner_partstat": None,
            "status": "CONFIRMED"}


def plain(value):
    """TOML has no null."""
    return None if value == "null" else value


def expected_occurrences(fixture):
    """One object an instance: an entry may list several starts of one length."""
    for entry in fixture.get("occurrences", []):
        entry = {name: plain(value) for name, value in entry.items()}
        starts, end = entry.pop("starts", None), entry.pop("end", None)
        minutes = entry.pop("minutes", None)
        for start in starts or [entry.pop("start")]:
            yield {**ORDINARY, "all_day": "T" not in start, **entry, "start": start,
                   "end": end if minutes is None else later(start, minutes)}


def later(start, minutes):
    """Of an instant as the programs print it."""
    hour, minute = int(start[11:13]), int(start[14:16]) + minutes
    assert hour + minute // 60 < 24, "an end on another day is written out"
    return f"{start[:11]}{hour + minute // 60:02}:{minute % 60:02}{start[16:]}"


def part_of(found, expected):
    """As much of `found` as `expected` tells of, to be compared with it."""
    return {name: (found or {}).get(name) for name in expected}


def as_lines(occurrences):
    return "\n".join(json.dumps(one, sort_keys=True) for one in occurrences)


def nulls(expected):
    if isinstance(expected, dict):
        return {name: nulls(value) for name, value in expected.items()}
    if isinstance(expected, list):
        return [nulls(value) for value in expected]
    return plain(expected)


class Runs(unittest.TestCase):
    """What the programs make of a fixture's calendars, wherever they lie."""
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="attune-fixture."))
        self.addCleanup(shutil.rmtree, self.folder)

    def run_attune(self, fixture, paths, verb, *arguments):
        result = subprocess.run(
            [ATTUNE, verb, "--config", self.folder / "config.toml", "--now", fixture.get("now", "2026-11-23T08:00:00Z"),
             "--zone", fixture.get("zone", "Europe/Berlin"), "--identities", *arguments, *paths],
            env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, fixture.get("exit", 0), result.stderr)
        return result.stdout

    def configure(self, fixture):
        """Gives the configuration."""
        config = fixture.get("config", "")
        if "addresses" not in config:
            config = 'identity.addresses = ["me@example.org"]\n' + config
        (self.folder / "config.toml").write_text(config)
        return tomllib.loads(config)

    def check_occurrences(self, fixture, paths):
        arguments = fixture.get("arguments", [])
        output = self.run_attune(fixture, paths, "occurrences", "--include-out", *arguments)
        found = [json.loads(line) for line in output.splitlines()]
        if "order" in fixture:
            self.assertEqual([one["uid"] for one in found], fixture["order"])
        expected = list(expected_occurrences(fixture))

        def in_order(lines):
            return sorted(lines, key=lambda one: [one["start"], one["end"], one.get("uid", ""), one.get("source", "")])
        found, expected = in_order(found), in_order(expected)
        found = [part_of(one, told) for one, told in zip(found, expected)] + found[len(expected):]
        self.assertEqual(as_lines(found), as_lines(expected))

    def check_analysis(self, fixture, paths):
        span = [argument for argument in fixture.get("arguments", []) if not argument.startswith(("--from", "--to"))]
        analysis = json.loads(self.run_attune(fixture, paths, "analyse", "--format", "json", *span))
        if "places" in fixture:
            found = sorted(place(one) for source in analysis["sources"] for one in source["diagnostics"])
            self.assertEqual(found, sorted(fixture["places"]))
            fixture["diagnostics"] = sorted({one.rpartition(" ")[2] for one in fixture["places"]})
        codes = sorted({one["code"] for source in analysis["sources"] for one in source["diagnostics"]})
        self.assertEqual(codes, sorted(fixture.get("diagnostics", [])))
        found = {
            "sources": {source["name"]: source for source in analysis["sources"]},
            "weeks": {week["week"]: week for week in analysis["weeks"]},
            "days": {day["date"]: day for week in analysis["weeks"] for day in week["days"]},
            "rhythms": {rhythm["person"]: rhythm for rhythm in analysis["rhythms"]},
            "evidence": {finding["id"]: finding["evidence"] for finding in analysis["findings"]},
        }
        for part, told in found.items():
            expected = nulls(fixture.get(part, {}))
            self.assertEqual({name: part_of(told.get(name), value) for name, value in expected.items()}, expected)
        if "findings" in fixture:
            # Good news is in every calendar, and not what a trap is about.
            known = sorted([one["kind"], one.get("period") or one.get("person")] for one in analysis["findings"]
                           if one["kind"] != "good_news")
            self.assertEqual(known, sorted(fixture["findings"]))
        for name in ("window", "cannot_tell"):
            if name in fixture:
                self.assertEqual(analysis[name], fixture[name])


class Fixture(Runs):
    def check(self, path):
        fixture = tomllib.loads(path.read_text())
        self.assertLessEqual(fixture.keys(), KEYS)
        config = self.configure(fixture)
        paths = []
        for calendar in calendars_of(path, fixture):
            shutil.copy(calendar, self.folder)
            if "source" not in config:
                paths.append(self.folder / calendar.name)
        self.check_occurrences(fixture, paths)
        self.check_analysis(fixture, paths)


def place(note):
    """Where a diagnostic finds something wrong, and what: "event 1, line 12, DTSTART: bad_start"."""
    where = [f"{name} {note[member]}" for name, member in (("event", "component"), ("line", "line")) if member in note]
    where += [note["property"]] if "property" in note else []
    return ", ".join(where) + (": " if where else "") + note["code"]


def calendars_of(path, fixture):
    """What an expectation is about: the calendar it names or is named after, or all in the folder of its name."""
    if "calendar" in fixture:
        return [path.parent / fixture["calendar"]]
    folder = path.with_suffix("")
    return sorted(folder.iterdir()) if folder.is_dir() else [path.with_suffix(".ics")]


def expectations():
    return sorted(path for part in PARTS for path in (FIXTURES / part).glob("*/*.toml"))


class Completeness(unittest.TestCase):
    def test_every_calendar_has_an_expectation_and_every_expectation_a_calendar(self):
        told = {calendar for path in expectations() for calendar in calendars_of(path, tomllib.loads(path.read_text()))}
        there = {path for part in PARTS for path in (FIXTURES / part).rglob("*") if path.is_file()}
        self.assertTrue(told)
        self.assertEqual(told, there - {*expectations()})

    def test_every_folder_has_its_line_in_the_readme_and_every_line_its_folder(self):
        lines = re.findall(r"^- `([a-z0-9]+/[0-9a-z-]+)`: \S", (FIXTURES / "README.md").read_text(), re.MULTILINE)
        folders = [str(path.relative_to(FIXTURES)) for part in PARTS for path in (FIXTURES / part).iterdir()]
        self.assertEqual(sorted(lines), sorted(folders))

    def test_no_trap_is_left_out(self):
        readme = (FIXTURES / "README.md").read_text()
        numbers = {int(path.name[:2]) for path in (FIXTURES / "traps").iterdir()}
        elsewhere = re.findall(r"^- (\d+) [a-z ]+: `(\S+)` `(\S+)`$", readme, re.MULTILINE)
        for _, path, name in elsewhere:
            self.assertRegex((FIXTURES.parent.parent / path).read_text(), rf"\b{name}\b")
        self.assertEqual(numbers | {int(number) for number, _, _ in elsewhere}, set(range(1, 51)))


def add_tests():
    for path in expectations():
        name = "_".join(path.relative_to(FIXTURES).with_suffix("").parts).replace("-", "_")
        setattr(Fixture, f"test_{name}", lambda self, path=path: self.check(path))


add_tests()
if __name__ == "__main__":
    unittest.main(verbosity=2)
