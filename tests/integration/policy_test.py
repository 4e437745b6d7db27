#!/usr/bin/env python3
"""The policy of a machine, with the real programs: neither the owner's files nor flags nor the environment loosen it, and
one that is not sound is the strictest."""
import json
import os
import pathlib
import signal
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from calendars import ONE_FILE, calendar, event, monday
from policed_world import PolicedWorld
from world import eventually

BROKEN = "[privacy]\nnams = \"none\"\n"
BROKEN_LINE = "/etc/attune/policy.toml:2:1: privacy.nams: a policy has no such rule; did you mean names?"
LOOSE = "[privacy]\nnames = \"full\"\nretention = 104\n[reading]\nsandbox = \"best-effort\"\n" + ONE_FILE


class Policed(unittest.TestCase):
    def setUp(self):
        self.world = PolicedWorld()
        self.addCleanup(self.world.__exit__)
        self.world.write("work.ics", calendar(event(monday(), "10:00", 30, people=["ann@example.org"]),
                                              event(monday(-20), "10:00", 30, people=["ann@example.org"])))
        self.configure(LOOSE)

    def configure(self, text):
        self.world.write(".config/attune/config.toml", text)

    def impose(self, text, **options):
        self.world.administer(self.world.policy, text, **options)

    def status(self):
        return self.world.request("status")["json"]

    def source_names(self):
        return [source["name"] for source in self.status()["sources"]]

    def reload(self):
        lines = len(self.log().splitlines())
        self.world.service.send_signal(signal.SIGHUP)
        self.assertTrue(eventually(lambda: len(self.log().splitlines()) > lines and self.world.request("status")))

    def log(self):
        return self.world.log.read_text()

    def occurrences(self, *arguments, **options):
        result = self.world.attune("occurrences", *arguments, **options)
        return result, [json.loads(line) for line in result.stdout.splitlines()]


class Flags(Policed):
    def test_addresses_are_shown_by_no_command_where_names_are_capped(self):
        result, lines = self.occurrences("--identities")
        self.assertEqual((result.returncode, len(lines)), (0, 2), result.stderr)
        for level in ("none", "initials"):
            self.impose(f"[privacy]\nnames = \"{level}\"\n")
            for arguments in (["occurrences", "--identities"], ["analyse", "--identities"],
                              ["analyse", "--format", "json", "--identities", "--me", "me@example.org"],
                              ["occurrences", "--identities", self.world.home / "work.ics"],
                              ["occurrences", "--identities", "--config", self.world.config]):
                with self.subTest(level, arguments=arguments):
                    result = self.world.attune(*arguments)
                    self.assertEqual((result.returncode, result.stdout), (3, ""))
                    self.assertEqual(result.stderr, "attune: the policy of this machine (/etc/attune/policy.toml) allows "
                                                    "no addresses to be shown: privacy.names is capped\n")
        self.world.start()
        result = self.world.attune("people", "--names", "--force")
        self.assertEqual((result.returncode, result.stdout), (3, ""))
        self.assertNotIn("ann@", self.world.attune("people").stdout)

    def test_calendars_elsewhere_are_read_by_no_flag(self):
        allowed = self.world.home / "allowed"
        self.world.write("allowed/team.ics", calendar(event(monday(), "12:00", 30)))
        (allowed / "link.ics").symlink_to(self.world.home / "work.ics")
        self.impose(f"[sources]\npaths = [\"{allowed}/\"]\n")
        self.configure(LOOSE)
        for arguments in ([], ["work.ics"], [self.world.home / "work.ics"], ["allowed/../work.ics"], ["allowed/link.ics"],
                          ["--config", self.world.config], [self.world.home]):
            with self.subTest(arguments=arguments):
                result, lines = self.occurrences(*arguments)
                self.assertEqual((result.returncode, lines), (5, []))
                self.assertIn("the policy does not allow calendars at this place; it is left out", result.stderr)
                self.assertEqual(len(result.stderr.splitlines()), 1)
        for arguments in (["allowed"], ["allowed/team.ics"], ["./allowed/../allowed//team.ics"]):
            with self.subTest(arguments=arguments):
                result, lines = self.occurrences(*arguments)
                self.assertEqual((result.returncode, len(lines)), (0, 1), result.stderr)
        result, lines = self.occurrences("allowed/team.ics", "work.ics")
        self.assertEqual((result.returncode, len(lines)), (5, 1), "the others are read all the same")

    def test_nobody_looks_further_back_than_is_allowed(self):
        self.assertEqual(len(self.occurrences()[1]), 2)
        self.impose("[privacy]\nretention = 8\n")
        for arguments in ([], ["--weeks", "40"], ["--from", monday(-30).isoformat()],
                          ["--weeks", "4", "--from", monday(-30).isoformat(), "--config", self.world.config]):
            with self.subTest(arguments=arguments):
                result, lines = self.occurrences(*arguments)
                self.assertEqual((result.returncode, len(lines)), (0, 1), result.stderr)

    def test_a_locked_setting_is_moved_by_no_flag_and_no_file(self):
        self.world.administer(self.world.etc / "config.toml", "[time]\nzone = \"Asia/Tokyo\"\n")
        self.world.write("allday.ics", calendar(event(monday(), "10:00", 30)))
        self.impose("[settings]\nlock = [\"time.zone\"]\n")
        for arguments in ([], ["--zone", "UTC"], ["--config", self.world.config]):
            result = self.world.attune("analyse", "--format", "json", "allday.ics", *arguments)
            self.assertEqual(json.loads(result.stdout)["zone"], "Asia/Tokyo", result.stderr)
        self.assertIn("--zone: time.zone: the policy locks it",
                      self.world.attune("analyse", "allday.ics", "--zone", "UTC").stderr)

    def test_no_variable_of_the_environment_moves_the_policy(self):
        self.impose("[sources]\npaths = [\"~\"]\n[privacy]\nnames = \"none\"\n")
        elsewhere = str(self.world.home)
        for name in ("HOME", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "ATTUNE_POLICY", "ATTUNE_CONFIG"):
            environment = {**self.world.environment, name: elsewhere}
            result = self.world.attune("occurrences", "work.ics", "--identities", env=environment)
            self.assertEqual(result.returncode, 3, name)
            self.assertEqual(self.world.attune("occurrences", "work.ics", env=environment).returncode, 5, name)

    def test_a_policy_that_is_not_sound_is_the_strictest_for_every_verb(self):
        self.impose(BROKEN)
        for arguments in (["analyse"], ["analyse", "work.ics", "--me", "me@example.org"], ["occurrences", "work.ics"],
                          ["check"], ["occurrences", "--config", self.world.config, "--identities"]):
            with self.subTest(arguments=arguments):
                result = self.world.attune(*arguments)
                self.assertEqual((result.returncode, result.stdout), (3, ""))
                self.assertIn(BROKEN_LINE, result.stderr.splitlines()[0])


