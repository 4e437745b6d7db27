#!/usr/bin/env python3
"""What `cmake --install` puts where, and that the programs find each other there."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()
SAMPLE = BUILD / "sample"


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name)
        subprocess.run(["cmake", "--install", BUILD], env={**os.environ, "DESTDIR": cls.folder.name}, check=True,
                       capture_output=True)
        cls.prefix = next(cls.root.rglob("bin/attune")).parents[1]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_programs_for_people_and_those_that_are_started_for_them_lie_apart(self):
        self.assertEqual({path.name for path in (self.prefix / "bin").iterdir()}, {"attune", "attuned"})
        started_for_them = {path.name for path in (BUILD / "bin").glob("attune-*")}
        self.assertIn("attune-notify-proof", started_for_them)
        self.assertEqual({path.name for path in (self.prefix / "libexec/attune").iterdir()}, started_for_them)

    def test_the_installed_command_finds_the_installed_reader(self):
        done = subprocess.run(
            [self.prefix / "bin/attune", "analyse", "--config", SAMPLE / "config.toml", "--now",
             (SAMPLE / "now").read_text().strip()], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("What stands out", done.stdout)

    def test_nothing_is_installed_that_starts_by_itself(self):
        paths = [str(path.relative_to(self.root)) for path in self.root.rglob("*")]
        for path in paths:
            self.assertNotRegex(path, r"autostart/|\.wants|user-preset|/etc/|/config\.toml$|policy\.toml$")

    def test_the_unit_starts_the_installed_service(self):
        unit = next(self.prefix.glob("*/systemd/user/attune.service")).read_text()
        start = re.search(r"^ExecStart=(\S+)$", unit, re.M).group(1)
        self.assertTrue((self.root / start.lstrip("/")).is_file(), start)

    def test_desktop_files_are_sound(self):
        files = [self.prefix / "share/applications/attune.desktop", self.prefix / "share/attune/attune-autostart.desktop"]
        done = subprocess.run(["desktop-file-validate", *files], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_manual_pages_completions_and_catalogues_lie_where_they_are_looked_for(self):
        share = self.prefix / "share"
        for path in ("man/man1/attune.1", "man/man5/attune.toml.5", "man/man5/attune-policy.5",
                     "man/man7/attune-figures.7", "man/man8/attuned.8",
                     "bash-completion/completions/attune", "bash-completion/completions/attuned",
                     "fish/vendor_completions.d/attune.fish", "locale/de/LC_MESSAGES/attune.mo",
                     "attune/attune.toml.example", "attune/policy.toml.example"):
            self.assertTrue((share / path).is_file(), path)
        self.assertEqual(len([*share.glob("zsh/*/_attune")]), 1)


if __name__ == "__main__":
    unittest.main()
