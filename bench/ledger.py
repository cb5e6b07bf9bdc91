"""Agreements, commitments and measures on the hand-made labels: pactline beside a trivial baseline, half by half.

182 reports made up for the purpose, on which no rule was tuned, are scored beside them and need no texts from outside.
The second reading of 35 reports is scored against the first by the same rules, which says how far two readings agree.
"""

from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import ledger
from pactline.evaluate.scores import Row

GOLD = Path(__file__).parent / "gold" / "ledger.jsonl"
FIRST = GOLD.with_name("ledger-first.jsonl")
AGAIN = GOLD.with_name("ledger-again.jsonl")
INVENTED = GOLD.with_name("invented.txt")


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Both systems on each half and on invented reports, and one reading against the other."""
    return (*ledger.evaluate(GOLD, tools), *ledger.evaluate(INVENTED, tools), *ledger.readings(FIRST, AGAIN))
