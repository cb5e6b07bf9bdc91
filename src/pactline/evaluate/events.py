"""Gold events in, their published metrics out; the form of a line says which.

A line with `root15` (source and target marked): which of 15 roots, macro F1, after the benchmark's README. A line whose
`events` have `source` and `target` codes: who acts on whom. A line whose `events` have a `trigger`
(docs/guidelines-events.md): precision of what is told as happened in running text.

The roots follow CAMEO's reading, in which what is to come has a type of its own: planned help is AGREE, a planned
blow is THREATEN, help that is not to be is REJECT. Our records keep the deed and say "planned" in their status, so
`root` turns one into the other.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pactline.engine import reading
from pactline.engine.equipment import Tools
from pactline.errors import PactlineError
from pactline.evaluate import goldfile
from pactline.evaluate.scores import Row
from pactline.model.reading import Reading
from pactline.model.record import Event, Record
from pactline.model.report import Report, Source

HELPING = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "AGREE"))
HARMING = frozenset(("PROTEST", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE"))
YIELDING = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
REAL = ("happened", "ongoing")
# the codes of PETRARCH's test countries that are not the first three letters of the name
COUNTRIES = {"United": "USA", "Seoul": "KOR", "South": "KOR", "Pyongyang": "PRK", "North": "PRK", "Hermit": "PRK"} | {
    "Zealand": "DNK", "Libya": "LBY", "Philippines": "PHL", "Gollum": "HOB", "Barad": "MOR", "Cirith": "MOR"
}  # fmt: skip
Pages = Iterable[tuple[Mapping[str, Any], Reading]]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the events found in the texts of a gold file, a row for each kind of line in it."""
    return score(pages(lines(gold), tools))


def lines(gold: Path) -> list[dict[str, Any]]:
    """The lines of a gold file; each must have its text."""
    found = list(goldfile.rows(gold))
    if any("text" not in row for row in found):
        raise PactlineError("a line has no text", where=str(gold), remedy="put the reports' texts beside their labels")
    return found


def pages(gold: Iterable[Mapping[str, Any]], tools: Tools) -> Iterator[tuple[Mapping[str, Any], Reading]]:
    """Each line with its reading."""
    for row in gold:
        report = Report(id=row["id"], text=row["text"], source=Source(path=row["id"], digest=""))
        yield row, reading.read(report, tools)


def score(read: Pages) -> tuple[Row, ...]:
    """The rows of all kinds of lines."""
    sorts: dict[str, list[tuple[Mapping[str, Any], Reading]]] = {"root15": [], "until": [], "": []}
    for row, page in read:
        sorts[next((key for key in ("root15", "until") if key in row), "")].append((row, page))
    rows = [_rooted(sorts["root15"])] if sorts["root15"] else []
    rows += [direction(sorts[""])] if sorts[""] else []
    for half in sorted({row["half"] for row, _ in sorts["until"]}):
        rows.append(happened(half, [one for one in sorts["until"] if one[0]["half"] == half]))
    return tuple(rows)


def _rooted(read: Sequence[tuple[Mapping[str, Any], Reading]]) -> Row:
    """The row of lines with a marked source and target."""
    return rooted_row([row["root15"] for row, _ in read], [best_root(*one) for one in read])


def events(page: Reading) -> list[Record]:
    """The events of a reading."""
    return [record for record in page.records if isinstance(record.body, Event)]


def root(record: Record) -> str:
    """The root15 of an event, its status read into it."""
    kind = record.body.type if isinstance(record.body, Event) else ""
    if record.status == "planned":
        kind = "AGREE" if kind in HELPING else "THREATEN" if kind in HARMING else kind
    elif record.status == "negated" and kind in HELPING:
        kind = "REJECT"
    return YIELDING.get(kind, kind)


def best(row: Mapping[str, Any], page: Reading) -> Record | None:
    """The event whose parties overlap the marked source and target most; None of none."""
    return max(events(page), key=lambda record: fit(record, row), default=None)


def fit(record: Record, row: Mapping[str, Any]) -> tuple[int, bool]:
    """How many of the marked parties an event has, and whether the report tells it itself."""
    sides = (("actor", row["source"]), ("recipient", row["target"]))
    return sum(_overlaps(record, role, spans) for role, spans in sides), record.within is None


def best_root(row: Mapping[str, Any], page: Reading) -> str | None:
    """The root of the best event."""
    found = best(row, page)
    return root(found) if found is not None else None