class Check(Policed):
    def test_says_what_the_policy_overrules_and_where_that_was_written(self):
        self.impose("[privacy]\nnames = \"initials\"\n")
        result = self.world.attune("check")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(f"{self.world.config}:2:9: privacy.names: the policy allows \"initials\" at most", result.stdout)

    def test_a_source_that_is_left_out_is_named_with_its_place(self):
        self.impose("[sources]\nkinds = [\"caldav\"]\n")
        result = self.world.attune("check")
        self.assertEqual(result.returncode, 5)
        self.assertRegex(result.stderr, rf"{self.world.config}:\d+:1: source work: the policy does not allow calendars of "
                                        "this kind; it is left out")

    def test_a_source_that_can_not_be_read_is_named_with_its_place(self):
        (self.world.home / "work.ics").unlink()
        result = self.world.attune("check")
        self.assertEqual(result.returncode, 5)
        self.assertRegex(result.stderr, rf"^attune: {self.world.config}:11:1: source work: .*\n$")

    def test_a_broken_configuration_does_not_hide_a_broken_policy(self):
        self.impose(BROKEN)
        self.configure("[nudge\n")
        result = self.world.attune("check")
        self.assertEqual(result.returncode, 3)
        self.assertIn("config.toml:1:", result.stderr)
        self.assertIn(BROKEN_LINE, result.stderr)


