#!/usr/bin/env python3
"""Random recurrence rules, expanded by core/time, by python-dateutil and by libical, must agree, or the difference must
be a known fault of the other program.

usage: rules_test.py ATTUNE_RULES LIBICAL_RULES [--seed SEED] [--count RULES]
"""
import argparse
import collections
import sys

import attune_rules
import dateutil_rules
import libical_rules
import zones
from random_rules import random_case


class Comparison:
    def __init__(self):
        self.agreed = collections.Counter()
        self.explained = collections.Counter()
        self.unexplained = collections.Counter()
        self.instances = 0

    def differs(self, other, case, wanted, got):
        self.unexplained[other] += 1
        if self.unexplained[other] <= 10:
            times = [[str(zones.local(second, case.zone)) for second in sorted(some)[:4]]
                     for some in (wanted - got, got - wanted)]
            print(f"{other}: {case}: Attune lacks {times[0]}, has alone {times[1]}")

    def with_dateutil(self, case, got):
        try:
            plain = {second for second in dateutil_rules.ask_plainly(case) if case.holds(second)}
        except (ValueError, IndexError):
            plain = None
        if plain == got:
            self.agreed["dateutil"] += 1
            return
        faults = dateutil_rules.explanation(case, got)
        if faults is None:
            self.differs("dateutil", case, plain or set(), got)
        for fault in faults or ():
            self.explained[f"dateutil: {fault}"] += 1

    def with_libical(self, case, got, answer):
        if answer is not None:
            answer = {second for second in answer if case.holds(second)}
        if answer == got:
            self.agreed["libical"] += 1
            return
        fault = libical_rules.explanation(case, got, answer)
        if fault is None:
            self.differs("libical", case, answer or set(), got)
        else:
            self.explained[f"libical: {fault}"] += 1

    def report(self, amount):
        for other in ("dateutil", "libical"):
            print(f"{other}: {self.agreed[other]} of {amount} rules agree as they stand, "
                  f"{self.unexplained[other]} differ without an explanation")
        for fault, times in sorted(self.explained.items()):
            print(f"{times:7} {fault}")
        print(f"{self.instances} instances compared")


def ask_libical(program, cases, got, comparison):
    asked = []
    for case, instants in zip(cases, got):
        reason = libical_rules.reason_not_to_ask(case, instants)
        if reason is None:
            asked.append((case, instants))
        else:
            comparison.explained[f"libical, not asked: {reason}"] += 1
    answers = libical_rules.answers(program, [case for case, _ in asked])
    for (case, instants), answer in zip(asked, answers):
        comparison.with_libical(case, instants, answer)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("attune_rules")
    parser.add_argument("libical_rules")
    parser.add_argument("--seed", default="5545")
    parser.add_argument("--count", type=int, default=10_000)
    given = parser.parse_args()
    cases = [random_case(f"{given.seed} {number}") for number in range(given.count)]
    comparison = Comparison()
    got = attune_rules.answers(given.attune_rules, cases, comparison)
    for case, instants in zip(cases, got):
        comparison.instances += len(instants)
        comparison.with_dateutil(case, instants)
    ask_libical(given.libical_rules, cases, got, comparison)
    comparison.report(given.count)
    enough = comparison.instances > given.count and min(comparison.agreed.values()) > given.count / 3
    return 1 if comparison.unexplained.total() or not enough else 0


if __name__ == "__main__":
    sys.exit(main())