def rooted_row(gold: Sequence[str], found: Sequence[str | None], name: str = "root15, rules") -> Row:
    """Macro F1 over the gold classes and accuracy."""
    names = sorted(set(gold))
    told, wanted = Counter(found), Counter(gold)
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    macro = sum(2 * right[name] / (told[name] + wanted[name]) for name in names) / len(names)
    answered = sum(told[name] for name in told if name is not None)
    return Row(
        name=name,
        figures=(
            ("macro_f1", macro),
            ("accuracy", right.total() / len(gold)),
            ("precision", right.total() / answered if answered else 0.0),
            ("answered", answered / len(gold)),
            ("lines", float(len(gold))),
        ),
    )


def direction(read: Pages) -> Row:
    """Who on whom, by the events found."""
    joined = ((row, [pair for record in events(page) for pair in _pairs(record)]) for row, page in read)
    return directed("who on whom", joined)


def directed(name: str, joined: Iterable[tuple[Mapping[str, Any], Iterable[tuple[str, str]]]]) -> Row:
    """Of the gold pairs that are joined at all, the share joined the right way; and how many are joined."""
    counts: Counter[str] = Counter()
    for row, found in joined:
        gold = {(_state(one["source"]), _state(one["target"])) for one in row["events"]}
        gold = {pair for pair in gold if all(pair) and pair[0] != pair[1]}
        told = set(found)
        counts["gold"] += len(gold)
        counts["right"] += len(gold & told)
        counts["turned"] += len({(two, one) for one, two in gold - told} & told)
    both = counts["right"] + counts["turned"]
    figures = (
        ("direction", _share(counts["right"], both)),
        ("joined", _share(both, counts["gold"])),
        ("pairs", float(counts["gold"])),
    )
    return Row(name=name, figures=figures)


def happened(half: str, read: Pages) -> Row:
    """Precision of events told as happened, their parties among it, and recall of all labels that are not optional."""
    counts: Counter[str] = Counter()
    for row, page in read:
        met: set[int] = set()
        for record in events(page):
            trigger = record.evidence[0].span
            if trigger.start >= row["until"]:
                continue
            kind = record.body.type if isinstance(record.body, Event) else ""
            labels = [i for i, one in enumerate(row["events"]) if _touch(one["trigger"], (trigger.start, trigger.end))]
            typed = [i for i in labels if kind in row["events"][i]["types"]]
            stated = [i for i in typed if record.status in row["events"][i]["statuses"]]
            met |= set(typed)
            counts["all"] += 1
            counts["all right"] += bool(stated)
            if record.status == "happened":
                counts["told"] += 1
                counts["right"] += bool(stated)
                counts["roles"] += any(_fitting(record, row["events"][i]) for i in stated)
        wanted = {i for i, one in enumerate(row["events"]) if not one["optional"]}
        counts["gold"] += len(wanted)
        counts["met"] += len(wanted & met)
    return Row(
        name=f"running text, {half}",
        figures=(
            ("happened_p", _share(counts["right"], counts["told"])),
            ("happened", float(counts["told"])),
            ("roles_p", _share(counts["roles"], counts["right"])),
            ("type_status_p", _share(counts["all right"], counts["all"])),
            ("recall", _share(counts["met"], counts["gold"])),
            ("gold", float(counts["gold"])),
        ),
    )


def _fitting(record: Record, label: Mapping[str, Any]) -> bool:
    """Does every party of an event overlap a labelled one of its part?"""
    sides = {"actor": label["actors"], "recipient": label["recipients"]}
    spans = [(sides[party.role], party.span) for party in record.parties if party.span is not None]
    return all(any(_touch(one, (span.start, span.end)) for one in side) for side, span in spans)


def _overlaps(record: Record, role: str, spans: Sequence[Sequence[int]]) -> bool:
    """Does a party in a part overlap one of some spans?"""
    parties = [party.span for party in record.parties if party.role == role and party.span is not None]
    return any(_touch(span, (one.start, one.end)) for one in parties for span in spans)


def _touch(one: Sequence[int], other: Sequence[int]) -> bool:
    """Do two stretches share a character?"""
    return one[0] < other[1] and other[0] < one[1]


def _state(code: str | None) -> str:
    """The country of an actor's code."""
    return (code or "").replace("---", "")[:3]


def _pairs(record: Record) -> Iterator[tuple[str, str]]:
    """The (actor, recipient) codes of an event."""
    actors, recipients = ([p.text for p in record.parties if p.role == role] for role in ("actor", "recipient"))
    return pairs(actors, recipients)


def pairs(actors: Sequence[str], recipients: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The codes of every actor with those of every recipient."""
    return ((one, two) for one in _codes(actors) for two in _codes(recipients) if one != two)


def _codes(texts: Sequence[str]) -> set[str]:
    """The codes of the countries that some words name."""
    words = [word for text in texts for word in re.findall(r"[A-Z]\w+", text)]
    return {COUNTRIES.get(word, word[:3].upper()) for word in words}


def _share(part: float, whole: float) -> float:
    """A quotient, 0 for nothing of nothing."""
    return part / whole if whole else 0.0
