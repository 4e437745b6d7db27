#!/usr/bin/env python3
"""What is made from the table of definitions: a manual page that sets without a complaint, and a schema that the real
output keeps."""
import copy
import json
import os
import pathlib
import subprocess
import unittest

import jsonschema

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()
DOCUMENTS = BUILD / "documents"
SAMPLE = BUILD / "sample"


class SchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads((DOCUMENTS / "analyse.schema.json").read_text())
        command = [BUILD / "bin/attune", "analyse", "--config", SAMPLE / "config.toml", "--now",
                   (SAMPLE / "now").read_text().strip(), "--format", "json"]
        cls.document = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)

    def refuses(self, change):
        document = copy.deepcopy(self.document)
        change(document)
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate(document, self.schema)

    def test_is_a_schema(self):
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_the_analysis_of_the_sample_keeps_it(self):
        jsonschema.validate(self.document, self.schema)

    def test_a_missing_figure_breaks_it(self):
        self.refuses(lambda document: document["weeks"][0].pop("load"))
        self.refuses(lambda document: document["weeks"][0]["days"][0].pop("focus_blocks"))

    def test_a_word_it_does_not_know_breaks_it(self):
        self.refuses(lambda document: document["findings"][0].update(kind="mood"))
        self.refuses(lambda document: document["sources"][0]["excluded"].update(boring=1))
        self.refuses(lambda document: document["weeks"][0]["by_kind"].update(party={"count": 1, "minutes": 30}))

    def test_a_negative_figure_breaks_it(self):
        self.refuses(lambda document: document["weeks"][0].update(meeting_minutes=-1))


class ManualTest(unittest.TestCase):
    PAGE = DOCUMENTS / "attune-figures.7"

    def set_page(self):
        return subprocess.run(["groff", "-man", "-ww", "-Tascii", "-P-c", "-P-b", "-P-u", self.PAGE], capture_output=True,
                              text=True, check=True)

    def test_defines_every_figure_and_finding_of_the_schema(self):
        text = self.set_page().stdout
        schema = json.loads((DOCUMENTS / "analyse.schema.json").read_text())
        week = schema["properties"]["weeks"]["items"]["properties"]
        figures = [name for name, figure in week.items() if "description" in figure]
        kinds = schema["properties"]["findings"]["items"]["properties"]["kind"]["enum"]
        self.assertGreater(len(figures), 10)
        for name in [*figures, *kinds]:
            self.assertIn(f"\n       {name}", text)

    def test_says_the_definition_itself(self):
        text = " ".join(self.set_page().stdout.split())
        self.assertIn("How many firm meetings start in the period.", text)


if __name__ == "__main__":
    unittest.main()
