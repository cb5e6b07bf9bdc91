"""Two readings of the same openings in, how far they agree about which words tell of events and how they stand.

Of the labels of either reading that are not optional: the share that the other reading has at all (optional or not),
and of those the shares with a type, and with a type and a status, in common.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pactline.evaluate.scores import Row

Label = Mapping[str, Any]


def rows(first: Path, second: Path) -> tuple[Row, ...]:
    """The row of two files of labels."""
    left, right = (_lines(path) for path in (first, second))
    counts: Counter[str] = Counter()
    for key in left.keys() & right.keys():
        until = min(left[key]["until"], right[key]["until"])
        one, other = ([e for e in side[key]["events"] if e["trigger"][1] <= until] for side in (left, right))
        counts += _compared(one, other) + _compared(other, one)
    met = max(1, counts["met"])
    figures = (
        ("met", counts["met"] / max(1, counts["labels"])),
        ("type", counts["type"] / met),
        ("type_status", counts["status"] / met),
        ("labels", float(counts["labels"])),
    )
    return (Row("running text, second reading", figures),)


def _lines(path: Path) -> dict[str, Label]:
    """The lines of a gold file by their ids."""
    return {(line := json.loads(row))["id"]: line for row in path.read_text("utf-8").splitlines()}


def _compared(one: Sequence[Label], other: Sequence[Label]) -> Counter[str]:
    """What the second has of the first's labels that are not optional."""
    counts: Counter[str] = Counter()
    for label in (label for label in one if not label["optional"]):
        near = [e for e in other if e["trigger"][0] < label["trigger"][1] and label["trigger"][0] < e["trigger"][1]]
        typed = [e for e in near if set(e["types"]) & set(label["types"])]
        counts["labels"] += 1
        counts["met"] += bool(near)
        counts["type"] += bool(typed)
        counts["status"] += any(set(e["statuses"]) & set(label["statuses"]) for e in typed)
    return counts
