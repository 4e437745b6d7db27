"""How long something takes, and how much memory a program and its children hold meanwhile."""
import os
import pathlib
import statistics
import threading
import time


def timed(action, times=5):
    """Median seconds of some runs."""
    seconds = []
    for _ in range(times):
        begin = time.monotonic()
        action()
        seconds.append(time.monotonic() - begin)
    return statistics.median(seconds)


def of_process(pid, file, name):
    """A number of a file in /proc; 0: the process is gone, or it has none."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/{file}").read_text().splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def switches(pid):
    return of_process(pid, "status", "voluntary_ctxt_switches") + of_process(pid, "status", "nonvoluntary_ctxt_switches")


def processor_time(pid):
    """Seconds, of the process itself."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def family(pid):
    """The process and its children."""
    try:
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        children = []
    return [pid] + [member for child in children for member in family(int(child))]


class PeakOfFamily:
    """The most memory, in MiB, that a process and its children were seen to hold together, looked at all the time."""

    def __init__(self, pid):
        self.pid = pid
        self.peak = 0.0
        self.over = threading.Event()
        self.watch = threading.Thread(target=self.look)

    def look(self):
        while not self.over.is_set():
            together = sum(of_process(member, "status", "VmRSS") for member in family(self.pid))
            self.peak = max(self.peak, together / 1024)
            time.sleep(0.002)

    def __enter__(self):
        self.watch.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.watch.join()
