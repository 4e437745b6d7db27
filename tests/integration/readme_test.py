#!/usr/bin/env python3
"""README.md is true: its commands run as they stand there, and what it shows is what is printed.

`./dev test` itself is what runs this test."""
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar, monday, overloaded_week
from desktop_test import CONFIG
from world import BUILD, World, eventually

PROJECT = pathlib.Path(__file__).resolve().parents[2]
README = (PROJECT / "README.md").read_text()


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.S | re.M)


def commands():
    """Every command line of a shell block, and every command that the text or a table names."""
    lines = [line.split("#")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    lines += re.findall(r"`((?:attune|systemctl|\./dev) [^`]*)`", README)
    return sorted({line for line in lines if line})


class ReadmeTest(unittest.TestCase):
    def setUp(self):
        self.world = World(server="dunst")
        self.addCleanup(self.world.__exit__)
        self.world.environment["PATH"] = f"{self.world.programs}:/usr/bin:/bin"

    def shell(self, command, **options):
        return self.world.run("/bin/sh", "-c", command, **options)

    def test_it_shows_what_the_sample_prints(self):
        shown = next(block for block in blocks("") if block.startswith("$ ./dev run\n"))
        printed = subprocess.run([BUILD / "bin/attune", "analyse", "--config", BUILD / "sample/config.toml", "--now",
                                  (BUILD / "sample/now").read_text().strip()], capture_output=True, text=True, check=True)

        # Tags come from a key that is made for each run.
        def without_tags(text):
            lines = re.sub(r"\b[0-9a-f]{8}\b", "TAG", text).splitlines()
            return sorted(lines)
        for line in without_tags(shown.partition("\n")[2]):
            self.assertIn(line, without_tags(printed.stdout))

    def test_dev_knows_the_verbs_that_it_names(self):
        known = subprocess.run([PROJECT / "dev", "help"], capture_output=True, text=True, check=True).stdout
        for verb in re.findall(r"\./dev (\w+)", README):
            self.assertIn(f"./dev {verb}", known)

    @unittest.skipUnless(BUILD == PROJECT / "build", "./dev builds into build/, and this is another build")
    def test_dev_run_reads_the_calendar_it_is_given(self):
        path = self.world.write("calendars/work/week.ics", calendar(*overloaded_week(monday(1))))
        done = subprocess.run([PROJECT / "dev", "run", path.parent, "--me", "you@example.org"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("15 occurrences", done.stdout)

    def test_its_commands_for_installing_into_a_home_install(self):
        block = next(block for block in blocks("sh") if "cmake --install" in block)
        self.assertEqual(block.splitlines(), ["./dev build", "cmake --install build --prefix ~/.local", "~/.local/bin/attune setup"])
        # The user of the test may not be able to look into the checkout.
        prefix = self.world.home / ".local"
        subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], check=True, capture_output=True)
        subprocess.run(["chown", "-R", str(self.world.uid), prefix], check=True)
        unit = (prefix / "share/systemd/user/attune.service").read_text()
        self.assertIn(f"\nExecStart={prefix}/bin/attuned\n", unit)
        self.assertIn(f"\nExec={prefix}/bin/attune report", (prefix / "share/applications/attune.desktop").read_text())
        self.assertTrue((prefix / "share/locale/de/LC_MESSAGES/attune.mo").exists())
        self.world.write(".config/attune/config.toml", blocks("toml")[0])
        self.world.write("calendars/work/week.ics", calendar(*overloaded_week(monday(1))))
        done = self.shell("~/.local/bin/attune setup --yes --no-start --no-search && ~/.local/bin/attune check")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("work", done.stdout)

    def test_its_everyday_commands_answer(self):
        self.world.write(".config/attune/config.toml", CONFIG)
        path = self.world.write("calendar/week.ics", calendar(*overloaded_week(monday(1))))
        self.world.start()
        self.assertTrue(eventually(lambda: self.world.shown() == 1), self.world.log.read_text())
        everyday = [command.replace("FILE...", str(path)) for command in commands() if command.startswith("attune ")
                    and not command.startswith("attune setup")]  # has tests of its own, with a terminal
        self.assertGreater(len(everyday), 10)
        for command in everyday:
            answer = self.shell(command)
            self.assertEqual(answer.returncode, 0, command + answer.stdout + answer.stderr)
            self.assertTrue(answer.stdout.strip(), command)

    def test_every_command_is_tried_by_one_of_these_tests(self):
        tried_elsewhere = ("./dev ", "attune ", "cmake --install ", "~/.local/bin/attune ")
        # A package and a service manager are tried where there are some: ./dev try-package.
        needs_systemd = ("systemctl --user ", "systemctl --global ", "sudo apt install ")
        for command in commands():
            self.assertTrue(command.startswith(tried_elsewhere + needs_systemd), command)


if __name__ == "__main__":
    unittest.main()
