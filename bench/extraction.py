"""Main text of pages: Pactline beside the two extractors it stands on, in the same run."""

from pathlib import Path

import trafilatura
from resiliparse.extract.html2text import extract_plain_text

from pactline.engine.equipment import Tools
from pactline.evaluate.extraction import evaluate, pairs, score
from pactline.evaluate.scores import Row


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score all three on the development pages."""
    gold = shared / "benchmarks/extraction/dev.jsonl"
    (ours,) = evaluate(gold, tools)
    return (
        Row("pactline", ours.figures),
        score("trafilatura (fast)", pairs(gold, _trafilatura)),
        score("resiliparse", pairs(gold, _resiliparse)),
    )


def _trafilatura(page: bytes) -> str:
    """Its own choice of main text."""
    return trafilatura.extract(page, fast=True, include_comments=False) or ""


def _resiliparse(page: bytes) -> str:
    """Its own choice of main text."""
    text: str = extract_plain_text(page.decode("utf-8", "replace"), main_content=True, alt_texts=False)
    return text
