"""Two groupings of the same mentions in, MUC, B-cubed, CEAF-e and their mean (CoNLL F1) out.

MUC counts links (Vilain and others, 1995), B-cubed mentions (Bagga and Baldwin, 1998), CEAF-e groups aligned one to one
(Luo, 2005). Groups of one mention are kept, as in Pradhan and others (2014).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from pactline.evaluate.grouping import agreement, f1
from pactline.evaluate.scores import Row

Grouping = Mapping[Any, Hashable]


def score(name: str, gold: Grouping, found: Grouping) -> Row:
    """One row; both map a mention to its group."""
    b3 = dict(agreement(gold, found))
    measured = {"MUC": _muc(gold, found), "B3": (b3["B3 P"], b3["B3 R"]), "CEAFe": _ceafe(gold, found)}
    whole = [(f"{key} F1", f1(*pair)) for key, pair in measured.items()]
    sides = [(f"{key} {side}", value) for key, pair in measured.items() for side, value in zip("PR", pair, strict=True)]
    return Row(name, (("CoNLL F1", sum(value for _, value in whole) / len(whole)), *whole, *sides))


def _muc(gold: Grouping, found: Grouping) -> tuple[float, float]:
    """The share of found links that are right, and of gold links that are found."""
    return _links(found, gold), _links(gold, found)


def _links(one: Grouping, other: Grouping) -> float:
    """Of the links that hold one grouping's groups together, how many the other has."""
    groups = _groups(one)
    links = sum(len(group) - 1 for group in groups)
    kept = sum(len(group) - len({other[mention] for mention in group}) for group in groups)
    return kept / links if links else 0.0


def _ceafe(gold: Grouping, found: Grouping) -> tuple[float, float]:
    """The likeness of groups aligned one to one, by the number of groups found and of gold ones."""
    rows = {key: at for at, key in enumerate(dict.fromkeys(gold.values()))}
    columns = {key: at for at, key in enumerate(dict.fromkeys(found[mention] for mention in gold))}
    ours, theirs = Counter(found[mention] for mention in gold), Counter(gold.values())
    table = np.zeros((len(rows), len(columns)))
    for (one, other), shared in Counter((gold[mention], found[mention]) for mention in gold).items():
        table[rows[one], columns[other]] = 2 * shared / (theirs[one] + ours[other])
    best = float(table[linear_sum_assignment(-table)].sum())
    return best / max(len(columns), 1), best / max(len(rows), 1)


def _groups(grouping: Grouping) -> list[list[Hashable]]:
    """The mentions of each group."""
    found: dict[Hashable, list[Hashable]] = defaultdict(list)
    for mention, key in grouping.items():
        found[key].append(mention)
    return list(found.values())
