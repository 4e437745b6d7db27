"""Content lines: folded at 75 octets, ended as RFC 5545 wants it."""
from . import clock

STAMP = "%Y%m%dT%H%M%S"


def folded(line):
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > (75 if not pieces else 74):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece])


def document(lines):
    return b"".join(folded(line) + b"\r\n" for line in lines)


def local(moment):
    return moment.strftime(STAMP)


def in_utc(seconds):
    return clock.utc(seconds).strftime(STAMP) + "Z"


def day(moment):
    return moment.strftime("%Y%m%d")
