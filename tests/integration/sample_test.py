#!/usr/bin/env python3
"""`attune analyse` over the sample, as a person runs it: the shape of its JSON, and figures worked out by hand."""
import json
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from world import BUILD

SAMPLE = BUILD / "sample"
FIGURES = ["working_minutes", "meetings", "meeting_minutes", "meeting_minutes_in_hours", "maybe_minutes",
           "overlap_minutes", "after_hours_minutes", "load", "by_kind", "longest_chain", "focus_blocks", "focus_minutes",
           "fragment_minutes"]


class SampleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        command = [BUILD / "bin/attune", "analyse", "--config", SAMPLE / "config.toml", "--now",
                   (SAMPLE / "now").read_text().strip(), "--format", "json"]
        cls.document = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)

    def week(self, name):
        return next(week for week in self.document["weeks"] if week["week"] == name)

    def test_the_document_has_its_shape(self):
        self.assertEqual(list(self.document), ["schema", "now", "zone", "window", "sources", "cannot_tell", "weeks",
                                               "rhythms", "findings", "nudges"])
        self.assertEqual((self.document["schema"], self.document["now"], self.document["zone"]),
                         (1, "2026-11-25T09:00:00Z", "Europe/Berlin"))
        # The week of 23 November less 26 weeks, and plus 9.
        self.assertEqual(self.document["window"], {"from": "2026-05-25", "to": "2027-01-25"})
        self.assertEqual([source["name"] for source in self.document["sources"]], ["work", "personal", "holidays"])
        for source in self.document["sources"]:
            self.assertEqual(list(source), ["name", "state", "capability", "occurrences", "excluded", "diagnostics"])
        self.assertEqual(len(self.document["weeks"]), 35)
        for week in self.document["weeks"]:
            self.assertEqual(list(week), ["week", "from", "to", *FIGURES, "focus_cost", "days"])
            self.assertEqual(len(week["days"]), 7)
            for day in week["days"]:
                self.assertEqual(list(day), ["date", *FIGURES])
        for rhythm in self.document["rhythms"]:
            self.assertEqual(list(rhythm), ["person", "rhythm_days", "learned", "held", "last_held", "next", "state"])

    def test_this_week_adds_up_to_what_was_planted(self):
        week = self.week("2026-W48")
        # 35 h of work; stand-ups 5 x 15 min, launch talks 10 x 30, planning 60, a one-to-one 30, review 60, all-hands 60
        self.assertEqual(week["working_minutes"], 5 * 7 * 60)
        self.assertEqual(week["meetings"], 19)
        self.assertEqual(week["meeting_minutes"], 75 + 300 + 60 + 30 + 60 + 60)
        self.assertEqual(week["load"], 0.2786)  # 585 / 2100
        self.assertEqual(week["maybe_minutes"], 45)
        self.assertEqual(week["longest_chain"], {"count": 2, "minutes": 90})
        self.assertEqual((week["focus_blocks"], week["focus_minutes"]), ([], 0))
        # All that is no meeting; the week's one appointment lies in the evening.
        self.assertEqual(week["fragment_minutes"], 2100 - 585)

    def test_days_add_up_to_weeks(self):
        for week in self.document["weeks"]:
            for figure in ("working_minutes", "meetings", "meeting_minutes", "meeting_minutes_in_hours", "focus_minutes"):
                self.assertEqual(sum(day[figure] for day in week["days"]), week[figure], (week["week"], figure))

    def test_the_launch_week_and_leave_stand_out(self):
        launch = self.week("2026-W46")
        self.assertEqual((launch["meetings"], launch["meeting_minutes"], launch["load"]), (15, 1305, 0.6214))
        self.assertEqual(self.week("2026-W53")["load"], None)  # away until the year ends, and New Year's Day

    def test_the_one_change_is_mara_s_own_talk_of_thursday(self):
        remedies = {finding["id"]: finding["evidence"]["remedy"] for finding in self.document["findings"]
                    if "remedy" in finding["evidence"]}
        # Of the two that Mara organises from now on the earlier one; without it 09:45 to 12:00 is free.
        self.assertEqual(remedies.pop("no_focus_time:2026-W48"),
                         {"start": "2026-11-26T09:30:00Z", "end": "2026-11-26T10:00:00Z", "action": "move"})
        self.assertEqual(set(remedies.values()), {None}, "weeks and days that are over")
        self.assertEqual(len(remedies), 4)

    def test_the_findings_are_those_of_the_story(self):
        findings = [(finding["kind"], finding.get("period")) for finding in self.document["findings"]]
        news = [finding for finding in findings if finding[0] == "good_news"]
        self.assertEqual([finding for finding in findings if finding not in news],
                         [("no_focus_time", "2026-W48"), ("missing_one_on_one", None),
                          ("meeting_overload", "2026-W46"), ("meeting_overload", "2026-11-12"),
                          ("meeting_overload", "2026-11-11"), ("thin_focus", "2026-W46")])
        self.assertEqual(news[:3], [("good_news", "2026-W44"), ("good_news", "2026-W42"), ("good_news", "2026-10")])
        self.assertEqual(findings[-len(news):], news)
        states = sorted(rhythm["state"] for rhythm in self.document["rhythms"])
        self.assertEqual(states, ["faded", "missing", "on_rhythm", "on_rhythm"])
        self.assertEqual([nudge["kind"] for nudge in self.document["nudges"]], ["no_focus_time", "missing_one_on_one"])

    def test_good_news_says_what_it_is(self):
        evidence = {finding["id"]: finding["evidence"] for finding in self.document["findings"]}
        # The eight weeks before: 1365, 1275, 1515, 1275, 1515, 1005, 1515, 1275.
        self.assertEqual(evidence["good_news:2026-W44"],
                         {"what": "more_focus", "focus_minutes": 1455, "usual_focus_minutes": 1320})
        self.assertEqual(evidence["good_news:2026-10"], {"what": "rhythms_kept", "people": 3})

    def test_without_the_owners_addresses_no_text_of_the_calendar_is_printed(self):
        text = json.dumps(self.document)
        for word in ("harbour", "Mara", "Tomasz", "Ines", "Priya", "Jonas", "@"):
            self.assertNotIn(word, text)


if __name__ == "__main__":
    unittest.main()
