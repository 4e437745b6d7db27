"""Runs a command and, when it has ended, writes the peak memory (KiB) of the greediest process of its tree into a file.
Small on purpose: a process is born with the peak of the one it comes from."""
import os
import resource
import sys

report, *command = sys.argv[1:]
child = os.posix_spawn(command[0], command, os.environ)
_, status = os.waitpid(child, 0)
with open(report, "w") as file:
    file.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status))
