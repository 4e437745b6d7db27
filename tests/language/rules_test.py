#!/usr/bin/env python3
"""The rules of wording over every string of every catalogue, and whether the catalogues keep step with the code."""
import pathlib
import re
import subprocess
import tempfile
import unittest

PO = pathlib.Path(__file__).resolve().parents[2] / "packaging/po"
LANGUAGES = ("ar", "de", "es", "fr", "ja")
PLACE = re.compile(r"\{(\w+)\}")

# Orders, blame and belittling, as each language has them; compared in small letters.
UNKIND = {
    "ar": r"يجب|ينبغي|عليك أن|فقط|فشل|أخطأت|ذنب|أبدًا|دائمًا",
    "de": r"\b(soll\w*|muss\w*|m\u00fcss\w*|musst\w*|nur|nie|niemals|immer\b(?! wieder)|versag\w*|schuld\w*|vers\u00e4um\w*|\u00fcberf\u00e4llig|leider)\b",
    "es": r"\b(deb(e|es|er\u00edas?|emos|en)|tien(e|es) que|hay que|s\u00f3lo|solo|fall\w+|culpa\w*|nunca|siempre|olvid\w+|lamentablemente)\b",
    "fr": r"\b(dev(ez|rait|riez|rais|oir|ons)|doit|dois|doivent|faut|faudrait|seulement|uniquement|\u00e9chou\w+|\u00e9chec|faute|jamais|toujours(?! vrai)|oubli\w+|malheureusement)\b",
    "ja": r"べき|なければ(なら|いけ|だめ)|ねばなら|しか|(?<!いた)だけ|失敗|必ず|いつも(?!の|より)|決して|残念|怠",
}
# An observation says that it speaks of this calendar.
CALENDAR = {"ar": "هذا التقويم", "de": r"[Dd]iese[mrns]? Kalender", "es": "[Ee]ste calendario", "fr": "ce calendrier",
            "ja": "このカレンダー"}
SENTENCE_ENDS = {"ar": r"[.؟!]", "ja": r"[。？！]"}


def unquoted(text):
    return re.sub(r'\\(.)', lambda found: {"n": "\n"}.get(found[1], found[1]), text)


def entries(language):
    """(context, English forms, translated forms)"""
    text = subprocess.run(["msgcat", "--no-wrap", PO / f"{language}.po"], capture_output=True, text=True,
                          check=True).stdout
    for block in text.split("\n\n")[1:]:
        fields = re.findall(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) "(.*)"$', block, re.M)
        context = next((unquoted(value) for name, value in fields if name == "msgctxt"), "")
        english = [unquoted(value) for name, value in fields if name.startswith("msgid")]
        yield context, english, [unquoted(value) for name, value in fields if name.startswith("msgstr")]


def is_sentence(english):
    return english.endswith(".")


class Rules(unittest.TestCase):
    def every(self):
        return [(language, *entry) for language in LANGUAGES for entry in entries(language)]

    def test_nothing_is_untranslated_or_merely_guessed(self):
        for language in LANGUAGES:
            self.assertGreater(len(list(entries(language))), 200)
            for attribute in ("--untranslated", "--only-fuzzy"):
                rest = subprocess.run(["msgattrib", attribute, PO / f"{language}.po"], capture_output=True, text=True,
                                      check=True).stdout
                self.assertNotIn("msgid", rest, language)

    def test_nobody_is_ordered_about_or_blamed(self):
        for language, _, _, translated in self.every():
            for text in translated:
                self.assertIsNone(re.search(UNKIND[language], text.lower()), text)
                self.assertNotIn("!", text)

    def test_the_check_for_unkind_words_finds_them(self):
        for language, text in {"ar": "يجب أن تستريح.", "de": "Du solltest ruhen.", "es": "Debes descansar.",
                               "fr": "Vous devez vous reposer.", "ja": "休むべきです。"}.items():
            self.assertIsNotNone(re.search(UNKIND[language], text.lower()), text)

    def test_the_same_places_are_filled(self):
        for _, _, english, translated in self.every():
            allowed = set().union(*(PLACE.findall(form) for form in english))
            needed = set(PLACE.findall(english[0])) - {"number", "times"}
            for text in translated:
                places = PLACE.findall(text)
                self.assertLessEqual(set(places), allowed, text)
                self.assertLessEqual(needed, set(places), text)
                self.assertEqual(len(places), len(set(places)), text)

    def test_a_sentence_stays_one_sentence_of_a_bearable_length(self):
        for language, _, english, translated in self.every():
            if not is_sentence(english[0]):
                continue
            ends = SENTENCE_ENDS.get(language, r"[.?!](?=\s|$)")
            for text in translated:
                without_dates = re.sub(r"\b\d+\.", "", text)
                allowed = 2 if language == "ja" and "{name}" in text else 1
                self.assertLessEqual(len(re.findall(ends, without_dates)), allowed, text)
                self.assertLessEqual(len(text), 180, text)

    def test_what_speaks_of_this_calendar_does_so_in_every_language(self):
        for language, _, english, translated in self.every():
            if re.search(r"\b(this|on this) calendar\b", english[0].lower()):
                for text in translated:
                    self.assertRegex(text.lower() if language == "fr" else text, CALENDAR[language])

    def test_titles_and_buttons_are_short(self):
        for _, context, english, translated in self.every():
            if context == "button" or (not context and not PLACE.search(english[0]) and english[0][-1] not in ".?"):
                for text in translated:
                    self.assertLessEqual(len(text), 48, text)

    def test_the_catalogues_keep_step_with_the_code(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PO / "update", folder], check=True)
            for name in ("attune.pot", *(f"{language}.po" for language in LANGUAGES)):
                self.assertEqual((pathlib.Path(folder) / name).read_text(), (PO / name).read_text(),
                                 f"{name}: packaging/po/update brings it up to date")


if __name__ == "__main__":
    unittest.main()
