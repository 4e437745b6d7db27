"""A Debian 12 machine that really boots: systemd as PID 1, an ordinary user whose session lingers, a screen and a real
notification server. Made once from the package archive, then copied for each machine by an overlay."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[3]
FOLDER = PROJECT / "build/booted"
BASE = FOLDER / "base"
ARTEFACTS = PROJECT / "build/artefacts"
USER, UID, DISPLAY = "pat", 1000, ":77"
# What a desktop has; nothing that Attune needs and its package does not ask for.
PACKAGES = ("systemd,systemd-sysv,libpam-systemd,dbus,dbus-user-session,procps,passwd,xvfb,dunst,x11-apps,x11-utils,"
            "fonts-dejavu-core")
LOCKING = "landlock_create_ruleset landlock_add_rule landlock_restrict_self"


def reason_not_to_boot():
    """Why no machine can boot here; nothing when one can."""
    if os.geteuid() != 0:
        return "booting a machine needs root"
    for program in ("systemd-nspawn", "mmdebstrap", "nsenter"):
        if shutil.which(program) is None:
            return f"booting a machine needs {program}"
    return None


def run(*command, **options):
    options = {"capture_output": True, "text": True, "check": True, **options}
    done = subprocess.run([str(word) for word in command], **{**options, "check": False})
    if options["check"] and done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done


def make_base(package):
    """Also fetches what the package depends on, so that machines install it without a network."""
    if not (BASE / "made").exists():
        shutil.rmtree(BASE, ignore_errors=True)
        FOLDER.mkdir(parents=True, exist_ok=True)
        run("mmdebstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", BASE)
        shutil.copy("/etc/resolv.conf", BASE / "etc/resolv.conf")
        run("chroot", BASE, "useradd", "--create-home", "--shell", "/bin/bash", "--uid", UID, USER)
        (BASE / "var/lib/systemd/linger").mkdir(exist_ok=True)
        (BASE / f"var/lib/systemd/linger/{USER}").touch()
        (BASE / "etc/systemd/system/systemd-firstboot.service").symlink_to("/dev/null")
        run("chroot", BASE, "apt-get", "update")
        (BASE / "made").touch()
    shutil.copy(package, BASE / "root/attune.deb")
    run("chroot", BASE, "apt-get", "install", "--yes", "--no-install-recommends", "--download-only", "/root/attune.deb")


class Machine:
    def __init__(self, *packages):
        """With each package as /root/NAME.deb, none of them installed."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="machine.", dir=FOLDER))
        for name in ("upper", "work", "root"):
            (self.folder / name).mkdir()
        self.root = self.folder / "root"
        run("mount", "-t", "overlay", "overlay", "-o",
            f"lowerdir={BASE},upperdir={self.folder}/upper,workdir={self.folder}/work", self.root)
        for package in packages:
            shutil.copy(package, self.root / "root")
        self.log = (self.folder / "boot.log").open("wb")
        self.process = subprocess.Popen(
            ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--boot", "--console=pipe",
             f"--system-call-filter={LOCKING}", "-D", self.root],
            env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"}, stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log)
        self.eventually(lambda: self.first_process() and self.user("systemctl --user is-system-running", check=False)
                        .stdout.strip() in ("running", "degraded"), "the machine does not boot", 60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if (first := self.first_process()) is not None:
            os.kill(first, signal.SIGRTMIN + 4)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        run("umount", "--lazy", self.root)
        shutil.rmtree(self.folder)

    def first_process(self):
        """The machine's PID 1, by its number out here."""
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        found = children.read_text().split() if children.exists() else []
        return int(found[0]) if found else None

    def inside(self, *command, **options):
        return run("nsenter", "-t", self.first_process(), "-a", *command, **options)

    def admin(self, line, **options):
        return self.inside("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive", "HOME=/root",
                           "sh", "-c", line, **options)

    def user(self, line, **options):
        """As the ordinary user, with the environment of that user's session."""
        return self.inside(
            "setpriv", f"--reuid={UID}", f"--regid={UID}", "--init-groups", "env", "-i", "-C", f"/home/{USER}",
            f"HOME=/home/{USER}", f"USER={USER}", "PATH=/usr/bin:/bin", f"XDG_RUNTIME_DIR=/run/user/{UID}", "LANG=C.UTF-8",
            f"DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/{UID}/bus", f"DISPLAY={DISPLAY}", "sh", "-c", line, **options)

    def write(self, path, text):
        """A file of the user's, below the home."""
        self.user(f"mkdir -p \"$(dirname '{path}')\" && cat > '{path}'", input=text)

    def start_screen(self):
        self.user(f"systemd-run --user --quiet --unit=screen Xvfb {DISPLAY} -screen 0 1024x768x24 -nolisten tcp")
        self.eventually(lambda: self.user("xdpyinfo", check=False).returncode == 0, "there is no screen")
        self.user(f"systemctl --user set-environment DISPLAY={DISPLAY}; systemctl --user start dunst.service")
        self.eventually(lambda: self.shown() == 0, "there is no notification server")

    def shown(self):
        done = self.user("dunstctl count displayed", check=False)
        return int(done.stdout) if done.returncode == 0 else None

    def screenshot(self, name):
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        self.user("xwd -root -silent -out /var/tmp/screen.xwd")
        run("convert", f"xwd:{self.root}/var/tmp/screen.xwd", ARTEFACTS / f"{name}.png")

    def unit(self, *names):
        """What systemd says of the user's service."""
        said = self.user(f"systemctl --user show attune.service -p {','.join(names)}").stdout
        found = dict(line.split("=", 1) for line in said.splitlines())
        return found[names[0]] if len(names) == 1 else found

    def eventually(self, condition, otherwise, patience=30):
        end = time.monotonic() + patience
        while not (answer := condition()):
            if time.monotonic() > end:
                raise AssertionError(otherwise)
            time.sleep(0.1)
        return answer
