#!/usr/bin/python3
"""A notifier that misbehaves as its name says: a copy of this called attune-notify-WAY-POINT, or -LIE. The ways: hang,
crash, flood (lines without end), giant (one line of 100 MB), close (its output, and stays). The points: greeting,
describe, context, deliver. Each delivery that reaches it is told to the socket $XDG_RUNTIME_DIR/told: it can write
nothing else. `good` keeps the protocol."""
import json
import os
import signal
import socket
import sys
import time

NAME = os.path.basename(sys.argv[0]).removeprefix("attune-notify-")
WAY, _, POINT = NAME.partition("-")


def say(value):
    sys.stdout.write((value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))) + "\n")
    sys.stdout.flush()


def misbehave():
    if WAY == "hang":
        time.sleep(1000)
    elif WAY == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif WAY == "flood":
        while True:
            say({"available": True, "actions": True})
    elif WAY == "giant":
        for _ in range(1600):
            sys.stdout.write("x" * 65536)
        say("")
    elif WAY == "close":
        os.close(1)
        time.sleep(1000)


def tell(identifier):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
        told.connect(os.environ["XDG_RUNTIME_DIR"] + "/told")
        told.send(f"{NAME} {identifier}".encode())


def deliver(identifier):
    tell(identifier)
    if POINT == "deliver":
        misbehave()
    delivered = {"delivered": identifier}
    if NAME == "liar":
        delivered = {"delivered": "another"}
    elif NAME == "early":  # it is over before it was there
        say({"closed": identifier, "reason": "dismissed"})
    say(delivered)
    if NAME == "invents":
        say({"answered": identifier, "action": "format_disk"})
        say({"answered": "999", "action": "show"})
    elif NAME == "repeats":
        while True:
            say({"closed": identifier, "reason": "dismissed"})
    elif NAME == "regrets":
        say({"refused": identifier, "reason": "on second thoughts"})
    elif NAME == "shouts":
        while True:
            os.write(2, b"x" * 65536)


def answer(request):
    verb = request.get("verb")
    if verb == POINT and POINT != "deliver":
        misbehave()
    if verb == "describe":
        say({"available": True, "actions": True, "server": NAME})
    elif verb == "context":
        say({"locked": False, "dnd": False, "shared": False, "fullscreen": False})
    elif verb == "deliver":
        deliver(request["id"])
    else:
        say({"closed": request["id"], "reason": "withdrawn"})


if NAME in ("stays", "forks"):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if NAME == "forks":
    for _ in range(5):
        if os.fork() == 0:
            time.sleep(1000)
if POINT == "greeting":
    misbehave()
input()
say({"notifier": "hostile", "protocol": {"old": 0, "new": 2}.get(NAME, 1), "version": "1"})
for line in sys.stdin:
    answer(json.loads(line))
if NAME == "stays":
    time.sleep(1000)
