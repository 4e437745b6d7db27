"""Content lines: folded at 75 octets, ended as RFC 5545 wants it."""
from . import clock

STAMP = "%Y%m%dT%H%M%S"


def folded(line):
    """Between octets, even of one character: readers unfold before they decode."""
    octets = line.encode()
    if len(octets) <= 75:
        return octets
    return b"\r\n ".join([octets[:75], *(octets[at:at + 74] for at in range(75, len(octets), 74))])


def document(lines):
    return b"".join(folded(line) + b"\r\n" for line in lines)


def local(moment):
    return moment.strftime(STAMP)


def in_utc(seconds):
    return clock.utc(seconds).strftime(STAMP) + "Z"


def day(moment):
    return moment.strftime("%Y%m%d")
