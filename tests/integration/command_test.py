"""The command attune, run as people run it: help, usage, configuration, unreadable calendars, closed pipes."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()
ATTUNE = BUILD / "bin" / "attune"
VERBS = ["status", "report", "people", "alias", "pin", "rhythm", "nudges", "why", "preview", "answer", "pause", "resume", "refresh", "notify", "analyse", "occurrences",
         "check"]
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//tests//EN\r
BEGIN:VEVENT\r
UID:planning@example.org\r
DTSTAMP:20261101T000000Z\r
DTSTART:20261124T090000Z\r
DTEND:20261124T093000Z\r
SUMMARY:Planning\r
ORGANIZER:mailto:ann@example.org\r
ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@example.org\r
END:VEVENT\r
END:VCALENDAR\r
"""
NOW = "2026-11-23T08:00:00Z"


class Home(unittest.TestCase):
    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="attune-command."))
        self.addCleanup(shutil.rmtree, self.home)
        self.environment = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "TZ": "Europe/Berlin",
                            "XDG_RUNTIME_DIR": str(self.home / "run")}

    def write(self, name, text):
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def configure(self, text):
        return self.write(".config/attune/config.toml", text)

    def attune(self, *arguments, **options):
        return subprocess.run([ATTUNE, *map(str, arguments)], cwd=self.home, env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, **options)

    def assertOneLine(self, text, *parts):
        self.assertEqual(text.count("\n"), 1, text)
        for part in parts:
            self.assertIn(part, text)


class Help(Home):
    def test_every_verb_has_help_with_examples(self):
        for verb in VERBS:
            with self.subTest(verb):
                result = self.attune(verb, "--help")
                self.assertEqual((result.returncode, result.stderr), (0, ""))
                self.assertIn(f"Usage: attune {verb}", result.stdout)
                self.assertIn(f"Examples:\n  attune {verb}", result.stdout)

    def test_the_command_alone_is_a_usage_error(self):
        result = self.attune()
        self.assertEqual(result.returncode, 2)
        self.assertOneLine(result.stderr, "attune --help")


class Configuration(Home):
    def test_each_error_is_a_line_with_its_place_and_exits_with_3(self):
        path = self.configure("[identity]\nadresses = []\n[time]\nzone = \"Europe/Berln\"\n")
        calendar = self.write("work.ics", CALENDAR)
        for arguments in [["check"], ["analyse", calendar], ["occurrences", calendar]]:
            with self.subTest(arguments[0]):
                result = self.attune(*arguments)
                self.assertEqual((result.returncode, result.stdout), (3, ""))
                self.assertEqual(result.stderr.splitlines(), [
                    f"attune: {path}:2:1: identity.adresses: there is no such key; did you mean addresses?",
                    f"attune: {path}:4:8: time.zone: expected a time zone of the IANA list, such as \"Europe/Berlin\"",
                ])

    def test_a_configuration_that_is_asked_for_must_be_there(self):
        result = self.attune("check", "--config", "mine.toml")
        self.assertEqual(result.returncode, 3)
        self.assertOneLine(result.stderr, "mine.toml: there is no such file")

    def test_settings_that_contradict_each_other_are_refused_with_key_and_reason(self):
        path = self.configure("[focus]\nblock = \"10h\"\n[work.hours]\nmonday = [\"17:00-09:00\"]\n"
                              "tuesday = [\"09:00-17:00\"]\n")
        for arguments in (["check"], ["analyse", self.write("work.ics", CALENDAR)]):
            with self.subTest(arguments=arguments):
                result = self.attune(*arguments)
                self.assertEqual((result.returncode, result.stdout), (3, ""))
                self.assertEqual(result.stderr.splitlines(), [
                    f"attune: {path}:2:9: focus.block: no working day has a stretch that long; the longest between start, "
                    "lunch and end is 4 h",
                    f"attune: {path}:4:10: work.hours.monday: ends before it starts; hours that run into the next day, such "
                    "as \"22:00-06:00\", last up to 12 h",
                ])

    def test_an_address_that_is_none_is_not_quoted(self):
        self.configure("[identity]\naddresses = [\"me@example.org\", \"someone@\"]\n")
        result = self.attune("check")
        self.assertEqual(result.returncode, 3)
        self.assertOneLine(result.stderr, "identity.addresses: this is not a calendar address")
        self.assertNotIn("someone", result.stderr)

    def test_a_zone_that_can_not_be_told_is_a_configuration_error(self):
        self.environment["TZ"] = "Nowhere/Town"
        result = self.attune("analyse", self.write("work.ics", CALENDAR))
        self.assertEqual(result.returncode, 3)
        self.assertOneLine(result.stderr, "TZ", "[time] zone")

    def test_kinds_of_sources_that_do_not_exist_yet_cost_themselves_alone(self):
        self.write(".config/attune/work.ics", CALENDAR)
        self.configure("[[source]]\nname = \"team\"\nkind = \"caldav\"\nurl = \"https://dav.example.org/\"\n"
                       "[[source]]\nname = \"work\"\nkind = \"file\"\npath = \"work.ics\"\n")
        result = self.attune("occurrences", "--now", NOW)
        self.assertEqual(result.returncode, 5)
        self.assertOneLine(result.stderr, "team: ", "not available in this version")
        self.assertEqual([json.loads(line)["source"] for line in result.stdout.splitlines()], ["work"])

    def test_check_reads_every_calendar(self):
        self.write(".config/attune/work.ics", CALENDAR)
        self.configure("[identity]\naddresses = [\"me@example.org\"]\n"
                       "[[source]]\nname = \"work\"\nkind = \"file\"\npath = \"work.ics\"\n"
                       "[[source]]\nname = \"gone\"\nkind = \"file\"\npath = \"gone.ics\"\n")
        result = self.attune("check")
        self.assertEqual(result.returncode, 5)
        self.assertOneLine(result.stderr, "gone: ")
        self.assertIn("work: can be read; ", result.stdout)
        self.assertIn("The configuration is fine. Your time zone is Europe/Berlin.\n", result.stdout)


