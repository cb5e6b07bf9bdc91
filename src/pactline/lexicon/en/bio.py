"""Scores of name labels in, names out: the best labels in which an I- never stands without its beginning."""

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pactline.model.sentence import Entity, Token

KINDS = {"PER": "person", "PERSON": "person", "ORG": "organisation", "LOC": "place"}  # other labels are dropped


def names(tokens: Sequence[Token], scores: NDArray[np.float32], labels: Sequence[str]) -> tuple[Entity, ...]:
    """Read the names off one sentence's scores, tokens counted from its first."""
    found: list[Entity] = []
    for first, last, label in _runs(best(scores, labels)):
        kind = KINDS.get(label)
        if kind and first >= (found[-1].last if found else 0):
            found.append(Entity(first=first, last=_past_hyphen(tokens, first, last), kind=kind))
    return tuple(found)


def _runs(path: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Every labelled run of a path."""
    first = 0
    for at, label in enumerate([*path, "O"]):
        if at > first and path[first] != "O" and not label.startswith("I-"):
            yield first, at, path[first][2:]
        if not label.startswith("I-"):
            first = at


def _past_hyphen(tokens: Sequence[Token], first: int, last: int) -> int:
    """Kim Jong|-un: a name does not end before a hyphen with the rest of a given name glued behind it.

    After a single word only a proper noun is that ("Aune-led" is none); a longer name may end in what reads as a
    preposition ("Moon Jae-in").
    """
    if last + 1 >= len(tokens) or tokens[last].text != "-" or not tokens[last + 1].text.islower():
        return last
    tags = ("PROPN",) if last - first == 1 else ("PROPN", "ADP", "X")
    glued = tokens[last - 1].end == tokens[last].start and tokens[last].end == tokens[last + 1].start
    return last + 2 if glued and tokens[last + 1].upos in tags else last


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
    barred = _barred(tuple(labels))
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


@cache
def _barred(labels: tuple[str, ...]) -> NDArray[np.float64]:
    """What each step from a label (row) to a label (column) costs: nothing, or all."""
    return np.array([[0.0 if _follows(a, b) else -np.inf for b in labels] for a in labels])
