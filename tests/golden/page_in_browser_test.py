#!/usr/bin/env python3
"""The page as a browser shows it: in its own colours, not wider than a telephone, and without a finding of axe.

Chromium is not among what `./dev test` installs, nor is axe-core: without them these tests say so and are skipped. To run
them: install chromium, and name axe.min.js of the npm package axe-core in ATTUNE_AXE."""
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from page import palettes

BUILD = pathlib.Path(os.environ["ATTUNE_BUILD"]).resolve()
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = os.environ.get("ATTUNE_AXE", "")
PHONE, DESKTOP = 390, 1100
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def first_pixel(png):
    """The colour of the upper left corner: no filter of PNG changes the first pixel of the first row."""
    at, data = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        if kind == b"IDAT":
            data += png[at + 8:at + 8 + length]
        at += length + 12
    return "#" + zlib.decompress(data)[1:4].hex()


@unittest.skipUnless(BROWSER, "no Chromium is here")
class Browser(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="attune-page.", ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.page = subprocess.run([BUILD / "tests/sample_page"], capture_output=True, text=True, check=True).stdout

    def browse(self, page, *flags, width=DESKTOP, dark=False):
        (self.folder / "page.html").write_text(page)
        command = [BROWSER, "--headless", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={self.folder}/browser",
                   f"--window-size={width},2400", *flags]
        command += ["--no-sandbox"] if os.geteuid() == 0 else []
        command += ["--blink-settings=preferredColorScheme=0"] if dark else []
        done = subprocess.run([*command, f"file://{self.folder}/page.html"], capture_output=True, text=True, timeout=100)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def asked(self, script, width, dark=False):
        """What a script says of the page: in a copy that allows one."""
        page = POLICY.sub("", self.page).replace("<details>", "<details open>")
        self.assertNotEqual(page, self.page)
        frame = f'<p id="answer"></p><script>{script}</script></body>'
        shown = self.browse(page.replace("</body>", frame), "--virtual-time-budget=20000", "--dump-dom", width=width, dark=dark)
        answer = re.search(r'<p id="answer">(.*?)</p>', shown, re.S).group(1)
        self.assertTrue(answer, "the script came to its end")
        return json.loads(answer.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))

    def test_its_policy_lets_its_own_colours_through_in_light_and_dark(self):
        paper = {name: colours["paper"] for name, colours in palettes(self.page).items()}
        for dark in (False, True):
            picture = self.folder / "page.png"
            self.browse(self.page, f"--screenshot={picture}", dark=dark)
            self.assertEqual(first_pixel(picture.read_bytes()), paper["dark" if dark else "light"])

    def test_it_is_not_wider_than_a_telephone(self):
        script = ("const f=document.createElement('iframe');f.style.width='%dpx';f.style.height='900px';"
                  "f.onload=()=>{document.getElementById('answer').textContent=f.contentDocument.documentElement.scrollWidth};"
                  "const copy=document.documentElement.cloneNode(true);copy.querySelectorAll('script,iframe').forEach(e=>e.remove());"
                  "f.srcdoc='<!DOCTYPE html>'+copy.outerHTML;document.body.appendChild(f);" % PHONE)
        self.assertLessEqual(self.asked(script, DESKTOP), PHONE)

    @unittest.skipUnless(AXE, "ATTUNE_AXE names no axe.min.js")
    def test_axe_finds_nothing(self):
        script = pathlib.Path(AXE).read_text() + (
            ";axe.run(document).then(r=>{document.getElementById('answer').textContent="
            "JSON.stringify([r.passes.length,r.violations.map(v=>v.id+': '+v.nodes.map(n=>n.html).join(' '))])})")
        for width, dark in [(DESKTOP, False), (DESKTOP, True), (PHONE, False)]:
            with self.subTest(width=width, dark=dark):
                passes, violations = self.asked(script, width, dark)
                self.assertGreater(passes, 20)
                self.assertEqual(violations, [])


if __name__ == "__main__":
    unittest.main()
