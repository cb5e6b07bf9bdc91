"""Scores of name labels in, names out: the best labels in which an I- never stands without its beginning."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pactline.model.sentence import Entity

KINDS = {"PER": "person", "PERSON": "person", "ORG": "organisation", "LOC": "place"}  # other labels are dropped


def names(scores: NDArray[np.float32], labels: Sequence[str]) -> tuple[Entity, ...]:
    """Read the names off one sentence's scores, tokens counted from its first."""
    path = best(scores, labels)
    found: list[Entity] = []
    first = 0
    for at, label in enumerate([*path, "O"]):
        if at > first and path[first] != "O" and not label.startswith("I-"):
            kind = KINDS.get(path[first][2:])
            found.extend([Entity(first=first, last=at, kind=kind)] if kind else [])
        if not label.startswith("I-"):
            first = at
    return tuple(found)


def best(scores: NDArray[np.float32], labels: Sequence[str]) -> list[str]:
    """The best allowed sequence of labels: label by label where that is one already, by Viterbi where it is not."""
    path = [labels[index] for index in scores.argmax(-1).tolist()]
    if all(_follows(before, label) for before, label in zip(["O", *path], path, strict=False)):
        return path
    return [labels[index] for index in _viterbi(scores, labels)]


def _follows(before: str, label: str) -> bool:
    """Tell whether a label may stand after another."""
    return not label.startswith("I-") or before[2:] == label[2:]


def _viterbi(scores: NDArray[np.float32], labels: Sequence[str]) -> list[int]:
    """The path with the highest sum of scores among those allowed."""
    barred = np.array([[0.0 if _follows(a, b) else -np.inf for b in labels] for a in labels])
    total = scores[0] + barred[labels.index("O")]
    back = []
    for row in scores[1:]:
        ways = total[:, None] + barred
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    path = [int(total.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    return path[::-1]
