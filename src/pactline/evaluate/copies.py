"""Gold copies (`id`, `text`, `cluster`, `kind`, `segments`) in, how well they are found out.

Groups of one report by the adjusted Rand index and pairs (NEWS-COPY's measure, Silcock and others 2023); the words
taken from another document by characters, white space aside, over the documents that are no originals.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile
from pactline.evaluate.grouping import agreement, f1
from pactline.evaluate.scores import Row
from pactline.kit.groups import join
from pactline.model.report import Report, Source
from pactline.model.story import Copy
from pactline.reports import copies

SHOWN = frozenset(("ARI", "pair P", "pair R", "pair F1", "groups", "gold groups"))
Stretches = Mapping[str, Iterable[tuple[int, int]]]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the copies found among the documents of a gold file."""
    documents = read(gold)
    found = copies.find([Report(one["id"], one["text"], Source(one["id"], "")) for one in documents])
    pairs = [(copy.report, copy.of) for copy in found if copy.kind != "part"]
    return (Row("pactline", (*grouped(documents, pairs), *passages(documents, _taken(found)))),)


def read(gold: Path) -> list[dict[str, Any]]:
    """The documents of a gold file."""
    return list(goldfile.rows(gold))


def grouped(documents: Iterable[dict[str, Any]], pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, float], ...]:
    """How far the groups that pairs make are the gold ones."""
    gold = {one["id"]: one["cluster"] for one in documents}
    found = {key: group[0] for group in join(sorted(gold), pairs) for key in group}
    return tuple(figure for figure in agreement(gold, found) if figure[0] in SHOWN)


def passages(documents: Iterable[dict[str, Any]], taken: Stretches) -> tuple[tuple[str, float], ...]:
    """Precision, recall and F1 of the characters taken from another document."""
    both = ours = theirs = 0
    for one in documents:
        if one["kind"] != "base":
            gold = _characters(one["text"], ((part["start"], part["end"]) for part in one["segments"]))
            found = _characters(one["text"], taken.get(one["id"], ()))
            both, ours, theirs = both + len(gold & found), ours + len(found), theirs + len(gold)
    precision, recall = both / ours if ours else 0.0, both / theirs if theirs else 0.0
    return ("passage P", precision), ("passage R", recall), ("passage F1", f1(precision, recall))


def _taken(found: Iterable[Copy]) -> Stretches:
    """The passages of every document, on either side of a copy."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for copy in found:
        for passage in copy.passages:
            for span in (passage.ours, passage.theirs):
                taken.setdefault(span.report, []).append((span.start, span.end))
    return taken


def _characters(text: str, stretches: Iterable[tuple[int, int]]) -> set[int]:
    """The places of the characters in some stretches."""
    return {place for start, end in stretches for place in _visible(text, start, end)}


def _visible(text: str, start: int, end: int) -> Iterator[int]:
    """The places that are no white space."""
    return (place for place in range(start, end) if not text[place].isspace())
