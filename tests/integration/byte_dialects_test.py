"""The same calendars in the bytes of other programs and of bad transports: whatever line ends, folds, marks and letters
they come in, what `attune occurrences` makes of them stays what their fixtures say."""
import re
import tomllib
import unittest

import fixtures_test

CALENDARS = ("apple/calendar", "google/shared", "lotus-notes/series", "outlook/invitation")
LONGEST_PIECE = 20  # bytes between two folds; characters of several bytes are cut


def lines_of(contents):
    """Unfolded."""
    return re.sub(rb"\r\n[ \t]", b"", contents).removesuffix(b"\r\n").split(b"\r\n")


def joined(lines, end=b"\r\n"):
    return b"".join(line + end for line in lines)


def folded(line, fold):
    pieces = [line[at:at + LONGEST_PIECE] for at in range(0, len(line), LONGEST_PIECE)]
    return fold.join(pieces)


def small_names(line):
    """The name of the property, and what BEGIN and END name, in small letters."""
    name = re.match(rb"(?:BEGIN:|END:)?[A-Za-z0-9-]+", line)
    return line[:name.end()].lower() + line[name.end():] if name else line


def mixed_ends(contents):
    ends = (b"\n", b"\r\n", b"\r", b"\r\r\n")
    return b"".join(line + ends[number % len(ends)] for number, line in enumerate(contents.split(b"\r\n")[:-1]))


def without_last_ends(contents):
    """As if the last piece of a download had not arrived."""
    return contents[:contents.rindex(b"END:VEVENT")]


DIALECTS = {
    "a UTF-8 mark": lambda contents: b"\xef\xbb\xbf" + contents,
    "UTF-16, little end first": lambda contents: b"\xff\xfe" + joined(lines_of(contents)).decode().encode("utf-16-le"),
    "UTF-16, big end first": lambda contents: b"\xfe\xff" + joined(lines_of(contents)).decode().encode("utf-16-be"),
    "LF": lambda contents: contents.replace(b"\r\n", b"\n"),
    "CR": lambda contents: contents.replace(b"\r\n", b"\r"),
    "CR CR LF": lambda contents: contents.replace(b"\r\n", b"\r\r\n"),
    "mixed line ends": mixed_ends,
    "never folded": lambda contents: joined(lines_of(contents)),
    "folded everywhere": lambda contents: joined(folded(line, b"\r\n ") for line in lines_of(contents)),
    "folded everywhere by tabs, with LF": lambda contents: joined((folded(line, b"\n\t") for line in lines_of(contents)),
                                                                  b"\n"),
    "blank lines between": lambda contents: joined(lines_of(contents), b"\r\n\r\n"),
    "blanks behind": lambda contents: joined(lines_of(contents), b" \r\n"),
    "small names": lambda contents: joined(small_names(line) for line in lines_of(contents)),
    "no END of any event": lambda contents: contents.replace(b"END:VEVENT\r\n", b""),
    "no END of any alarm": lambda contents: contents.replace(b"END:VALARM\r\n", b""),
    "no calendar around": lambda contents: re.sub(rb"(BEGIN|END):VCALENDAR\r\n", b"", contents),
    "cut short": without_last_ends,
    "garbage around": lambda contents: b"HTTP/1.1 200 OK\r\n\r\n" + contents + b"\0\xff\r\n-- \r\n</html>",
    "no line end at the end": lambda contents: contents.removesuffix(b"\r\n"),
}


class ByteDialects(fixtures_test.Runs):
    def check(self, name):
        expectation = fixtures_test.FIXTURES / "dialects" / f"{name}.toml"
        fixture = tomllib.loads(expectation.read_text())
        self.configure(fixture)
        contents = expectation.with_suffix(".ics").read_bytes()
        for dialect, change in DIALECTS.items():
            with self.subTest(dialect):
                changed = change(contents)
                self.assertTrue(changed != contents or dialect == "no END of any alarm", "it is the same")
                path = self.folder / expectation.with_suffix(".ics").name
                path.write_bytes(changed)
                self.check_occurrences(fixture, [path])


def add_tests():
    for name in CALENDARS:
        test = re.sub(r"\W", "_", name)
        setattr(ByteDialects, f"test_{test}", lambda self, name=name: self.check(name))


add_tests()
if __name__ == "__main__":
    unittest.main()
