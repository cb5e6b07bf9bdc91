"""What kind of act a statement is and how its content stands: pactline beside the commonest answer."""

from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import acts
from pactline.evaluate.scores import Row

GOLD = Path(__file__).parent / "gold/acts.jsonl"


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Accuracies on our own labels, on the half tuned on and the half kept aside; the floor says "say, happened"."""
    found = list(acts.outcomes(GOLD, tools))
    always = [acts.Outcome(one.label, "say", "happened") for one in found if one.act is not None]
    return (*acts.score(found), *(Row(f"always say, {row.name}", row.figures) for row in acts.score(always)))