class Calendars(Home):
    def test_what_can_not_be_read_is_one_line_and_exit_5_and_the_others_are_printed(self):
        calendar = self.write("work.ics", CALENDAR)
        result = self.attune("occurrences", "--now", NOW, self.home / "gone.ics", calendar)
        self.assertEqual(result.returncode, 5)
        self.assertOneLine(result.stderr, "gone.ics: ")
        self.assertEqual(len(result.stdout.splitlines()), 1)

    def test_hostile_files_are_unreadable_not_fatal(self):
        os.mkfifo(self.home / "pipe.ics")
        os.symlink(self.home / "loop.ics", self.home / "loop.ics")
        self.write("text.ics", "Dear all,\nthis is no calendar.\n")
        self.write("empty.ics", "")
        calendar = self.write("work.ics", CALENDAR)
        for name in ["pipe.ics", "loop.ics", "text.ics", "empty.ics", "/dev/zero"]:
            with self.subTest(name):
                result = self.attune("analyse", "--now", NOW, "--format", "json", name, calendar)
                self.assertEqual(result.returncode, 5, result.stderr)
                self.assertOneLine(result.stderr)
                states = [source["state"] for source in json.loads(result.stdout)["sources"]]
                self.assertEqual(states, ["unreadable", "fresh"])

    def test_a_bad_event_is_said_its_siblings_count_and_the_exit_is_0(self):
        bad = "BEGIN:VEVENT\r\nUID:secret-uid\r\nSUMMARY:secret-title\r\nEND:VEVENT\r\n"
        calendar = self.write("work.ics", CALENDAR.replace("END:VCALENDAR", bad + "END:VCALENDAR"))
        result = self.attune("occurrences", "--now", NOW, calendar)
        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(result.stdout.splitlines()), 1)
        self.assertOneLine(result.stderr, "work.ics: event 2", "an event has no start; it was skipped")
        self.assertNotIn("secret", result.stderr)
        result = self.attune("analyse", "--now", NOW, "--format", "json", calendar)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        notes = json.loads(result.stdout)["sources"][0]["diagnostics"]
        self.assertEqual([(note["code"], note["component"]) for note in notes], [("no_start", 2)])

    def test_nothing_that_can_be_read_is_no_quiet_week(self):
        result = self.attune("analyse", self.home / "gone.ics")
        self.assertEqual((result.returncode, result.stdout), (5, ""))

    def test_there_must_be_something_to_read(self):
        result = self.attune("analyse")
        self.assertEqual(result.returncode, 2)
        self.assertOneLine(result.stderr, "[[source]]")

    def test_a_reader_that_leaves_early_is_no_error(self):
        events = "".join(
            CALENDAR.split("BEGIN:VEVENT", 1)[1].join(["BEGIN:VEVENT", ""]).split("END:VCALENDAR")[0]
            .replace("planning@", f"planning-{number}@") for number in range(2000))
        calendar = self.write("many.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n")
        command = f"set -o pipefail; {ATTUNE} occurrences --now {NOW} {calendar} | head -n 1"
        result = subprocess.run(["bash", "-c", command], env=self.environment, capture_output=True, text=True, timeout=60)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(result.stdout.count("\n"), 1)

    def test_a_full_disk_is_said(self):
        calendar = self.write("work.ics", CALENDAR)
        with open("/dev/full", "w") as full:
            result = subprocess.run([ATTUNE, "occurrences", "--now", NOW, calendar], env=self.environment, stdout=full,
                                    stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertEqual(result.returncode, 1)
        self.assertOneLine(result.stderr, "can not be written")

    def test_a_run_leaves_nothing_behind(self):
        calendar = self.write("work.ics", CALENDAR)
        before = sorted(self.home.rglob("*"))
        self.assertEqual(self.attune("analyse", "--now", NOW, calendar).returncode, 0)
        self.assertEqual(sorted(self.home.rglob("*")), before)


if __name__ == "__main__":
    unittest.main()
