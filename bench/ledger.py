"""Agreements, commitments and measures on the hand-made labels: pactline beside a trivial baseline, half by half."""

from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import ledger
from pactline.evaluate.scores import Row

GOLD = Path(__file__).parent / "gold" / "ledger.jsonl"


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Both systems on both halves."""
    return ledger.evaluate(GOLD, tools)
