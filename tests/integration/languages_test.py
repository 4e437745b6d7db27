#!/usr/bin/env python3
"""A nudge in the owner's language, as it arrives at a real notification server: title, body, name and buttons."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import calendar
from names_world import NamesWorld, conflict

ANN = ";CN=Ann Berg:mailto:ann@example.org"
TITLES = {"ar": "موعدان في وقت واحد", "de": "Zwei zur selben Zeit", "en": "Two at once", "es": "Dos a la vez",
          "fr": "Deux à la fois", "ja": "ふたつの予定が同時にあります"}


class LanguagesTest(NamesWorld):
    def setUp(self):
        super().setUp()
        self.world.write("work.ics", calendar(*conflict(ANN)))
        self.screen_is("false")

    def speak(self, language):
        self.configure("full")
        text = self.world.config.read_text().replace("[nudge]\n", f'[nudge]\nlanguage = "{language}"\n')
        self.world.write(".config/attune/config.toml", text)

    def test_the_configuration_says_which(self):
        for language, title in TITLES.items():
            with self.subTest(language):
                self.speak(language)
                told = self.told(LANG="C.UTF-8", LANGUAGE="fr")
                self.assertEqual(told["title"], title)
                self.assertIn("Ann Berg", told["body"])
                self.world.screenshot(f"language-{language}")

    def test_the_session_says_which_if_the_configuration_does_not(self):
        told = self.told(LANG="C.UTF-8", LANGUAGE="fi:de")
        self.assertEqual(told["title"], TITLES["de"])
        self.assertIn("Ann Berg", told["body"])
        self.assertLessEqual({"Zeigen", "Später", "Nicht diese Art"}, set(told["labels"]))

    def test_a_locale_that_is_not_installed_and_not_spoken_is_english(self):
        self.assertEqual(self.told(LANG="fi_FI.UTF-8")["title"], TITLES["en"])


if __name__ == "__main__":
    unittest.main()
