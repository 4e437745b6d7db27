#!/usr/bin/env python3
"""The Debian package, packed from the programs that were tested: what is in it, what it asks for, what it does when it
comes and goes. lintian has looked at it too: `./dev package` ends well only without errors and warnings."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()
PROJECT = pathlib.Path(__file__).resolve().parents[2]


@unittest.skipUnless(shutil.which("dh"), "debhelper makes Debian packages, and is not here")
@unittest.skipUnless(BUILD == PROJECT / "build", "./dev package packs build/, and this is another build")
class PackageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = subprocess.run([PROJECT / "dev", "package"], env={**os.environ, "ATTUNE_BUILT": str(BUILD)},
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(done.stderr[-4000:])
        cls.package = next(PROJECT / line for line in done.stdout.splitlines() if "dbgsym" not in line)
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name)
        subprocess.run(["dpkg-deb", "--raw-extract", cls.package, cls.root], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def field(self, name):
        return subprocess.run(["dpkg-deb", "--field", self.package, name], capture_output=True, text=True,
                              check=True).stdout.strip()

    def scripts(self):
        found = {name: self.root / "DEBIAN" / name for name in ("preinst", "postinst", "prerm", "postrm")}
        return {name: path.read_text() for name, path in found.items() if path.exists()}

    def test_its_version_is_the_project_s(self):
        project = re.search(r"^project\(attune VERSION ([\d.]+)", (PROJECT / "CMakeLists.txt").read_text(), re.M)
        self.assertEqual(self.field("Version"), project.group(1))

    def test_it_asks_for_every_library_that_its_programs_load(self):
        needed = set()
        for program in [*self.root.glob("usr/bin/*"), *self.root.glob("usr/libexec/attune/attune-*")]:
            said = subprocess.run(["objdump", "-p", program], capture_output=True, text=True, check=True).stdout
            needed.update(re.findall(r"NEEDED +(\S+)", said))
        owners = {"libical.so.3": "libical3", "libsodium.so.23": "libsodium23", "libseccomp.so.2": "libseccomp2",
                  "libsystemd.so.0": "libsystemd0"}
        self.assertLessEqual(set(owners), needed)
        for library, package in owners.items():
            self.assertRegex(self.field("Depends"), rf"\b{package}\b", library)
        self.assertRegex(self.field("Depends"), r"\btzdata\b")

    def test_it_puts_nothing_outside_of_usr(self):
        self.assertEqual({path.name for path in self.root.iterdir()}, {"DEBIAN", "usr"})
        self.assertFalse((self.root / "DEBIAN/conffiles").exists())

    def test_the_unit_starts_the_program_where_it_lies(self):
        unit = (self.root / "usr/lib/systemd/user/attune.service").read_text()
        self.assertIn("\nExecStart=/usr/bin/attuned\n", unit)

    def test_its_scripts_enable_and_start_nothing(self):
        helper = self.root / "usr/libexec/attune/running-services"
        self.assertIn("postinst", self.scripts())
        for text in [*self.scripts().values(), helper.read_text()]:
            self.assertNotRegex(text, r"\b(enable|preset|unmask)\b|systemctl.* (re)?start ")
        self.assertIn("try-restart", helper.read_text())

    def test_its_scripts_touch_no_file(self):
        for text in self.scripts().values():
            self.assertNotRegex(text, r"\b(rm|mv|cp|chmod|chown|find)\b|/home|/etc")

    def test_its_scripts_are_sound(self):
        for path in [*(self.root / "DEBIAN" / name for name in self.scripts()),
                     self.root / "usr/libexec/attune/running-services"]:
            subprocess.run(["sh", "-n", path], check=True)
            self.assertEqual(path.stat().st_mode & 0o777, 0o755, path.name)


if __name__ == "__main__":
    unittest.main()
