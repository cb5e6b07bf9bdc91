"""Gold TIMEX3 in, the metric of TempEval-3 task A out (UzZaman and others, 2013), on characters.

Each gold expression is paired with at most one found: identical spans first, then the largest overlap. Strict counts
identical spans, relaxed any overlap; type and value count relaxed pairs that agree in it. Figures are micro over all
documents; rows by type count gold and found expressions of that type.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pactline import sentences
from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile, time_errors
from pactline.evaluate.scores import Row
from pactline.evaluate.timex import Timex, matched
from pactline.mentions import times
from pactline.model.report import Report, Source

TYPES = ("DATE", "TIME", "DURATION", "SET")
MATCHES = ("value", "relaxed", "strict", "type")
DETAILED = frozenset(("value", "relaxed"))  # shown with precision and recall


Pair = tuple[list[Timex], list[Timex]]
Tagger = Callable[[str, date], Iterable[Timex]]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the times found in the texts of a gold file, seen from each document's day, and count the errors."""
    documents = list(pairs(gold, tagger(tools)))
    named = [(str(row.get("id", place)), *documents[place]) for place, row in enumerate(goldfile.rows(gold))]
    return (*score(documents), *time_errors.rows(named, TYPES))


def tagger(tools: Tools) -> Tagger:
    """Pactline as a tagger of plain text."""

    def tag(text: str, day: date) -> Iterator[Timex]:
        report = Report(id="", text=text, source=Source(path="", digest=""))
        split = sentences.split(report, tools.language)
        for time in times.find(report, split, language=tools.language):
            yield Timex(time.span.start, time.span.end, time.type, times.timex(time, day))

    return tag


def pairs(gold: Path, tag: Tagger) -> Iterator[Pair]:
    """Gold and found expressions of each document."""
    for document in goldfile.rows(gold):
        found = tag(document["text"], date.fromisoformat(document["dct"][:10]))
        yield [_timex(one) for one in document["timexes"]], sorted(found)


def score(documents: Iterable[Pair]) -> tuple[Row, ...]:
    """All figures: one row for all types, one for each."""
    total: Counter[tuple[str, str]] = Counter()
    for gold, found in documents:
        total.update(_count(gold, found))
    return tuple(_row(total, kind) for kind in ("all", *TYPES))


def _timex(one: dict[str, Any]) -> Timex:
    """A gold expression."""
    return Timex(one["start"], one["end"], one["type"], one["value"])


def _count(gold: Sequence[Timex], found: Sequence[Timex]) -> Counter[tuple[str, str]]:
    """What one document adds to the sums."""
    counts: Counter[tuple[str, str]] = Counter()
    for side, timexes in (("gold", gold), ("found", found)):
        for one in timexes:
            counts[side, "all"] += 1
            counts[side, one.type] += 1
    for one, other in matched(gold, found):
        hits = {
            "relaxed": True,
            "strict": (one.start, one.end) == (other.start, other.end),
            "type": one.type == other.type,
            "value": one.value == other.value,
        }
        for name in (name for name, hit in hits.items() if hit):
            for kind in ("all", one.type):
                counts[name, kind] += 1
            counts[f"{name} found", other.type] += 1
    return counts


def _row(total: Counter[tuple[str, str]], kind: str) -> Row:
    """F1 of each way to match, for one type or all; precision and recall of two."""
    gold, found = total["gold", kind], total["found", kind]
    figures: list[tuple[str, float]] = []
    for name in MATCHES:
        hits = total[name, kind]
        right = hits if kind == "all" else total[f"{name} found", kind]
        p, r = _share(right, found), _share(hits, gold)
        figures.append((f"{name}_f1", _share(2 * p * r, p + r)))
        figures += [(f"{name}_p", p), (f"{name}_r", r)] if name in DETAILED else []
    return Row(name=kind, figures=(*figures, ("gold", float(gold))))


def _share(part: float, whole: float) -> float:
    """A quotient, 0 for nothing of nothing."""
    return part / whole if whole else 0.0
