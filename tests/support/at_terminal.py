"""Somebody at a terminal: a program with a pseudo-terminal of its own, read and answered as a person would."""
import os
import pty
import re
import select
import signal
import termios
import time


# The shell it is started from outlives it, as a person's does: with its first process, a terminal forgets what it shows.
SHELL = 'trap : INT; "$@"; echo "[ended: $?]"; read -r _'


class AtTerminal:
    def __init__(self, world, *command, patience=60):
        self.patience = patience
        self.shown = ""
        self.answered = 0  # what stands before it has been answered
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(world.home)
            words = world.as_user("/bin/sh", "-c", SHELL, "sh", world.programs / command[0], *command[1:])
            os.execvpe(words[0], words, world.environment)
        self.before = termios.tcgetattr(self.terminal)

    def read(self):
        if not select.select([self.terminal], [], [], 0.1)[0]:
            return True
        try:
            piece = os.read(self.terminal, 65536)
        except OSError:  # the other side has gone
            return False
        self.shown += piece.decode(errors="replace").replace("\r\n", "\n")
        return bool(piece)

    def wait_for(self, pattern):
        """Until that stands behind the last answer."""
        end = time.monotonic() + self.patience
        while not re.search(pattern, self.shown[self.answered:]):
            if time.monotonic() > end or not self.read():
                raise AssertionError(f"{pattern!r} was not shown:\n{self.shown}")

    def answer(self, question, text=""):
        self.wait_for(question + r"[^\n]*: $")
        self.answered = len(self.shown)
        os.write(self.terminal, (text + "\n").encode())

    def press(self, question, key):
        self.wait_for(question + r"[^\n]*: $")
        os.write(self.terminal, key)

    def end(self):
        """Its exit code."""
        self.wait_for(r"\[ended: \d+\]")
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)
        return int(re.search(r"\[ended: (\d+)\]", self.shown)[1])

    def is_sane(self):
        """The terminal echoes and takes lines, as it did."""
        return termios.tcgetattr(self.terminal) == self.before
