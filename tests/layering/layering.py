#!/usr/bin/env python3
"""Reads every include and every link of a tree and names each arrow that tests/layering/rules.py forbids.

usage: layering.py ROOT        exit 0 when there is none, 1 otherwise
"""
import pathlib
import re
import sys

import rules

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
OURS = ("core/", "config/", "daemon/", "plugins/", "tests/")
CALL = re.compile(r"(attune_library|attune_program|target_link_libraries)\s*\(([^)]*)\)", re.S)
KEYWORDS = {"PUBLIC", "PRIVATE", "INTERFACE", "STATIC", "SOURCES", "LINKS", "PRIVATE_LINKS"}


def within(path, folder):
    return path == folder or path.startswith(folder + "/")


def folder_rule(path):
    matching = [folder for folder in rules.MAY_INCLUDE if within(path, folder)]
    return max(matching, key=len) if matching else None


def include_faults(path, header):
    if header.startswith(OURS):
        rule = folder_rule(path)
        if rule is None:
            return [f"{path}: its folder has no rule"]
        allowed = [rule if rule != "plugins" else str(pathlib.PurePosixPath(path).parent), *rules.MAY_INCLUDE[rule]]
        if not any(within(header, folder) for folder in allowed):
            return [f"{path} includes {header}: {rule} may not know it"]
        return []
    for start, folders in rules.ONLY_IN.items():
        hit = header.startswith(start) if start.endswith("/") or "/" in start else header.split(".")[0] == start.split(".")[0]
        if hit and not any(within(path, folder) for folder in folders):
            # The first matching rule is the most telling one; boost/asio stands before boost/.
            return [f"{path} includes <{header}>: only {', '.join(folders)} may"]
        if hit:
            return []
    return []


def links_of(root):
    """Every target of ours -> the set of what it names as links."""
    links = {}
    for file in sorted(root.rglob("CMakeLists.txt")):
        if "build" in file.relative_to(root).parts:
            continue
        text = re.sub(r"#.*", "", file.read_text())
        for call, body in CALL.findall(text):
            words = body.split()
            if not words or "$" in words[0]:
                continue
            named = words[1:]
            if call != "target_link_libraries":
                keep, taking = [], False
                for word in named:
                    if word in KEYWORDS:
                        taking = word in ("LINKS", "PRIVATE_LINKS")
                    elif taking:
                        keep.append(word)
                named = keep
            links.setdefault(words[0], set()).update(word for word in named if word not in KEYWORDS)
    return links


def reachable(links, target):
    seen, todo = set(), [target]
    while todo:
        for link in links.get(todo.pop(), ()):
            if link not in seen:
                seen.add(link)
                todo.append(link)
    return seen


def link_faults(links):
    faults = []
    for target, named in links.items():
        for library, owners in rules.ONLY_LINKED_BY.items():
            if library in named and target not in owners and not target.startswith(("unit_", "property_", "bench", "integration_")):
                faults.append(f"{target} links {library}: only {', '.join(owners)} may")
    for program, banned in rules.NEVER_IN_PROGRAM.items():
        reached = reachable(links, program)
        faults += [f"{program} reaches {library} in its link graph" for library in banned if library in reached]
    return faults


def faults_in(root):
    faults = []
    for top in OURS:
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".hpp", ".cpp"):
                continue
            path = file.relative_to(root).as_posix()
            for line in file.read_text(errors="replace").splitlines():
                match = INCLUDE.match(line)
                if match:
                    faults += include_faults(path, match.group(1))
    return faults + link_faults(links_of(root))


def main():
    faults = faults_in(pathlib.Path(sys.argv[1]).resolve())
    for fault in faults:
        print(fault)
    print(f"{len(faults)} forbidden arrows")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
