#!/usr/bin/env python3
"""attune setup without a question, with the real programs, on homes that hold the calendars of others."""
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendar_homes import ME, days_off, evolution, evolution_online, kde, khal, months_of_work, vdirsyncer
from calendars import calendar, event, monday
from world import World


class SetupTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)

    def setup(self, *flags, code=0):
        done = self.world.attune("setup", "--yes", "--no-start", *flags)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def said(self):
        """The lines of the configuration that are no comments."""
        return [line for line in self.world.config.read_text().splitlines() if line and not line.startswith("#")]

    def test_everything_is_found_tested_and_written(self):
        evolution(self.world, months_of_work())
        evolution_online(self.world)
        kde(self.world, months_of_work(weeks=range(-3, 2)))
        vdirsyncer(self.world, months_of_work(weeks=range(-4, 4)))
        khal(self.world)
        self.world.write("Feiertage.ics", days_off())
        done = self.setup()
        self.assertIn("work (vdirsyncer, khal), ~/.calendars/work: 40 occurrences; shows attendees", done.stdout)
        self.assertIn("Team (KDE), ~/.local/share/korganizer/team.ics: 25 occurrences", done.stdout)
        self.assertIn("Personal (Evolution), ", done.stdout)
        self.assertIn("read as days off", done.stdout)
        self.assertIn("Evolution: 1 calendar of an online account found.", done.stdout)
        self.assertIn(f"Your address: {ME}, a guess", done.stdout)
        self.assertEqual(self.said(), [
            "[identity]", f'addresses = ["{ME}"]',
            "[[source]]", 'name = "Personal"', 'kind = "file"',
            'path = "~/.local/share/evolution/calendar/1f0c2a7e5d3b49a8b6c1d2e3f4a5b6c7/calendar.ics"',
            "[[source]]", 'name = "Team"', 'kind = "file"', 'path = "~/.local/share/korganizer/team.ics"',
            "[[source]]", 'name = "work"', 'kind = "vdir"', 'path = "~/.calendars/work"',
            "[[source]]", 'name = "Feiertage"', 'kind = "file"', 'path = "~/Feiertage.ics"', 'role = "holidays"'])
        checked = self.world.attune("check")
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_the_configuration_is_for_its_owner_alone(self):
        vdirsyncer(self.world, months_of_work())
        self.setup()
        self.assertEqual(self.world.config.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.world.config.parent.stat().st_mode & 0o777, 0o700)

    def test_flags_decide(self):
        path = self.world.write("kept/work.ics", calendar(*months_of_work(titles="Quux")))
        off = self.world.write("kept/off.ics", days_off())
        vdirsyncer(self.world, months_of_work())
        self.setup("--no-search", "--source", f"The office={path}", "--holidays", off, "--me", "a@example.org", "--me",
                   "b@example.org", "--zone", "Asia/Tokyo", "--hours", "mon-thu 08:00-12:00 13:00-16:30", "--lunch", "none",
                   "--names", "none", "--week-start", "sunday", "--nudges", "accept")
        self.assertEqual(self.said(), [
            "[identity]", 'addresses = ["a@example.org", "b@example.org"]', "[time]", 'zone = "Asia/Tokyo"',
            "[week]", 'starts_on = "sunday"', "[work]", "lunch = []", "[work.hours]",
            *(f'{day} = ["08:00-12:00", "13:00-16:30"]' for day in ("monday", "tuesday", "wednesday", "thursday")),
            *(f"{day} = []" for day in ("friday", "saturday", "sunday")),
            "[nudge]", "learning_days = 0", "[privacy]", 'names = "none"',
            "[[source]]", 'name = "off"', 'kind = "file"', 'path = "~/kept/off.ics"', 'role = "holidays"',
            "[[source]]", 'name = "The office"', 'kind = "file"', 'path = "~/kept/work.ics"'])

    def test_run_again_it_changes_nothing(self):
        vdirsyncer(self.world, months_of_work())
        self.setup()
        before = self.world.config.read_bytes()
        self.world.write("more.ics", calendar(*months_of_work()))
        done = self.setup()
        self.assertIn("Nothing to change", done.stdout)
        self.assertIn("your configuration has calendars already", done.stdout)
        self.assertEqual(self.world.config.read_bytes(), before)

    def test_what_somebody_wrote_by_hand_stays_and_a_copy_is_kept(self):
        vdirsyncer(self.world, months_of_work())
        text = ('# mine\n[identity]\naddresses = ["me@example.org"]  # at work\n[nudge]\nsleep_days = 10\n'
                '[[source]]\nname = "w"\nkind = "vdir"\npath = "~/.calendars/work"\n')
        self.world.write(".config/attune/config.toml", text).chmod(0o640)
        done = self.setup("--names", "full")
        self.assertEqual(self.world.config.read_text(), text.rstrip("\n") + '\n\n[privacy]\nnames = "full"\n')
        copy = self.world.config.with_name("config.toml.before-setup")
        self.assertIn("kept as config.toml.before-setup", done.stdout)
        self.assertEqual(copy.read_text(), text)
        self.assertEqual(copy.stat().st_mode & 0o777, 0o640)

    def test_a_configuration_that_is_a_link_stays_one(self):
        vdirsyncer(self.world, months_of_work())
        kept = self.world.write("dotfiles/attune.toml", "# mine\n")
        self.world.mkdir(self.world.config.parent)
        self.world.config.symlink_to("../../dotfiles/attune.toml")
        self.setup()
        self.assertTrue(self.world.config.is_symlink())
        self.assertTrue(kept.read_text().startswith("# mine\n"))
        self.assertIn("[[source]]", kept.read_text())

    def test_a_configuration_that_is_broken_is_left_alone(self):
        vdirsyncer(self.world, months_of_work())
        self.world.write(".config/attune/config.toml", "[privacy]\nnames = \"loud\"\n")
        self.setup(code=3)
        self.assertEqual(self.world.config.read_text(), "[privacy]\nnames = \"loud\"\n")

    def test_a_configuration_that_it_can_not_change_is_left_alone(self):
        vdirsyncer(self.world, months_of_work())
        text = "privacy = { retention = 30 }\n"
        self.world.write(".config/attune/config.toml", text)
        done = self.setup("--names", "none", "--nudges", "off", code=3)
        self.assertIn("nothing was changed", done.stderr)
        self.assertEqual(self.world.config.read_text(), text)

    def test_a_calendar_that_is_named_and_can_not_be_read_changes_nothing(self):
        vdirsyncer(self.world, months_of_work())
        done = self.setup("--path", self.world.home / "nowhere.ics", code=5)
        self.assertIn("nowhere", done.stderr)
        self.assertIn("there is nothing at its path", done.stderr)
        self.assertFalse(self.world.config.parent.exists())

    def test_without_any_calendar_it_says_how_to_name_one(self):
        done = self.setup(code=5)
        self.assertIn("--path", done.stderr)
        self.assertFalse(self.world.config.parent.exists())

    def test_without_a_terminal_it_waits_for_nothing(self):
        vdirsyncer(self.world, months_of_work())
        done = self.world.attune("setup", timeout=20)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--yes", done.stderr)
        self.assertFalse(self.world.config.parent.exists())

    def test_an_invitation_in_the_downloads_is_no_calendar(self):
        self.world.write("Downloads/invite.ics", calendar(event(monday(), "09:00", 30, people=("x@example.org",))))
        done = self.setup(code=5)
        self.assertIn("invite (File), ~/Downloads/invite.ics: ", done.stdout + done.stderr)

    def test_birthdays_are_no_days_off(self):
        vdirsyncer(self.world, months_of_work())
        self.world.write(".calendars/birthdays/1.ics", days_off())
        self.assertNotIn("days off", self.setup().stdout)
        self.assertNotIn('role = "holidays"', self.said())

    def test_no_address_is_guessed_where_none_stands_out(self):
        vdirsyncer(self.world, [event(monday(week), "09:00", 30, people=("ann@example.org",)) for week in range(-9, 0)])
        self.assertIn("none is guessed", self.setup().stdout)
        self.assertNotIn("[identity]", self.said())

    def test_a_calendar_that_shows_no_people_is_told_and_may_count(self):
        vdirsyncer(self.world, [event(monday(week), "09:00", 30) for week in range(-9, 0)])
        self.assertIn("--assume-meetings", self.setup().stdout)
        self.assertNotIn('assume = "meetings"', self.said())
        self.setup("--assume-meetings")
        self.assertIn('assume = "meetings"', self.said())

    def test_nothing_of_a_calendar_is_left_behind(self):
        vdirsyncer(self.world, months_of_work(owner="canaryowner@example.org", titles="canarytitle"))
        self.setup("--me", "other@example.org")
        folders = (self.world.home, pathlib.Path(self.world.environment["TMPDIR"]))
        left = {file for folder in folders for file in folder.rglob("*") if file.is_file() and ".calendars" not in file.parts}
        self.assertIn(self.world.config, left)
        for file in left:
            self.assertIsNone(re.search(b"canary|ann@example", file.read_bytes()), file)

    def test_a_home_that_can_not_be_written_is_told_and_nothing_starts(self):
        vdirsyncer(self.world, months_of_work())
        folder = self.world.home / ".config"
        folder.chmod(0o500)
        self.addCleanup(folder.chmod, 0o700)
        done = self.world.attune("setup", "--yes")
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn("nothing was changed", done.stderr)
        self.assertIsNone(self.world.request("status"))


if __name__ == "__main__":
    unittest.main()
