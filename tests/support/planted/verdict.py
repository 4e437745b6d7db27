"""Holds what the program says of a worker against what the plan says."""
import collections

from . import clock, oracle_figures, oracle_findings, oracle_people
from .noise import all_occurrences

KINDS = ("meeting_overload", "no_focus_time", "thin_focus", "missing_one_on_one", "rhythm_moved", "losing_touch",
         "fewer_people", "ritual_quiet", "after_hours", "double_booked", "good_news")
PRINTED = (*KINDS, "remedy")
STATES = ("on_rhythm", "faded", "not_enough_history")


class Expectation:
    def __init__(self, worker):
        self.settings = worker.settings
        occurrences = all_occurrences(worker)
        self.days = oracle_figures.days_of(self.settings, occurrences)
        self.rhythms = oracle_people.rhythms(self.settings, occurrences, self.days)
        self.findings = oracle_findings.findings(self.settings, occurrences, self.days, self.rhythms)
        self.sources = self.tally(occurrences)
        self.promises = worker.promises

    def tally(self, occurrences):
        """Of every source the occurrences in the window, and why some do not count."""
        begin, end = self.days[0].start, self.days[-1].end
        sources = {source.name: [0, collections.Counter()] for source in self.settings.sources}
        for one in occurrences:
            inside = one.start < end and (one.end > begin or (one.start == one.end and one.start >= begin))
            if inside:
                sources[one.event.source][0] += 1
                if not one.counts:
                    sources[one.event.source][1][one.fate] += 1
        return sources

    def broken_promises(self):
        """What was planted and is not in the plan after all: a mistake in the plan, not in the program."""
        for what, subject, found in self.promises:
            if what == "meeting_overload" and not any(
                    source.shows_people or source.assume for source in self.settings.sources if source.name == "work"):
                continue
            there = self.holds(what, subject)
            if there != found:
                yield f"planted {what} of {subject}: {found}, planned: {there}"

    def holds(self, what, subject):
        if what in STATES:
            return self.rhythms.get(subject, {}).get("state") == what
        return (what, subject) in self.findings


def differences(expected, found):
    """Each with the date or week and the figure, as a line."""
    settings = expected.settings
    yield from compare("window", {"from": settings.first_day.isoformat(), "to": settings.end_day.isoformat()},
                       found["window"])
    for source in found["sources"]:
        count, excluded = expected.sources[source["name"]]
        yield from compare(source["name"], {"occurrences": count, "excluded": dict(excluded)}, source)
    weeks = [expected.days[start:start + 7] for start in range(0, len(expected.days), 7)]
    if len(weeks) != len(found["weeks"]):
        yield f"{len(found['weeks'])} weeks instead of {len(weeks)}"
    for days, told in zip(weeks, found["weeks"]):
        name = clock.week_name(days[0].date)
        bounds = {"week": name, "from": days[0].date.isoformat(),
                  "to": (days[-1].date + clock.ONE_DAY).isoformat()}
        cost = {"focus_cost": oracle_figures.focus_cost(days)}
        yield from compare(name, bounds | oracle_figures.figures(days) | cost | assumed(days), told)
        for day, told_day in zip(days, told["days"], strict=True):
            wanted = {"date": day.date.isoformat()} | oracle_figures.figures([day]) | assumed([day])
            yield from compare(day.date.isoformat(), wanted, told_day)
    yield from differing_rhythms(expected, found)
    yield from differing_capability(expected, found)


def assumed(days):
    return {"assumed": True if any(one.event.assumed for day in days for one in day.occurrences
                                   if one.start < day.end and one.end > day.start) else None}


def compare(place, wanted, told):
    for figure, value in wanted.items():
        answer = told.get(figure)
        if isinstance(answer, dict) and figure in ("longest_chain", "remedy"):
            answer = {key: answer.get(key) for key in value or answer}
        if answer != value:
            yield f"{place} {figure}: {answer} instead of {value}"


def differing_rhythms(expected, found):
    told = {rhythm["person"]: rhythm for rhythm in found["rhythms"]}
    for person in sorted(expected.rhythms.keys() | told.keys()):
        if person not in told or person not in expected.rhythms:
            yield f"rhythm of {person}: {'missing' if person not in told else 'should not be there'}"
        else:
            yield from compare(f"rhythm of {person}", expected.rhythms[person], told[person])


def differing_capability(expected, found):
    own = [source for source in expected.settings.sources if source.role == "own"]
    people = any(source.shows_people for source in own)
    wanted = {"missing_one_on_one": not people, "rhythm_moved": not people, "losing_touch": not people,
              "fewer_people": not people, "double_booked": not people,
              "meeting_overload": not people and not any(source.assume for source in own), "no_focus_time": False,
              "ritual_quiet": False}
    for kind, cannot in wanted.items():
        if (kind in found["cannot_tell"]) != cannot:
            yield f"cannot_tell {kind}: {not cannot} instead of {cannot}"


def findings_of(found):
    return {(one["kind"], subject_of(one)): one for one in found["findings"]}


def subject_of(finding):
    """Several one-to-ones with one person may be double-booked."""
    if finding["kind"] == "double_booked":
        return f"{finding['person']} {finding['evidence']['start']}"
    return finding.get("period") or finding.get("person") or finding["evidence"]["ritual"]


def judged_findings(expected, found):
    """Of every kind: rightly found, wrongly found, not found; and each mistake as a line."""
    told = findings_of(found)
    score = collections.defaultdict(collections.Counter)
    lines = []
    for key in sorted(told.keys() | expected.findings.keys()):
        outcome = "right" if key in told and key in expected.findings else "wrong" if key in told else "lacking"
        if key[0] not in KINDS:
            continue
        score[key[0]][outcome] += 1
        if outcome != "right":
            lines.append(f"{key[1]} {key[0]}: {'found' if outcome == 'wrong' else 'not found'}")
            continue
        wanted, evidence = expected.findings[key], told[key]["evidence"]
        lines += compare(f"{key[1]} {key[0]}", wanted, evidence)
        if "remedy" in wanted:
            score["remedy"][judged_remedy(wanted["remedy"], evidence.get("remedy"))] += 1
    return score, lines


def judged_remedy(wanted, told):
    if not wanted or not told:
        return "lacking" if wanted else "wrong" if told else "none"
    return "right" if all(told[key] == value for key, value in wanted.items()) else "wrong"
