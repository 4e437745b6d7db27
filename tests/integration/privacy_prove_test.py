#!/usr/bin/env python3
"""`attune privacy --prove` passes on the programs as they are, says of each leaky build where it leaks, and touches
nothing of the owner's."""
import concurrent.futures
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from world import BUILD, World, eventually

# Each leak, the check that finds it, and what it says of it.
LEAKS = {
    "log": ("log", "an address, in log"),
    "base64": ("log", "an address, in base64, in log"),
    "hash": ("log", "an address, as a plain SHA-1, in log"),
    "state": ("state", "an address, in home/.local/state/attune/readings/people"),
    "sealed": ("state", "an address, sealed, in home/.local/state/attune/memory.sealed"),
    "unkeyed": ("state", "an address, as a plain BLAKE2b, sealed, in home/.local/state/attune/readings/"),
    "cache": ("cache", "an address, in home/.cache/people"),
    "runtime": ("runtime", "an address, in run/attune/people"),
    "temporary": ("temporary", "an address, in tmp/people"),
    "argument": ("arguments", "an address, in an argument"),
    "environment": ("arguments", "an address, in an environment"),
    "summary": ("notifier_none", "an address, in the summary line"),
    "body": ("notifier_full", "an address, in the body"),
    "mode": ("modes", "home/.local/state/attune/key is open to others"),
    "dumpable": ("refused", "its memory can be read"),
}
# What else is wrong where one thing is.
ALSO = {
    "unkeyed": {"command"},  # which prints the beginnings of hashes
    "summary": {"notifier_initials", "notifier_full"},
    "body": {"notifier_none", "notifier_initials"},
    "mode": {"search"},  # a key that others may read is not used, to look into the state either
    "dumpable": {"memory"},  # which this build keeps the address in
}


class PrivacyProveTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.__exit__)

    def prove(self, *arguments, programs=None, timeout=60, **environment):
        program = (programs or self.world.programs) / "attune"
        return self.world.run(program, "privacy", "--prove", *arguments, timeout=timeout,
                              env={**self.world.environment, **environment})

    def report(self, **options):
        answer = self.prove("--json", **options)
        self.assertIn(answer.returncode, (0, 1), answer.stderr)
        report = json.loads(answer.stdout)
        self.assertEqual(answer.returncode, 0 if report["passed"] else 1)
        return report

    def with_leak(self, leak):
        folder = self.world.root / f"leak-{leak}"
        folder.mkdir()
        for program in self.world.programs.iterdir():
            if program.name.startswith("attune") and program.name != "attuned":
                os.link(program, folder / program.name)
        leaky = self.world.root / "attuned_leaky"  # large: one copy for all
        if not leaky.exists():
            shutil.copy(BUILD / "tests/attuned_leaky", leaky)
        os.link(leaky, folder / "attuned")
        return folder

    def test_the_programs_as_they_are_pass(self):
        answer = self.prove()
        self.assertEqual(answer.returncode, 0, answer.stdout + answer.stderr)
        lines = [line for line in answer.stdout.splitlines() if line[:6] in ("pass  ", "FAIL  ", "?     ")]
        self.assertGreater(len(lines), 20)
        self.assertTrue(all(line.startswith("pass") for line in lines), answer.stdout)
        self.assertIn("\nPassed: ", answer.stdout)

    def test_every_leak_is_found_and_named(self):
        folders = {leak: self.with_leak(leak) for leak in LEAKS}
        with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
            reports = dict(zip(folders, pool.map(lambda folder: self.report(programs=folder), folders.values())))
        for leak, (check, words) in LEAKS.items():
            with self.subTest(leak):
                failed = {one["name"]: one["details"] for one in reports[leak]["checks"] if one["outcome"] == "failed"}
                self.assertIn(check, failed, failed)
                self.assertTrue(any(detail.startswith(words) for detail in failed[check]), failed)
                self.assertEqual(set(failed), {check, *ALSO.get(leak, ())})

    def test_a_service_without_a_leak_in_the_same_build_passes(self):
        self.assertTrue(self.report(programs=self.with_leak("none"))["passed"])

    @unittest.skipIf(os.geteuid() != 0, "only root can say what root can not show")
    def test_as_root_it_says_what_root_can_not_show(self):
        answer = subprocess.run([self.world.programs / "attune", "privacy", "--prove", "--json"], capture_output=True,
                                text=True, timeout=60, env=self.world.environment)
        report = json.loads(answer.stdout)
        self.assertEqual(answer.returncode, 0, answer.stdout)
        outcomes = {check["name"]: check for check in report["checks"]}
        self.assertEqual(outcomes["refused"]["outcome"], "not_shown")
        self.assertIn("root", outcomes["refused"]["details"][0])
        self.assertIn("holds nothing", outcomes["memory"]["claim"])

    @unittest.skipIf(os.geteuid() != 0, "only root can read the memory of a service")
    def test_as_root_it_finds_what_stays_in_memory(self):
        folder = self.with_leak("memory")
        answer = subprocess.run([folder / "attune", "privacy", "--prove", "--json"], capture_output=True, text=True,
                                timeout=60, env=self.world.environment)
        failed = {check["name"] for check in json.loads(answer.stdout)["checks"] if check["outcome"] == "failed"}
        self.assertEqual(failed, {"memory"}, answer.stdout)

    def test_it_leaves_nothing_and_touches_nothing_of_the_owners(self):
        with socket.socket(socket.AF_UNIX) as bus:
            path = str(self.world.root / "user/bus")
            bus.bind(path)
            os.chmod(path, 0o666)
            bus.listen()
            bus.settimeout(0)
            before = sorted(self.world.root.rglob("*"))
            report = self.report(DBUS_SESSION_BUS_ADDRESS=f"unix:path={path}", DISPLAY=":99", WAYLAND_DISPLAY="wayland-9")
            self.assertTrue(report["passed"])
            self.assertEqual(sorted(self.world.root.rglob("*")), before)
            with self.assertRaises(BlockingIOError):
                bus.accept()

    def test_interrupted_it_leaves_nothing(self):
        command = subprocess.Popen(self.world.as_user(self.world.programs / "attune", "privacy", "--prove"),
                                   env=self.world.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        temporary = pathlib.Path(self.world.environment["TMPDIR"])
        self.assertTrue(eventually(lambda: list(temporary.glob("attune-proof.*/*/log"))))
        command.send_signal(signal.SIGINT)
        _, complaint = command.communicate(timeout=20)
        self.assertEqual(command.returncode, 1)
        self.assertIn("interrupted", complaint)
        self.assertEqual(list(temporary.glob("attune-proof.*")), [])

    def test_without_a_working_reader_it_does_not_pass(self):
        folder = self.with_leak("none")
        (folder / "attune-reader").unlink()
        (folder / "attune-reader").write_text("#!/bin/sh\nexit 1\n")
        (folder / "attune-reader").chmod(0o755)
        report = self.report(programs=folder)
        failed = {check["name"] for check in report["checks"] if check["outcome"] == "failed"}
        self.assertLessEqual({"reading", "nudge"}, failed)

    def test_the_notifier_of_the_proof_is_of_no_use_without_one(self):
        notifier = subprocess.run([self.world.programs / "attune-notify-proof"], capture_output=True, text=True, timeout=10,
                                  env=self.world.environment,
                                  input='{"attune":"notifier","protocol":1}\n{"verb":"describe"}\n{"verb":"context"}\n')
        self.assertEqual(notifier.returncode, 0)
        self.assertEqual(json.loads(notifier.stdout.splitlines()[1]),
                         {"available": False, "actions": False, "reason": "no proof is running"})
        self.assertIsNone(json.loads(notifier.stdout.splitlines()[2])["locked"])


if __name__ == "__main__":
    unittest.main()
