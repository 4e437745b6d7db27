"""Planted workers through the real program: what `attune analyse` says of calendars made from a plan, against what follows
from the plan by counting minutes. Prints precision and recall of every kind of finding.

    planted_test.py [--seeds N] [--first SEED] [--cross] [--keep FOLDER]

`--cross` takes every seed through all twelve pairs of zone and dialect; `--first 17 --seeds 1 --keep /tmp/17` plays one
seed again and leaves its calendars there. A difference names the seed, the date and the figure."""
import argparse
import collections
import json
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from planted import clock, verdict  # noqa: E402
from planted.worker import DIALECTS, ZONES, Worker  # noqa: E402
from planted.writer import Writer  # noqa: E402

ATTUNE = pathlib.Path(os.environ.get("ATTUNE_BUILD", "build")).resolve() / "bin" / "attune"
SEEDS = 200
MOST_LINES = 60


def analysed(worker, folder):
    Writer(worker.settings).write(folder, worker.events)
    answer = subprocess.run(
        [ATTUNE, "analyse", "--format", "json", "--identities", "--config", folder / "config.toml",
         "--now", clock.rfc3339(worker.settings.now)],
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, timeout=60, check=False)
    if answer.returncode:
        raise RuntimeError(answer.stderr)
    return json.loads(answer.stdout)


def play(part):
    """One seed: how it scored, which promises it kept, and its differences as lines."""
    seed, zone, dialect, keep = part
    worker = Worker(seed, zone, dialect)
    expected = verdict.Expectation(worker)
    with tempfile.TemporaryDirectory(prefix="attune-planted.") as temporary:
        folder = pathlib.Path(keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        found = analysed(worker, folder)
    score, lines = verdict.judged_findings(expected, found)
    lines = [*expected.broken_promises(), *verdict.differences(expected, found), *lines]
    settings = worker.settings
    planted = collections.Counter(what for what, _, there in worker.promises if there)
    return score, planted, [f"seed {seed} ({settings.zone}, {settings.dialect}): {line}" for line in lines]


def parts(options):
    for seed in range(options.first, options.first + options.seeds):
        if options.cross:
            yield from ((seed, zone, dialect, None) for zone in ZONES for dialect in DIALECTS)
        else:
            yield seed, None, None, options.keep


def table(score, planted):
    print(f"{'finding':20} {'planted':>8} {'found':>8} {'precision':>10} {'recall':>8}")
    for kind in verdict.PRINTED:
        right, wrong, lacking = (score[kind][outcome] for outcome in ("right", "wrong", "lacking"))
        precision, recall = right / max(1, right + wrong), right / max(1, right + lacking)
        print(f"{kind:20} {planted[kind] or '-':>8} {right + wrong:8} {precision:10.4f} {recall:8.4f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=SEEDS)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--keep")
    options = parser.parse_args()
    score, planted, lines = collections.defaultdict(collections.Counter), collections.Counter(), []
    with multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
        for one_score, one_planted, one_lines in pool.imap(play, parts(options), chunksize=4):
            for kind, outcomes in one_score.items():
                score[kind].update(outcomes)
            planted.update(one_planted)
            lines += one_lines
    table(score, planted)
    for line in lines[:MOST_LINES]:
        print(line)
    print(f"{len(lines)} differences")
    # A kind that no seed planted would be judged by nothing.
    return 1 if lines or not all(score[kind]["right"] for kind in verdict.PRINTED) else 0


if __name__ == "__main__":
    sys.exit(main())
