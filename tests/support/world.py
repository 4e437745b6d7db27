"""A small world for end-to-end tests: an ordinary user with a private home and, if wanted, a private desktop, in which
the real programs run. Everything is gone afterwards; what was written is kept only for the test's own questions."""
import contextlib
import json
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time

SUPPORT = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("ATTUNE_BUILD", SUPPORT.parent.parent / "build")).resolve()
ARTEFACTS = BUILD / "artefacts"
# Tests may run as root; what rests on separation is worth nothing there, so the world's user is somebody else. A session
# bus wants a user that has a name.
ORDINARY_USER = pwd.getpwnam("nobody").pw_uid


def eventually(condition, patience=20.0, pause=0.05):
    """Asks again and again until the answer is true; the last answer when the time is up."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer or time.monotonic() > end:
            return answer
        time.sleep(pause)


class World:
    def __init__(self, server=None):
        self.uid = ORDINARY_USER if os.geteuid() == 0 else os.geteuid()
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="attune-world."))
        self.root.chmod(0o755)
        self.programs = self.root / "bin"
        shutil.copytree(BUILD / "bin", self.programs, ignore=shutil.ignore_patterns("*.log"))
        shutil.copytree(BUILD / "locale", self.root / "locale")
        # The checkout may lie in a folder that only its owner may enter.
        self.session = shutil.copy(SUPPORT / "session.sh", self.root)
        self.stack = contextlib.ExitStack()
        self.environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "Europe/Berlin"}
        self.service = None
        self.log = self.root / "service.log"
        temporary = self.root / "user"
        self.mkdir(temporary)
        self.environment["TMPDIR"] = str(temporary)
        if server is None:
            self.make_home(temporary)
        else:
            self.start_desktop(server)
        self.home = pathlib.Path(self.environment["HOME"])
        self.config = self.home / ".config/attune/config.toml"
        self.state = pathlib.Path(self.environment["XDG_STATE_HOME"]) / "attune"
        self.socket = pathlib.Path(self.environment["XDG_RUNTIME_DIR"]) / "attune/control"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.service is not None:
            self.service.kill()
            self.service.wait()
        self.stack.close()
        shutil.rmtree(self.root, ignore_errors=True)

    # The user's folders and files

    def own(self, path):
        if os.geteuid() == 0:
            os.chown(path, self.uid, self.uid, follow_symlinks=False)

    def mkdir(self, path, mode=0o700):
        path.mkdir(mode=mode, parents=True, exist_ok=True)
        self.own(path)

    def make_home(self, temporary):
        for name, folder in {"HOME": "home", "XDG_CONFIG_HOME": "home/.config", "XDG_STATE_HOME": "home/.local/state",
                             "XDG_RUNTIME_DIR": "run"}.items():
            for part in reversed([temporary / folder, *(temporary / folder).parents]):
                if part.is_relative_to(temporary):
                    self.mkdir(part)
            self.environment[name] = str(temporary / folder)

    def write(self, path, content):
        path = self.home / path
        for part in reversed(path.parents):
            if part.is_relative_to(self.home) and not part.exists():
                self.mkdir(part)
        mode = "wb" if isinstance(content, bytes) else "w"
        temporary = path.with_name(f".{path.name}.tmp")
        with open(temporary, mode) as file:
            file.write(content)
        self.own(temporary)
        temporary.rename(path)
        return path

    # Programs

    def as_user(self, *command):
        if os.geteuid() != 0:
            return list(map(str, command))
        return ["setpriv", f"--reuid={self.uid}", f"--regid={self.uid}", "--clear-groups", *map(str, command)]

    def run(self, *command, timeout=60, **options):
        """Runs a program of ours (by name) or any other (by path) to its end."""
        program = self.programs / command[0] if "/" not in str(command[0]) else command[0]
        options.setdefault("env", self.environment)
        if "input" not in options:
            options.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.run(self.as_user(program, *command[1:]), cwd=self.home, timeout=timeout,
                              capture_output=True, text=True, **options)

    def attune(self, *arguments, **options):
        return self.run("attune", *arguments, **options)

    def start_attune(self, *arguments):
        """Runs the command without waiting for it, and without looking at what it says."""
        return subprocess.Popen(self.as_user(self.programs / "attune", *arguments), cwd=self.home, env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self, *arguments, wait=True, within=(), **more_environment):
        with open(self.log, "ab") as log:
            self.service = subprocess.Popen(
                [*within, *self.as_user(self.programs / "attuned", *arguments)], cwd=self.home, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, env={**self.environment, **more_environment}, start_new_session=True)
        if wait and not eventually(lambda: self.request("status") or self.service.poll() is not None):
            raise AssertionError(f"attuned does not answer:\n{self.log.read_text()}")
        return self.service

    def stop(self, how=signal.SIGTERM, timeout=20):
        self.service.send_signal(how)
        code = self.service.wait(timeout)
        self.service = None
        return code

    def request(self, verb, timeout=5, **arguments):
        """Asks the service as the command does; None when nobody answers."""
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(timeout)
                client.connect(str(self.socket))
                client.sendall((json.dumps({"schema": 1, "verb": verb, "format": "json", **arguments}) + "\n").encode())
                received = b""
                while not received.endswith(b"\n"):
                    piece = client.recv(65536)
                    if not piece:
                        return None
                    received += piece
                return json.loads(received)
        except OSError:
            return None

    # The desktop

    def start_desktop(self, server):
        self.desktop = subprocess.Popen(self.as_user(self.session, "--server", server),
                                        env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.stack.callback(self.stop_desktop)
        for line in self.desktop.stdout:
            if line.strip() == "ready":
                return
            name, _, value = line.rstrip("\n").partition("=")
            self.environment[name] = value
        raise AssertionError("the private desktop does not come up")

    def stop_desktop(self):
        self.desktop.stdin.close()
        self.desktop.wait(20)

    def ask_desktop(self, line):
        self.desktop.stdin.write(f"{line}\n")
        self.desktop.stdin.flush()
        assert self.desktop.stdout.readline().strip() == "ok", f"the desktop refuses: {line}"

    def change_server(self, name):
        self.ask_desktop(f"server {name}")

    def lose_bus(self):
        """The session bus is gone, and with it the notification server."""
        self.ask_desktop("bus lost")

    def bring_bus_back(self, server):
        self.ask_desktop("bus back")
        self.change_server(server)

    def shown(self):
        """How many notifications dunst shows now."""
        answer = self.run("/usr/bin/dunstctl", "count", "displayed")
        return int(answer.stdout or 0)

    def history(self):
        """The bodies that dunst has shown and put away."""
        answer = json.loads(self.run("/usr/bin/dunstctl", "history").stdout or '{"data":[[]]}')
        return [entry["body"]["data"] for entry in answer["data"][0]]

    def screenshot(self, name):
        ARTEFACTS.mkdir(exist_ok=True)
        picture = pathlib.Path(self.environment["TMPDIR"]) / f"{name}.png"
        self.run("/usr/bin/import", "-window", "root", picture)
        shutil.copyfile(picture, ARTEFACTS / f"{name}.png")
