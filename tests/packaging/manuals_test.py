#!/usr/bin/env python3
"""The manual pages: they set without a complaint, and leave out nothing that the programs and the settings have."""
import os
import pathlib
import re
import subprocess
import unittest

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()
PROJECT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = BUILD / "documents"
PAGES = ["attune.1", "attuned.8", "attune.toml.5", "attune-policy.5", "attune-figures.7"]


def set_page(name):
    return subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-P-c", "-P-b", "-P-u", DOCUMENTS / name],
                          capture_output=True, text=True, check=True)


def unfolded(name):
    """The page on one line, with words that were broken over two put together again."""
    return " ".join(re.sub(r"(\w)\u2010\n\s+", r"\1", set_page(name).stdout).split())


def help_of(program, *words):
    return subprocess.run([BUILD / "bin" / program, *words, "--help"], capture_output=True, text=True, check=True).stdout


def verbs():
    return re.findall(r"^  ([a-z][a-z-]*) {2,}", help_of("attune"), re.M)


def flags(text):
    return re.findall(r"(--[a-z][a-z-]*)", "\n".join(re.findall(r"^  (-.*?)(?: {2,}|$)", text, re.M)))


class ManualsTest(unittest.TestCase):
    def test_each_page_sets_without_a_complaint(self):
        for name in PAGES:
            with self.subTest(page=name):
                self.assertEqual(set_page(name).stderr, "")

    def test_the_command_s_page_has_every_verb_and_every_flag_of_it(self):
        page = set_page("attune.1").stdout
        self.assertGreater(len(verbs()), 15)
        for verb in verbs():
            part = re.search(rf"^   attune {verb}(?: .*)?\n((?:(?!^   ?\S|^\S).*\n)*)", page, re.M)
            self.assertIsNotNone(part, verb)
            for flag in set(flags(help_of("attune", verb))) - {"--help"}:
                self.assertIn(f"\n       {flag}", "\n" + part.group(0), f"{verb} {flag}")

    def test_the_command_s_page_shows_the_examples_of_every_verb(self):
        page = unfolded("attune.1")
        for verb in verbs():
            for example in help_of("attune", verb).partition("Examples:\n")[2].splitlines():
                self.assertIn(" ".join(example.split()), page)

    def test_the_service_s_page_has_every_flag(self):
        found = flags(help_of("attuned"))
        self.assertIn("--config", found)
        for flag in found:
            self.assertIn(f"\n       {flag}", set_page("attuned.8").stdout)

    def test_the_settings_page_has_every_section_and_setting_with_default_and_type(self):
        page = unfolded("attune.toml.5")
        example = (PROJECT / "config/attune.toml.example").read_text()
        for part in re.findall(r"^#(\[+[a-z_.]+\]+)$", example, re.M):
            self.assertIn(part, page)
        settings = re.findall(r"^# (It is .*)\n#(\w+) = (.*)$", example, re.M)
        self.assertGreater(len(settings), 60)
        for expectation, key, _ in settings:
            self.assertIn(f" {key} ", page)
            self.assertIn(expectation.removesuffix(" Not available in this version."), page)
        self.assertIn("longest Events this long or longer are no meetings.", page)
        self.assertIn("Default: \"8h\"", page)

    def test_the_policy_page_has_every_rule_with_what_may_stand_there(self):
        page = unfolded("attune-policy.5")
        example = (PROJECT / "config/policy.toml.example").read_text()
        rules = re.findall(r"^# (.*)\n# (It is .*)\n#(\w+) = ", example, re.M)
        self.assertGreater(len(rules), 8)
        for doc, expectation, key in rules:
            self.assertIn(f" {key} {doc}", page)
            self.assertIn(expectation, page)

    def test_both_programs_pages_have_exit_codes_and_files(self):
        for name in ("attune.1", "attuned.8"):
            page = set_page(name).stdout
            for code in range(6):
                self.assertRegex(page, rf"\n       {code} +[A-Z]")
            self.assertIn("$XDG_CONFIG_HOME/attune/config.toml", page)

    def test_what_people_copy_from_a_page_is_plain(self):
        for name in PAGES:
            said = set_page(name).stdout
            for character in "˜ˆ‘":
                self.assertNotIn(character, said)


if __name__ == "__main__":
    unittest.main()
