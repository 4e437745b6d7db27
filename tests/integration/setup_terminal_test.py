#!/usr/bin/env python3
"""attune setup at a terminal, driven as a person would, on homes that hold the calendars of other programs."""
import os
import pathlib
import signal
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from at_terminal import AtTerminal
from calendar_homes import ME, days_off, evolution, kde, khal, months_of_work, vdirsyncer
from calendars import calendar, event, monday
from world import World, eventually


class SetupTerminalTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)
        self.addCleanup(self.stop_service)

    def stop_service(self):
        answer = self.world.request("status")
        if answer:
            os.kill(answer["json"]["service"]["pid"], signal.SIGTERM)
            eventually(lambda: self.world.request("status") is None)

    def fill_home(self):
        evolution(self.world, months_of_work())
        kde(self.world, months_of_work(weeks=range(-3, 2)))
        vdirsyncer(self.world, months_of_work(weeks=range(-4, 4)))
        khal(self.world)

    def said(self):
        return [line for line in self.world.config.read_text().splitlines() if line and not line.startswith("#")]

    def until_the_end(self, person, nudges=""):
        """Enter to everything that is asked."""
        for question in ("Which of them", "Another one", "calendar of holidays", "own addresses", "time zone", "When do you",
                         "lunch", "first day", "named in a notification"):
            person.answer(question)
        person.answer("Nudges", nudges)

    def test_from_nothing_to_the_first_report_by_pressing_enter(self):
        self.fill_home()
        self.world.write("Holidays.ics", days_off())
        person = AtTerminal(self.world, "attune", "setup")
        self.until_the_end(person)
        self.assertEqual(person.end(), 0, person.shown)
        self.assertIn("work (vdirsyncer, khal), ~/.calendars/work: 40 occurrences; shows attendees", person.shown)
        self.assertIn(f"[{ME}]", person.shown)
        self.assertIn("[Europe/Berlin]", person.shown)
        self.assertIn("Your week in short", person.shown)
        self.assertRegex(person.shown, r"The past 8 weeks would have brought \w+ nudges?")
        self.assertEqual(self.said(), [
            "[identity]", f'addresses = ["{ME}"]',
            "[[source]]", 'name = "Personal"', 'kind = "file"',
            'path = "~/.local/share/evolution/calendar/1f0c2a7e5d3b49a8b6c1d2e3f4a5b6c7/calendar.ics"',
            "[[source]]", 'name = "Team"', 'kind = "file"', 'path = "~/.local/share/korganizer/team.ics"',
            "[[source]]", 'name = "work"', 'kind = "vdir"', 'path = "~/.calendars/work"',
            "[[source]]", 'name = "Holidays"', 'kind = "file"', 'path = "~/Holidays.ics"', 'role = "holidays"'])
        # The service runs, has read everything, and starts with the desktop, for there is no service manager here.
        states = [source["state"] for source in self.world.request("status")["json"]["sources"]]
        self.assertEqual(states, ["fresh"] * 4)
        self.assertIn(f'Exec="{self.world.programs}/attuned"',
                      (self.world.home / ".config/autostart/attune.desktop").read_text())
        self.assertIn("13 %", self.world.attune("report", "--week", monday(-1).strftime("%G-W%V")).stdout)

    def test_answers_decide(self):
        self.fill_home()
        off = self.world.write("kept/off.ics", days_off())
        busy = self.world.write("kept/busy.ics", calendar(*(event(monday(week), "09:00", 30) for week in range(-9, 0))))
        person = AtTerminal(self.world, "attune", "setup", "--no-start")
        person.answer("Which of them", "3, 9")
        person.answer("Which of them", "3")
        person.answer("Another one", "~/nowhere.ics")
        person.answer("Another one", str(busy))
        person.answer("Another one")
        person.answer("calendar of holidays", "~/kept/off.ics")
        person.answer("count as meetings", "yes")
        person.answer("own addresses", "not an address")
        person.answer("own addresses", "a@example.org, b@example.org")
        person.answer("time zone", "Mars/Olympus")
        person.answer("time zone", "asia/tokyo")
        person.answer("When do you", "nine to five")
        person.answer("When do you", "mon-fri 08:00-16:00")
        person.answer("lunch", "none")
        person.answer("first day", "sun")
        person.answer("named in a notification", "none")
        person.answer("Nudges", "quieter")
        self.assertEqual(person.end(), 0, person.shown)
        self.assertIn("Numbers of the list, please", person.shown)
        self.assertIn("there is nothing at its path", person.shown)
        self.assertEqual(self.said(), [
            "[identity]", 'addresses = ["a@example.org", "b@example.org"]', "[time]", 'zone = "Asia/Tokyo"',
            "[week]", 'starts_on = "sunday"', "[work]", "lunch = []", "[work.hours]",
            *(f'{day} = ["08:00-16:00"]' for day in ("monday", "tuesday", "wednesday", "thursday", "friday")),
            "saturday = []", "sunday = []", "[nudge]", "per_week = 1", "learning_days = 0", "[privacy]", 'names = "none"',
            "[[source]]", 'name = "work"', 'kind = "vdir"', 'path = "~/.calendars/work"',
            "[[source]]", 'name = "busy"', 'kind = "file"', 'path = "~/kept/busy.ics"', 'assume = "meetings"',
            "[[source]]", 'name = "off"', 'kind = "file"', 'path = "~/kept/off.ics"', 'role = "holidays"'])
        self.assertIsNone(self.world.request("status"))

    def test_run_again_what_stands_is_the_answer(self):
        self.fill_home()
        self.world.attune("setup", "--yes", "--no-start", "--me", ME, "--hours", "08:00-16:00", "--names", "full", "--zone",
                          "Asia/Tokyo")
        self.world.write("new.ics", calendar(*months_of_work()))
        before = self.world.config.read_text()
        person = AtTerminal(self.world, "attune", "setup", "--no-start")
        self.until_the_end(person)
        self.assertEqual(person.end(), 0, person.shown)
        self.assertIn("[Asia/Tokyo]", person.shown)
        self.assertIn("[Monday to Friday 08:00-16:00]", person.shown)
        self.assertIn("or none [1 2 3]", person.shown)
        self.assertIn("4  new (File), ~/new.ics", person.shown)
        self.assertEqual(self.world.config.read_text(), before)

    def test_run_again_a_running_service_takes_what_changed(self):
        self.fill_home()
        self.assertEqual(self.world.attune("setup", "--yes").returncode, 0)
        pid = self.world.request("status")["json"]["service"]["pid"]
        person = AtTerminal(self.world, "attune", "setup")
        person.answer("Which of them", "2")
        for question in ("Another one", "calendar of holidays", "own addresses", "time zone", "When do you", "lunch",
                         "first day", "named in a notification", "Nudges"):
            person.answer(question)
        self.assertEqual(person.end(), 0, person.shown)
        status = self.world.request("status")["json"]
        self.assertEqual(status["service"]["pid"], pid)
        self.assertEqual([(source["name"], source["state"]) for source in status["sources"]], [("Team", "fresh")])
        self.assertIn('#path = "~/.calendars/work"', self.world.config.read_text())

    def test_accepting_ends_the_learning_days_and_off_means_none(self):
        self.fill_home()
        for answer, line in (("accept", "learning_days = 0"), ("off", "per_week = 0")):
            person = AtTerminal(self.world, "attune", "setup", "--no-start")
            self.until_the_end(person, answer)
            self.assertEqual(person.end(), 0, person.shown)
            self.assertIn(line, self.said())

    def stopped_at(self, question, key):
        person = AtTerminal(self.world, "attune", "setup")
        if question == "Nudges":
            for earlier in ("Which of them", "Another one", "calendar of holidays", "own addresses", "time zone",
                            "When do you", "lunch", "first day", "named in a notification"):
                person.answer(earlier)
        person.press(question, key)
        person.wait_for("nothing was changed")
        self.assertTrue(person.is_sane())
        self.assertEqual(person.end(), 1)
        self.assertFalse(self.world.config.parent.exists())
        self.assertFalse((self.world.home / ".config/autostart").exists())
        self.assertIsNone(self.world.request("status"))

    def test_control_c_and_the_end_of_input_change_nothing(self):
        self.fill_home()
        for question in ("Which of them", "Nudges"):
            for key in (b"\x03", b"\x04"):
                self.stopped_at(question, key)

    def test_without_a_question_it_takes_well_under_ten_seconds(self):
        """No limit: how long it took is told."""
        self.fill_home()
        begin = time.monotonic()
        done = self.world.attune("setup", "--yes")
        print(f"attune setup --yes took {time.monotonic() - begin:.2f} s", file=sys.stderr)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("The service runs", done.stdout)


if __name__ == "__main__":
    unittest.main()
