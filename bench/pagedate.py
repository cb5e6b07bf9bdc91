"""Publication dates of pages: Pactline beside htmldate, fast and extensive."""

from functools import partial
from pathlib import Path

from htmldate import find_date

from pactline.engine.equipment import Tools
from pactline.evaluate.pagedate import evaluate, pairs, score
from pactline.evaluate.scores import Row


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score all three on the development pages."""
    gold = shared / "benchmarks/pagedate/dev.jsonl"
    (ours,) = evaluate(gold, tools)
    fast, extensive = partial(_htmldate, extensive=False), partial(_htmldate, extensive=True)
    return (
        Row("pactline", ours.figures),
        score("htmldate (fast)", pairs(gold, fast)),
        score("htmldate (extensive)", pairs(gold, extensive)),
    )


def _htmldate(page: bytes, url: str, *, extensive: bool) -> str | None:
    """Its own choice of publication date."""
    found: str | None = find_date(page, url=url, original_date=True, extensive_search=extensive)
    return found
