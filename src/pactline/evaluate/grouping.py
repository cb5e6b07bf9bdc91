"""Two groupings of the same items in, how far they agree out.

B-cubed (Bagga and Baldwin 1998), pairwise precision and recall, the adjusted Rand index (Hubert and Arabie 1985).
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

Figures = tuple[tuple[str, float], ...]


def agreement(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Figures:
    """All figures over the items of `gold`; both map an item to its group."""
    groups, true = Counter(found[key] for key in gold), Counter(gold.values())
    cells = Counter((gold[key], found[key]) for key in gold)
    b3_p = sum(count * count / groups[one] for (_, one), count in cells.items()) / len(gold)
    b3_r = sum(count * count / true[one] for (one, _), count in cells.items()) / len(gold)
    both, ours, theirs = _pairs(cells), _pairs(groups), _pairs(true)
    expected = ours * theirs / (len(gold) * (len(gold) - 1) / 2) if len(gold) > 1 else 0.0
    most = (ours + theirs) / 2
    return (
        ("B3 P", b3_p),
        ("B3 R", b3_r),
        ("B3 F1", f1(b3_p, b3_r)),
        ("pair P", both / ours if ours else 1.0),
        ("pair R", both / theirs if theirs else 1.0),
        ("pair F1", 2 * both / (ours + theirs) if ours + theirs else 1.0),
        ("ARI", (both - expected) / (most - expected) if most != expected else 1.0),
        ("groups", float(len(groups))),
        ("gold groups", float(len(true))),
    )


def f1(precision: float, recall: float) -> float:
    """The harmonic mean, 0 for nothing."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _pairs(sizes: Counter[Any]) -> float:
    """How many pairs groups of these sizes hold."""
    return sum(count * (count - 1) / 2 for count in sizes.values())
