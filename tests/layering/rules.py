"""Which folder may include and link which, and which library only one folder may know. ARCHITECTURE.md draws the same."""

# A folder and the folders whose headers it may include (itself always). Longest prefix wins.
MAY_INCLUDE = {
    "core/base": [],
    "core/time": ["core/base"],
    "core/calendar": ["core/base", "core/time"],
    "core/ical": ["core/base", "core/time", "core/calendar"],
    "core/identity": ["core/base", "core/time", "core/calendar"],
    "core/analysis": ["core/base", "core/time", "core/calendar"],
    "core/nudge": ["core/base", "core/time", "core/calendar", "core/analysis"],
    "core/render": ["core/base", "core/time", "core/calendar", "core/analysis", "core/nudge"],
    "config": ["core/base", "core/time"],
    "plugins/protocol": ["core/base"],
    "plugins": ["core/base", "plugins/protocol"],
    "daemon/process": ["core/base"],
    "daemon/watch": ["core/base", "core/calendar", "daemon/process"],
    "daemon/wire": ["core", "daemon/process"],
    "daemon/settings": ["core", "config"],
    "daemon/state": ["core"],
    "daemon/reading": ["core", "daemon/process", "daemon/wire", "daemon/state", "daemon/settings"],
    "daemon/language": ["core", "daemon/settings"],
    "daemon/notify": ["core", "daemon/process", "daemon/wire"],
    "daemon/reader": ["core", "daemon/process", "daemon/wire"],
    "daemon/service": ["core", "config", "daemon"],
    "daemon/client": ["core", "config", "daemon/process", "daemon/wire", "daemon/settings", "daemon/reading",
                      "daemon/state", "daemon/notify"],
    "tests": ["core", "config", "daemon", "plugins", "tests"],
}

# Foreign headers, by the start of their name, and the only folders that may include them.
ONLY_IN = {
    "libical/": ["core/ical", "tests"],
    "ical.h": ["core/ical", "tests"],
    "sodium": ["core/identity", "tests"],
    "gcrypt.h": ["daemon/client/proof", "tests"],
    "date/": ["core/time"],
    "unicode/": ["core/time", "core/identity", "daemon/reader"],
    "boost/asio": ["daemon", "tests"],
    "boost/": ["daemon", "plugins", "tests"],
    "libintl.h": ["daemon/language"],
    "toml++/": ["config", "tests"],
    "CLI/": ["daemon/client", "tests"],
    "spdlog/": ["daemon", "tests"],
    "systemd/": ["plugins/freedesktop", "daemon/service", "tests"],
    "seccomp.h": ["daemon/process", "tests"],
    "linux/": ["daemon/process", "daemon/watch", "tests"],
    "sys/": ["daemon", "plugins", "tests"],
    "unistd.h": ["daemon", "plugins", "tests"],
    "fcntl.h": ["daemon", "plugins", "tests"],
    "fstream": ["config", "daemon", "plugins", "tests"],
    "filesystem": ["config", "daemon", "plugins", "tests"],
    "thread": ["tests"],
    "mutex": ["tests"],
    "random": ["tests"],
    "iostream": ["daemon", "plugins", "tests"],
}

# Libraries (CMake target names) and the only libraries or programs of ours that may name them in LINKS.
ONLY_LINKED_BY = {
    "PkgConfig::ICAL": ["attune_ical", "plain_libical"],  # the latter is what the benchmark compares with
    "PkgConfig::SODIUM": ["attune_identity"],
    "PkgConfig::SECCOMP": ["attune_process"],
    "PkgConfig::GCRYPT": ["attune_proof"],
    "date::date-tz": ["attune_time"],
}

# A program and what must never be in its link graph.
NEVER_IN_PROGRAM = {
    "attuned": ["attune_ical", "attune_canonical", "attune_windows_zones", "PkgConfig::ICAL"],
    "attune-notify-freedesktop": ["attune_ical", "attune_identity", "attune_state", "attune_reading"],
    "attune-notify-terminal": ["attune_ical", "attune_identity", "attune_state", "attune_reading"],
    "attune-notify-proof": ["attune_ical", "attune_identity", "attune_state", "attune_reading"],
    "attune-reader": ["attune_identity", "attune_state", "attune_analysis"],
}
