"""What core/time makes of rules: each is expanded over the whole stretch that is compared, and over a piece of it."""
import subprocess

import zones
from random_rules import text_of


def ask(program, cases):
    lines = []
    for case in cases:
        for window in case.windows:
            bounds = [zones.utc_stamp(second) for second in window]
            lines.append("\t".join((case.zone, text_of(case.parts), case.written_start, *bounds)))
    output = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout
    answered = output.splitlines()
    assert len(answered) == len(lines), "the program must answer every line"
    return [line.split() for line in answered]


def answers(program, cases, comparison):
    """The instants of each case. A piece that says something else than the whole is a difference, too."""
    said = iter(ask(program, cases))
    result = []
    for case in cases:
        whole, *pieces = [next(said) for _ in case.windows]
        instants = {int(second) for second in whole[2:]}
        assert len(instants) == len(whole) - 2, f"an instance twice: {case}"
        for (first, last), (finished, _, *piece) in zip(case.windows[1:], pieces):
            expected = {second for second in instants if first <= second < last}
            if expected != {int(second) for second in piece}:
                comparison.differs("a shorter window", case, expected, {int(second) for second in piece})
            if finished == "1" and any(second >= last for second in instants):
                comparison.differs("what follows a finished series", case, instants, set())
        result.append(instants)
    return result
