"""What three shells offer at the end of a line, asked of the shells themselves."""
import os
import pathlib
import pty
import re
import select
import shlex
import signal
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PLAIN = {"PATH": "/usr/bin:/bin", "TERM": "dumb", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


class Terminal:
    """A shell on a pseudo-terminal, in the given folder."""

    def __init__(self, folder, *command):
        self.said = ""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execve(command[0], command, PLAIN)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def until(self, pattern, seconds=20):
        """What it said up to and with the first match of the pattern; what follows is kept for the next call."""
        end = time.monotonic() + seconds
        while not (found := re.search(pattern, self.said, re.S)):
            if not select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"{pattern} was not said, but {self.said!r}")
            self.said += os.read(self.terminal, 4096).decode(errors="replace").replace("\r", "")
        said, self.said = self.said[:found.end()], self.said[found.end():]
        return said

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.terminal)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def bash(completions, line, folder="/"):
    """Words from the function; files from readline, which completes them on a terminal."""
    program = line.split()[0]
    with Terminal(folder, "/bin/bash", "--norc", "--noprofile", "-i") as shell:
        shell.type("PS1=; bind 'set completion-query-items 0'; bind 'set page-completions off'; "
                   "bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous on'; "
                   f"bind -x '\"\\C-x\": echo \"<$READLINE_LINE>\"'; source {completions}/{program}.bash; echo rea''dy\n")
        shell.until("ready\n")
        shell.type(line + "\t\x18")
        said = shell.until("<[^>]*>")
    *rows, completed = said.splitlines()
    words = [word for row in rows if not row.startswith(program) for word in row.split()]
    return words or [shlex.split(completed.strip("<>"))[-1]]


def zsh(completions, line, folder="/"):
    with Terminal(folder, "/bin/zsh", "-f", "-i") as shell:
        shell.type(f"completions={completions}; source {HERE}/zsh_offers.zsh\n")
        shell.until("ready:\n")
        shell.type(line + "\t")
        said = shell.until("finished:\n")
    return said.partition("offers:\n")[2].splitlines()[:-1]


def fish(completions, line, folder="/"):
    program = line.split()[0]
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            ["fish", "--no-config", "-c", f"source {completions}/{program}.fish; complete -C {shlex.quote(line)}"],
            cwd=folder, env={**PLAIN, "HOME": home}, capture_output=True, text=True, check=True)
    return [offer.split("\t")[0] for offer in done.stdout.splitlines()]


SHELLS = {"bash": bash, "zsh": zsh, "fish": fish}