class Service(Policed):
    def test_works_under_the_policy_from_the_start(self):
        self.impose("[privacy]\nretention = 4\nnames = \"none\"\n[notify]\nuse = []\n")
        self.world.start("--config", str(self.world.config))
        self.assertEqual(self.status()["policy"]["restrictions"],
                         ["names of people: at most \"none\", and addresses are shown by no command",
                          "kept and looked at: at most 4 weeks back", "notifiers: none"])
        self.assertEqual(self.status()["notifiers"], [])
        self.assertEqual(self.world.attune("notify", "--test").returncode == 0, False)
        self.assertIn("Policy of this machine (/etc/attune/policy.toml)", self.world.attune("status").stdout)
        self.assertIn("config.toml:2:9: privacy.names: the policy allows \"none\" at most", self.log())

    def test_without_a_policy_says_nothing_of_one(self):
        self.world.start()
        self.assertIsNone(self.status()["policy"])
        self.assertNotIn("olicy", self.world.attune("status").stdout)

    def test_a_policy_that_is_not_sound_leaves_it_running_with_nothing(self):
        self.impose(BROKEN)
        self.world.start()
        status = self.status()
        self.assertEqual((status["sources"], status["notifiers"], status["policy"]["sound"]), ([], [], False))
        self.assertTrue(any(BROKEN_LINE in line for line in status["troubles"]), status["troubles"])
        self.assertIn(BROKEN_LINE, self.log())
        self.assertEqual(self.log().count("policy.toml"), 1, "one line says it")

    @unittest.skipUnless(os.geteuid() == 0, "gives a file to another user")
    def test_a_policy_that_somebody_else_may_write_is_not_sound(self):
        for spoil in (lambda: os.chown(self.world.policy, self.world.uid, -1), lambda: self.world.policy.chmod(0o666),
                      lambda: self.world.etc.chmod(0o777)):
            self.impose("")
            self.assertEqual(self.world.attune("check").returncode, 0)
            spoil()
            result = self.world.attune("check")
            self.assertEqual(result.returncode, 3)
            self.assertIn("/etc/attune/policy.toml: it", result.stderr)
            self.world.etc.chmod(0o755)

    def test_a_policy_that_comes_during_the_run_is_in_force_before_anything_else_is_done(self):
        self.world.start()
        self.assertEqual(self.source_names(), ["work"])
        self.impose("[sources]\nkinds = []\n")
        self.assertEqual(self.world.request("report")["json"]["weeks"][0]["meetings"], 0)
        self.assertEqual(self.source_names(), [])
        self.impose(BROKEN)
        self.assertFalse(self.status()["policy"]["sound"])
        self.world.policy.unlink()
        self.assertIsNone(self.status()["policy"])
        self.assertTrue(eventually(lambda: self.source_names() == ["work"]))

    def test_a_broken_configuration_at_reload_does_not_hold_off_a_policy(self):
        self.world.start()
        self.configure("[nudge\n")
        self.impose("[sources]\npaths = []\n")
        self.reload()
        self.assertEqual(self.source_names(), [])
        self.assertIn("the present configuration stays in force", self.log())
        self.impose(BROKEN)
        self.reload()
        self.assertIn(BROKEN_LINE, self.log())
        self.assertFalse(self.status()["policy"]["sound"])

    def test_a_link_that_leaves_the_allowed_place_later_is_not_followed(self):
        self.world.write("allowed/cal.ics", calendar(event(monday(), "12:00", 30)))
        self.configure(ONE_FILE.replace("~/work.ics", "~/allowed/cal.ics"))
        self.impose(f"[sources]\npaths = [\"{self.world.home}/allowed\"]\n")
        self.world.start()
        self.assertTrue(eventually(lambda: self.status()["sources"][0]["state"] == "fresh"))
        (self.world.home / "allowed/cal.ics").unlink()
        (self.world.home / "allowed/cal.ics").symlink_to(self.world.home / "work.ics")
        self.world.attune("refresh")
        self.assertEqual(self.status()["sources"][0]["problem"], "the policy does not allow calendars at this place")


class Reload(Policed):
    def test_a_drop_in_counts_after_a_reload(self):
        self.world.start()
        self.world.write(".config/attune/config.d/10-more.toml", "[[source]]\nname = \"more\"\nkind = \"file\"\n"
                                                                 "path = \"../../../more.ics\"\n")
        self.assertEqual(self.source_names(), ["work"])
        self.reload()
        self.assertEqual(self.source_names(), ["work", "more"])

    def test_a_broken_drop_in_leaves_what_was_in_force_and_says_so(self):
        self.world.start()
        drop_in = self.world.write(".config/attune/config.d/10.toml", "[nudge]\nper_week = \"many\"\n")
        self.world.write(".config/attune/config.toml", LOOSE.replace("\"work\"", "\"other\""))
        self.reload()
        self.assertEqual(self.source_names(), ["work"])
        said = f"{drop_in}:2:12: nudge.per_week: expected a whole number from 0 to 50"
        self.assertIn(said, self.log())
        self.assertIn(said, self.world.attune("status").stdout)
        drop_in.unlink()
        self.reload()
        self.assertEqual(self.source_names(), ["other"])
        self.assertEqual([line for line in self.status()["troubles"] if "per_week" in line], [])

    def test_the_layers_of_the_machine_are_read(self):
        self.world.administer(self.world.share / "config.d/50-a.toml",
                              "[[source]]\nname = \"distribution\"\nkind = \"file\"\npath = \"/nowhere.ics\"\n")
        self.world.administer(self.world.etc / "config.d/60-b.toml",
                              "[[source]]\nname = \"machine\"\nkind = \"file\"\npath = \"/nowhere.ics\"\n")
        self.world.start()
        self.assertEqual(self.source_names(), ["distribution", "machine", "work"])
        self.world.administer(self.world.etc / "config.d/50-a.toml", "")
        self.reload()
        self.assertEqual(self.source_names(), ["machine", "work"])


if __name__ == "__main__":
    unittest.main()
