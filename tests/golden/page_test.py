#!/usr/bin/env python3
"""The page of the sample: private, well formed, and readable by keyboard, by screen reader and by weak eyes."""
import base64
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from page import contrast, palettes, parsed

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()


def page_of(*day):
    return subprocess.run([BUILD / "tests/sample_page", *day], capture_output=True, text=True, check=True).stdout


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = page_of()
        cls.tree, cls.faults = parsed(cls.text)
        cls.style = cls.tree.all("style")[0].words

    def one(self, name):
        found = self.tree.all(name)
        self.assertEqual(len(found), 1, name)
        return found[0]


class Private(PageTest):
    def test_it_asks_nothing_of_anybody(self):
        for element in self.tree:
            self.assertNotIn(element.name, {"script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use"})
            for attribute, value in element.attributes.items():
                self.assertFalse(attribute.startswith("on"), attribute)
                self.assertNotIn(attribute, {"src", "style", "srcset", "action", "xlink:href"})
                if attribute == "href":
                    self.assertTrue(value.startswith("#"), value)
        self.assertNotRegex(self.text, r"(?i)https?:|url\(|@import|javascript:")

    def test_its_policy_allows_its_own_stylesheet_and_nothing_else(self):
        metas = {meta.get("http-equiv") or meta.get("name"): meta.get("content") for meta in self.tree.all("meta")}
        digest = base64.b64encode(hashlib.sha256(self.style.encode()).digest()).decode()
        self.assertEqual(metas["Content-Security-Policy"],
                         f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")
        self.assertEqual(metas["referrer"], "no-referrer")

    def test_it_holds_no_name_title_place_or_address_of_the_calendar(self):
        folder = BUILD / "sample"
        calendars = [folder / "work.ics", folder / "holidays.ics", *(folder / "personal").iterdir()]
        unfolded = "\n".join(re.sub(r"\r?\n[ \t]", "", path.read_text()) for path in calendars)
        found = re.findall(r"^(?:SUMMARY|LOCATION|DESCRIPTION|UID)[^:\n]*:(.+?)\r?$", unfolded, re.M)
        found += re.findall(r"mailto:([^\s\";:]+)", unfolded) + re.findall(r"CN=\"?([^;:\"\n]+)", unfolded)
        self.assertGreater(len(set(found)), 50)
        words = self.tree.all("body")[0].text()
        said_anyway = {"focus time"}  # also a figure's name
        for secret in set(found):
            if len(secret) > 3 and secret.lower() not in said_anyway:
                self.assertNotIn(secret, words)


class WellFormed(PageTest):
    def test_every_element_is_closed_and_every_id_is_unique(self):
        self.assertEqual(self.faults, [])
        ids = [element.get("id") for element in self.tree if element.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        for link in self.tree.all("a"):
            self.assertIn(link.get("href")[1:], ids)

    def test_every_week_of_the_window_makes_a_page(self):
        for day in ["2026-05-25", "2026-08-05", "2026-10-25", "2026-11-11", "2026-12-30", "2027-01-24"]:
            with self.subTest(day):
                self.assertEqual(parsed(page_of(day))[1], [])


class Accessible(PageTest):
    def test_it_has_a_language_landmarks_and_headings_in_order(self):
        self.assertEqual(self.one("html").get("lang"), "en")
        for landmark in ["header", "nav", "main", "footer", "h1"]:
            self.one(landmark)
        self.assertIn("2026-W48", self.one("head").all("title")[0].text())
        levels = [int(heading.name[1]) for heading in self.tree.all("h1", "h2", "h3", "h4", "h5", "h6")]
        for before, after in zip(levels, levels[1:]):
            self.assertLessEqual(after, before + 1)

    def test_every_section_region_and_list_of_marks_has_a_name_of_its_own(self):
        ids = {element.get("id"): element.text() for element in self.tree if element.get("id")}
        names = []
        for element in self.tree:
            if element.name in ("section", "nav") or element.get("role") == "region":
                names.append(element.get("aria-label") or ids[element.get("aria-labelledby")])
        self.assertGreater(len(names), 8)
        self.assertEqual(len(names), len(set(names)))

    def test_every_drawing_is_told_in_words_or_is_for_the_eye_alone(self):
        drawings = self.tree.all("svg")
        self.assertGreater(len(drawings), 10)
        for drawing in drawings:
            told = drawing.get("role") == "img" and drawing.get("aria-label")
            self.assertTrue(told or drawing.get("aria-hidden") == "true")

    def test_every_chart_stands_in_a_table_too(self):
        tables = self.tree.all("table")
        captions = [table.all("caption")[0].text() for table in tables]
        self.assertIn("The week, day by day", captions)
        weeks = tables[captions.index("Load, meetings and focus time of every week")]
        self.assertEqual(len(weeks.all("tbody")[0].all("tr")), 35)
        for table in tables:
            for row in table.all("tr"):
                self.assertTrue(all(cell.get("scope") in ("row", "col") for cell in row.all("th")))
            self.assertEqual(table.parent.get("tabindex"), "0", "what may scroll can be scrolled by keyboard")

    def test_words_have_contrast_in_light_dark_and_print(self):
        colours = palettes(self.style)
        self.assertEqual(set(colours), {"light", "dark", "print"})
        for appearance, named in colours.items():
            for ink in ["ink", "quiet", "link"]:
                for paper in ["paper", "card"]:
                    self.assertGreaterEqual(contrast(named[ink], named[paper]), 4.5, f"{appearance}: {ink} on {paper}")

    def test_blocks_have_contrast_against_what_they_stand_on(self):
        for appearance, named in palettes(self.style).items():
            for block in ["firm", "maybe", "appointment", "focus"]:
                for ground in ["card", "working"]:
                    self.assertGreaterEqual(contrast(named[block], named[ground]), 3, f"{appearance}: {block} on {ground}")

    def test_focus_is_seen_and_nothing_moves(self):
        self.assertIn(":focus-visible { outline: 3px", self.style)
        self.assertNotRegex(self.style, r"transition|animation|@keyframes|outline: (none|0)")

    def test_contrast_is_what_the_guidelines_call_so(self):
        self.assertAlmostEqual(contrast("#000000", "#ffffff"), 21)
        self.assertAlmostEqual(contrast("#777777", "#ffffff"), 4.48, places=2)


if __name__ == "__main__":
    unittest.main()
