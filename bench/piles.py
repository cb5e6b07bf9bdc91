"""Whole dossiers of piles made up for the purpose, scored against what a careful analyst would put down.

A pile is a folder of reports and `expected.jsonl`: events, agreements, commitments, figures, series, disagreements and
days, each with the exact words that tell it. `told` is how many of them some line of the dossier rests on, `right` how
many of them are right in every field that is compared, `given` how many lines of that kind there are. What did not
happen is right when no line has it as happened; what only looks like a disagreement, when no line holds both sides.
The baseline reads a pile with patterns: the first full date is the report's day, each number a figure, each two numbers
that stand before one word in two reports a disagreement, each sentence with "will" a promise.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench import piles_plain
from bench.piles_page import Item, Page
from pactline import settings
from pactline.engine import building
from pactline.engine.equipment import Tools
from pactline.evaluate.scores import Row

PILES = Path(__file__).parent / "gold" / "piles"
TODAY = "2026-01-01"
LISTS = {
    "report": "reports",
    "event": "events",
    "agreement": "agreements",
    "commitment": "commitments",
    "measure": "observations",
    "series": "indicators",
    "disagreement": "contradictions",
    "no_disagreement": "contradictions",
}


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Every pile, kind by kind, and all piles together beside the baseline; needs nothing from `shared`."""
    ours, plain = [], []
    for pile in sorted(one for one in PILES.iterdir() if one.is_dir()):
        expected = [json.loads(line) for line in (pile / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
        dossier = _built(pile / "reports")
        ours.append((pile.name, Page(dossier), expected))
        plain.append((pile.name, Page(piles_plain.read(dossier)), expected))
    each = [row for one in ours for row in _rows(one[0], [one])]
    return (*each, *_rows("all", ours), *_rows("patterns", plain))


def _built(reports: Path) -> Any:
    """The dossier of a folder, as its file has it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        building.build(building.Order((reports,), out, None, settings.read({}, today=TODAY)))
        return json.loads((out / "dossier.json").read_text(encoding="utf-8"))


def _rows(name: str, piles: Sequence[tuple[str, Page, list[Item]]]) -> Iterator[Row]:
    """One row a kind."""
    for kind, listed in LISTS.items():
        met = [page.judge(one) for _, page, expected in piles for one in expected if one["kind"] == kind]
        given = sum(len(page.lines[listed]) for _, page, _ in piles)
        told, right = (float(sum(one[at] for one in met)) for at in (0, 1))
        figures = (("expected", float(len(met))), ("told", told), ("right", right), ("given", float(given)))
        yield Row(f"{name} {kind}", figures)
