#!/usr/bin/env python3
"""The layering check finds what it should: each forbidden arrow is planted in a small tree of its own."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import layering


class LayeringTest(unittest.TestCase):
    def faults(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text)
            return layering.faults_in(root)

    def test_an_arrow_down_is_fine(self):
        self.assertEqual(self.faults({"core/analysis/a.cpp": '#include "core/calendar/meeting.hpp"\n#include <vector>\n'}), [])

    def test_an_arrow_up_is_found(self):
        self.assertEqual(len(self.faults({"core/time/a.hpp": '#include "core/calendar/meeting.hpp"\n'})), 1)

    def test_siblings_do_not_know_each_other(self):
        self.assertEqual(len(self.faults({"core/ical/a.cpp": '#include "core/identity/keys.hpp"\n'})), 1)
        self.assertEqual(len(self.faults({"core/identity/a.cpp": '#include "core/ical/reading.hpp"\n'})), 1)

    def test_core_never_knows_the_daemon(self):
        self.assertEqual(len(self.faults({"core/render/a.cpp": '#include "daemon/wire/json.hpp"\n'})), 1)

    def test_plugins_know_only_their_protocol_and_themselves(self):
        self.assertEqual(self.faults({"plugins/terminal/a.cpp": '#include "plugins/protocol/lines.hpp"\n'}), [])
        self.assertEqual(len(self.faults({"plugins/terminal/a.cpp": '#include "plugins/freedesktop/bus.hpp"\n'})), 1)

    def test_a_library_stays_with_its_folder(self):
        self.assertEqual(len(self.faults({"core/analysis/a.cpp": "#include <libical/ical.h>\n"})), 1)
        self.assertEqual(len(self.faults({"daemon/state/a.cpp": "#include <sodium.h>\n"})), 1)
        self.assertEqual(len(self.faults({"core/nudge/a.cpp": "#include <boost/json.hpp>\n"})), 1)
        self.assertEqual(len(self.faults({"plugins/terminal/a.cpp": "#include <boost/asio.hpp>\n"})), 1)

    def test_core_is_pure(self):
        for header in ("fstream", "filesystem", "thread", "unistd.h", "sys/socket.h", "random"):
            self.assertEqual(len(self.faults({"core/analysis/a.cpp": f"#include <{header}>\n"})), 1, header)

    def test_a_forbidden_link_is_found_also_through_others(self):
        cmake = (
            "attune_library(attune_ical SOURCES a.cpp LINKS PkgConfig::ICAL)\n"
            "attune_library(attune_reading SOURCES b.cpp LINKS attune_ical)\n"
            "target_link_libraries(attuned PRIVATE attune_reading)\n"
        )
        faults = self.faults({"daemon/CMakeLists.txt": cmake})
        self.assertIn("attuned reaches attune_ical in its link graph", faults)

    def test_a_library_linked_by_the_wrong_folder_is_found(self):
        faults = self.faults({"core/CMakeLists.txt": "attune_library(attune_analysis SOURCES a.cpp LINKS PkgConfig::SODIUM)\n"})
        self.assertEqual(len(faults), 1)


if __name__ == "__main__":
    unittest.main()
