"""Gold stories (`id`, `text`, `title`, `cluster`, `corpus`) in, how well the pile comes apart out.

B-cubed (Bagga and Baldwin 1998) first, pairs and the adjusted Rand index beside it; each corpus is a pile of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile
from pactline.evaluate.grouping import agreement
from pactline.evaluate.scores import Row
from pactline.kit import agglomerate
from pactline.model.report import Report, Source
from pactline.story import themes, threads

Grouper = Callable[[Sequence[dict[str, Any]]], Sequence[Sequence[str]]]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the stories found among the documents of a gold file, corpus by corpus."""
    return score("pactline", read(gold), grouper(tools))


def grouper(tools: Tools) -> Grouper:
    """Pactline's own way with a pile."""

    def group(documents: Sequence[dict[str, Any]]) -> Sequence[Sequence[str]]:
        reports = [Report(one["id"], one["text"], Source(one["id"], ""), title=one.get("title")) for one in documents]
        return agglomerate.group(themes.vectors(reports, tools.world), threads.ALIKE)

    return group


def read(gold: Path) -> dict[str, list[dict[str, Any]]]:
    """The documents of a gold file by corpus."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in goldfile.rows(gold):
        found[one.get("corpus", "all")].append(one)
    return dict(sorted(found.items()))


def score(name: str, piles: dict[str, list[dict[str, Any]]], group: Grouper) -> tuple[Row, ...]:
    """One row a corpus."""
    rows = []
    for corpus, documents in piles.items():
        gold = {one["id"]: one["cluster"] for one in documents}
        found = {key: place for place, keys in enumerate(group(documents)) for key in keys}
        rows.append(Row(f"{name}: {corpus}", agreement(gold, found)))
    return tuple(rows)
