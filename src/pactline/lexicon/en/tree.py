"""Scores of arcs in, a tree with one root out: the best there is (spanning.py), or one hardly worse that reads better.

English words rarely belong to a head across the root with no mark between the root and them: in "They have done a
third, she said on Friday" the day is when she said it. Such arcs are forbidden and the tree is sought again. Arcs
rarely cross either ("Months [ago], divers linked to the yard found it": the day is that of the finding): where two
do, the tree is sought without the one or the other, and taken if it is hardly worse (decision 061).
"""

from collections.abc import Collection, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.lexicon.en.spanning import best

TRIES = 3  # to find a tree without an arc across its root; then the last stands
STRAIGHTENED = 6  # arcs that cross another, at most, that a tree is sought without
TANGLED = 50  # pairs of arcs that cross, from which no tree is straightened: in news at most 8 of a sentence do
LOSS = 2.0  # in score, at most, for a tree with fewer arcs that cross
FORBIDDEN = 1e3  # what such an arc loses, far more than scores differ by


class Ground(msgspec.Struct, frozen=True):
    """What is known of the words: `stretches` numbers what stands between marks, word by word; `days` are those that
    name a day.
    """

    stretches: tuple[int, ...]
    days: frozenset[int] = frozenset()


def decode(arc: NDArray[np.float32], ground: Ground | None = None) -> list[int]:
    """Choose each word's head: its index, -1 for the root.

    `arc[i, 0]` scores word i as the root, `arc[i, j + 1]` word j as its head. Without a ground no mark is known.
    """
    ground = ground or Ground((0,) * len(arc))
    heads, work = _rooted(arc, ground), arc.copy()
    for _ in range(STRAIGHTENED):
        found = _straighter(work, heads, ground)
        if found is None or _worth(arc, heads) - _worth(arc, found[1]) > LOSS:
            break
        word, better = found
        work[word, heads[word] + 1] -= FORBIDDEN
        heads = better
    return heads


def _rooted(arc: NDArray[np.float32], ground: Ground) -> list[int]:
    """The best tree without an arc across its root, as far as it is found."""
    heads = best(arc)
    for _ in range(TRIES):
        over = _over_root(heads, ground.stretches)
        if not over:
            break
        arc = arc.copy()
        arc[over, [heads[word] + 1 for word in over]] -= FORBIDDEN
        heads = best(arc)
    return heads


def crossings(heads: Sequence[int], days: Collection[int] = ()) -> tuple[int, tuple[int, int]]:
    """How many pairs of words have arcs that cross, and the pair whose first arc begins first, (-1, -1) for none.

    A day may stand between a noun and what belongs to it: "announced plans [Tuesday] to resume work".
    """
    above = np.asarray(heads, np.int64)
    word = np.flatnonzero(above >= 0)
    if days:
        word = np.asarray([i for i in word.tolist() if not (i in days and heads[i] < i)], np.int64)
    low, high = np.minimum(word, above[word]), np.maximum(word, above[word])
    crossed = (low[:, None] < low) & (low < high[:, None]) & (high[:, None] < high)
    count = int(np.count_nonzero(crossed))
    if not count:
        return 0, (-1, -1)
    first = low == low[crossed.any(1)].min()
    pairs = np.argwhere(crossed & first[:, None])
    one, other = pairs[low[pairs[:, 1]].argmin()].tolist()
    return count, (int(word[one]), int(word[other]))


def _straighter(arc: NDArray[np.float32], heads: Sequence[int], ground: Ground) -> tuple[int, list[int]] | None:
    """The better tree without the one or the other of the first two arcs that cross, if it crosses less; and which."""
    count, crossed = crossings(heads, ground.days)
    found: list[tuple[float, int, list[int]]] = []
    for word in crossed if 0 < count < TANGLED else ():
        without = arc.copy()
        without[word, heads[word] + 1] -= FORBIDDEN
        tried = _rooted(without, ground)
        if crossings(tried, ground.days)[0] < count:
            found.append((_worth(arc, tried), -word, tried))
    if not found:
        return None
    _, word, tried = max(found)
    return -word, tried


def _worth(arc: NDArray[np.float32], heads: Sequence[int]) -> float:
    """The score of a tree."""
    return float(arc[np.arange(len(heads)), np.asarray(heads) + 1].sum())


def _over_root(heads: Sequence[int], stretches: Sequence[int]) -> list[int]:
    """The words in the root's stretch whose head stands on the other side of the root."""
    root = heads.index(-1) if heads else 0
    return [
        word
        for word, head in enumerate(heads)
        if head >= 0 and (word - root) * (head - root) < 0 and stretches[word] == stretches[root]
    ]
