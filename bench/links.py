"""What became of promises, told for invented stories whose every promise and outcome was put down by their writers.

The stories are those of train/links: `aside` are those that the judge of pairs never learned from, `learned` the rest.
A promise counts as found where a commitment rests on its sentence; an outcome as
right where a turn of that commitment rests on the outcome's sentence and says of it what the writers do. Every turn of
a found promise that the writers do not have counts as given and not as right. The baseline holds a later sentence for
a promise done with which it shares three words of four letters or more.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

import msgspec
from train.judge_data import aside

from pactline.engine import reading, telling
from pactline.engine.equipment import Tools
from pactline.evaluate.scores import Row
from pactline.model.knowledge import Facts
from pactline.model.reading import Reading
from pactline.model.record import Commitment
from pactline.model.report import Raw, Rejected
from pactline.model.span import Span
from pactline.model.story import Course, Fact, Story

LINKS = Path(__file__).parent.parent / "train" / "links"
TODAY = "2060-01-01"
FOLLOW_UP = "possible-follow-up"
WORD, LONG = re.compile(r"\w{3,}"), re.compile(r"\w{4,}")
SHARED = 3
SAYS = {
    "done": "reported-done",
    "under_way": "in-progress",
    "refused": "disputed",
    "broken": "disputed",
    "withdrawn": "disputed",
    "put_off": "postponed",
}


class Counts(msgspec.Struct):
    """What was expected, told and right so far."""

    promises: int = 0
    found: int = 0
    outcomes: int = 0
    open: int = 0  # outcomes of promises that were found
    given: int = 0
    right: int = 0
    exact: int = 0  # of the given
    possible: int = 0
    possibly: int = 0  # possible follow-ups that are outcomes


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """The stories kept aside and the others, and the baseline on those aside; needs nothing from `shared`."""
    del shared
    kept, learned, plain = Counts(), Counts(), Counts()
    for story in stories():
        held = aside(story["id"])
        count(story, tell(read(story, tools), tools), kept if held else learned)
        if held:
            _count_plain(story, plain)
    return _row("aside", kept), _row("aside, words shared", plain), _row("learned", learned)


def _row(name: str, counts: Counts) -> Row:
    """One row of counts, with how many of the turns given are right, and of the outcomes are found."""
    figures = [(key, float(getattr(counts, key))) for key in Counts.__struct_fields__]
    shares = [("precision", counts.exact / max(counts.given, 1)), ("recall", counts.right / max(counts.open, 1))]
    return Row(name, (*figures, *shares))


def stories() -> Iterator[Mapping[str, Any]]:
    """Every story of every file."""
    for path in sorted(LINKS.glob("*.jsonl")):
        yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


def read(story: Mapping[str, Any], tools: Tools) -> list[Reading]:
    """The reports of a story."""
    found = [reading.work(_raw(story["id"], number, one), tools) for number, one in enumerate(story["reports"])]
    return [one for one in found if not isinstance(one, Rejected)]


def _raw(key: str, number: int, report: Mapping[str, Any]) -> Raw:
    """One report as a line of jsonl would give it."""
    text = " ".join(report["sentences"])
    return Raw(
        path=f"{key}#{number}",
        form="text",
        data=text.encode(),
        digest=f"{key}-{number}",
        charset="utf-8",
        date=report["day"],
        date_origin="field",
        outlet=report["outlet"],
    )


def tell(readings: Sequence[Reading], tools: Tools) -> Story:
    """The story of some reports."""
    return telling.tell(readings, (), known=Facts(), tools=tools, today=TODAY)


def count(story: Mapping[str, Any], told: Story, into: Counts) -> None:
    """Add what is told of one story."""
    places = sentences(story, told)
    wanted: dict[int, set[tuple[Span, str]]] = defaultdict(set)
    for one in story["outcomes"]:
        if one["kind"] in SAYS and tuple(one["at"]) in places:
            wanted[one["promise"]].add((places[tuple(one["at"])], SAYS[one["kind"]]))
    met: dict[str, set[int]] = defaultdict(set)
    for number, promise in enumerate(story["promises"]):
        fact = undertaken(promise, told, places.get(tuple(promise["at"])))
        if fact is not None:
            met[fact.id].add(number)
    into.promises += len(story["promises"])
    into.outcomes += len(set().union(*wanted.values()))
    for fact in told.facts:
        if fact.id in met and isinstance(fact.ledger, Course):
            into.found += len(met[fact.id])
            _turns(fact.ledger, set().union(*(wanted[number] for number in met[fact.id])), into)


def _turns(course: Course, wanted: AbstractSet[tuple[Span, str]], into: Counts) -> None:
    """Add the turns of one commitment."""
    into.open += len(wanted)
    right = set()
    for turn in course.history[1:]:
        follows = [one.span for one in turn.evidence if one.role == "follow-up"]
        at = {(span, says) for span, says in wanted if any(_in(one, span) for one in follows)}
        if turn.status == FOLLOW_UP:
            into.possible += 1
            into.possibly += bool(at)
            continue
        same = {one for one in at if one[1] == turn.status}
        into.given += 1
        into.exact += bool(same)
        right |= same
    into.right += len(right)


def undertaken(promise: Mapping[str, Any], told: Story, place: Span | None) -> Fact | None:
    """The commitment that rests on a promise's sentence and has most of its words; None where none has any."""
    wanted = set(WORD.findall(promise["action"].lower()))
    best, most = None, 0
    for fact in told.facts:
        if place is None or not isinstance(fact.record.body, Commitment):
            continue
        if any(_in(one.span, place) for one in fact.evidence if one.role in ("cue", "action")):
            words = set(WORD.findall(fact.record.body.action.lower()))
            if len(wanted & words) > most:
                best, most = fact, len(wanted & words)
    return best


def sentences(story: Mapping[str, Any], told: Story) -> dict[tuple[int, int], Span]:
    """Where each sentence stands."""
    reports = {one.report.source.path: one.report for one in told.readings}
    found = {}
    for number, one in enumerate(story["reports"]):
        report, start = reports.get(f"{story['id']}#{number}"), 0
        for at, sentence in enumerate(one["sentences"]):
            begin = report.text.find(sentence, start) if report is not None else -1
            if report is not None and begin >= 0:
                start = begin + len(sentence)
                found[number, at] = Span(report.id, begin, start)
    return found


def _in(one: Span, sentence: Span) -> bool:
    """Whether words stand in a sentence."""
    return one.report == sentence.report and sentence.start <= one.start < sentence.end


def _count_plain(story: Mapping[str, Any], into: Counts) -> None:
    """Add what the baseline finds: with three words of a promise a sentence of a later report tells it done."""
    into.promises += len(story["promises"])
    wanted = {(one["promise"], *one["at"]): SAYS[one["kind"]] for one in story["outcomes"] if one["kind"] in SAYS}
    into.outcomes += len(wanted)
    into.found += len(story["promises"])
    into.open += len(wanted)
    for number, promise in enumerate(story["promises"]):
        words = set(LONG.findall(promise["action"].lower()))
        for report in range(promise["at"][0] + 1, len(story["reports"])):
            for place, sentence in enumerate(story["reports"][report]["sentences"]):
                if len(words & set(LONG.findall(sentence.lower()))) >= SHARED:
                    right = wanted.get((number, report, place)) == "reported-done"
                    into.given, into.exact, into.right = into.given + 1, into.exact + right, into.right + right
