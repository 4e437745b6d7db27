#!/usr/bin/env python3
"""attune config and attune status --waybar: what is in force and where it comes from, and one line for a bar."""
import json
import pathlib
import signal
import sys
import tomllib
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import ONE_FILE, calendar, event, monday
from policed_world import PolicedWorld
from world import eventually


class Configured(unittest.TestCase):
    def setUp(self):
        self.world = PolicedWorld()
        self.addCleanup(self.world.__exit__)
        self.world.write("work.ics", calendar(event(monday(), "10:00", 30, people=["ann@example.org"], title="Berg & <b>")))
        self.world.write(".config/attune/config.toml", ONE_FILE)

    def config(self, *arguments, code=0):
        result = self.world.attune("config", *arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        return result


class ConfigVerb(Configured):
    def test_every_value_has_its_file_and_line(self):
        self.world.administer(self.world.share / "config.d/10-vendor.toml", "\n[nudge]\nper_day = 2\n")
        self.world.administer(self.world.etc / "config.toml", "[chain]\ngap = 5\n")
        self.world.write(".config/attune/config.d/x.toml", "[focus]\nblock = 60\n")
        self.world.administer(self.world.policy, "\n[privacy]\nnames = \"none\"\n[settings]\nlock = [\"chain.gap\"]\n")
        lines = self.config("--origin").stdout.splitlines()
        home = self.world.home
        for line in ("per_day = 2  # /usr/share/attune/config.d/10-vendor.toml:3",
                     "gap = \"5min\"  # /etc/attune/config.toml:2, locked by the policy",
                     f"block = \"1h\"  # {home}/.config/attune/config.d/x.toml:2",
                     "names = \"none\"  # policy, /etc/attune/policy.toml:3",
                     "per_week = 3  # default",
                     f"# addresses: 1 entry  # {home}/.config/attune/config.toml:3",
                     f"path = \"{home}/work.ics\"  # {home}/.config/attune/config.toml:6"):
            self.assertIn(line, lines)
        self.assertNotIn("me@example.org", "\n".join(lines))

    def test_it_is_a_configuration_file(self):
        for arguments in ([], ["--origin"]):
            read = tomllib.loads(self.config(*arguments).stdout)
            self.assertEqual(read["source"][0]["name"], "work")
            self.assertEqual(read["nudge"]["per_week"], 3)
        self.world.write("again.toml", self.config("--origin").stdout)
        self.assertEqual(self.world.attune("check", "--config", "again.toml").returncode, 0)

    def test_the_same_for_programs(self):
        self.world.administer(self.world.policy, "[nudge]\noff = true\n")
        answer = json.loads(self.config("--json").stdout)
        settings = {one["name"]: one for one in answer["settings"]}
        self.assertEqual(settings["nudge.per_week"]["value"], 0)
        self.assertEqual(settings["nudge.per_week"]["origin"],
                         {"from": "policy", "file": "/etc/attune/policy.toml", "line": 2})
        self.assertEqual(settings["time.zone"]["origin"]["line"], 5)
        self.assertEqual(settings["meeting.longest"]["origin"], {"from": "default"})
        self.assertEqual(settings["identity.addresses"]["value"], None)
        self.assertEqual(answer["policy"]["restrictions"], ["nudges: none"])
        self.assertEqual(answer["service"], {"running": False, "differs": []})

    def test_a_policy_that_is_not_sound_is_told_with_its_place(self):
        self.world.administer(self.world.policy, "[privacy]\nnames = \"non\"\n")
        result = self.config(code=3)
        self.assertIn("names = \"none\"  # policy", result.stdout)
        self.assertNotIn("[[source]]", result.stdout)
        self.assertRegex(result.stderr, r"^attune: /etc/attune/policy\.toml:2:9: privacy\.names: .*did you mean \"none\"\?.*\n$")

    def test_it_says_what_the_running_service_does_not_work_with(self):
        self.world.start()
        self.assertEqual(self.config().stderr, "")
        self.world.write(".config/attune/config.d/x.toml", "[nudge]\nper_week = 1\n")
        self.assertIn("the running service works with other values: nudge.per_week;", self.config().stderr)
        self.assertEqual(json.loads(self.config("--json").stdout)["service"],
                         {"running": True, "differs": ["nudge.per_week"]})
        self.world.service.send_signal(signal.SIGHUP)
        self.assertTrue(eventually(lambda: self.config().stderr == ""))
        self.world.write(".config/attune/config.d/x.toml", "[nudge]\nper_week = \"x\"\n")
        broken = self.config(code=3)
        self.assertIn("x.toml:2:12: nudge.per_week: expected a whole number", broken.stderr)
        self.assertIn("the running service still works with the configuration it had before", broken.stderr)


class Waybar(Configured):
    def line(self):
        result = self.world.attune("status", "--waybar")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(len(result.stdout.splitlines()), 1)
        shown = json.loads(result.stdout)
        self.assertEqual(sorted(shown), ["alt", "class", "text", "tooltip"])
        self.assertEqual(shown["alt"], shown["class"])
        return shown

    def test_without_a_service(self):
        shown = self.line()
        self.assertEqual((shown["class"], shown["text"]), ("stopped", "Attune is not running"))
        self.assertIn("`systemctl --user start attune`", shown["tooltip"])

    def test_with_one_it_shows_how_it_is_and_no_name(self):
        self.world.write(".config/attune/config.toml", ONE_FILE.replace("\"work\"", "\"Ann & <i>Berg</i>\""))
        self.world.start()
        self.assertTrue(eventually(lambda: "up to date" in self.line()["tooltip"]))
        shown = self.line()
        self.assertEqual((shown["class"], shown["text"]), ("fine", "Attune"))
        self.assertRegex(shown["tooltip"], r"^1 calendar, up to date\nread \d{4}-\d\d-\d\d \d\d:\d\d, next \d\d:\d\d$")
        self.assertEqual(self.world.attune("pause", "2h").returncode, 0)
        shown = self.line()
        self.assertEqual(shown["class"], "paused")
        self.assertRegex(shown["tooltip"], r"\nquiet until \d{4}-")
        self.assertNotRegex(json.dumps(shown), "Ann|Berg|work")

    def test_what_is_wrong_is_a_class_of_its_own(self):
        (self.world.home / "work.ics").unlink()
        self.world.start()
        self.assertTrue(eventually(lambda: self.line()["class"] == "trouble"))
        self.assertIn("1 remark: attune status tells more", self.line()["tooltip"])

    def test_a_policy_that_is_not_sound_is_trouble(self):
        self.world.administer(self.world.policy, "[x]\n")
        self.world.start()
        self.assertEqual(self.line()["class"], "trouble")
        self.assertIn("the policy of this machine is not sound", self.line()["tooltip"])

    def test_a_service_that_hangs_is_one_line_all_the_same(self):
        self.world.start()
        self.world.service.send_signal(signal.SIGSTOP)
        self.addCleanup(lambda: self.world.service and self.world.service.send_signal(signal.SIGCONT))
        self.assertEqual(self.line()["class"], "stopped")


if __name__ == "__main__":
    unittest.main()
