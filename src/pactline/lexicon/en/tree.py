"""Scores of arcs in, a tree with one root out: the best head a word, and where that makes circles Chu-Liu/Edmonds.

Chu and Liu 1965, Edmonds 1967: while the best incoming arcs make a circle, take the circle for one word whose arcs are
worth what they gain over the arc they would replace, solve that, and open the circle again. Written as a loop, not as a
recursion, since circles may nest as deep as a sentence is long. One root: arcs from the root pay a toll above all else.

English words rarely belong to a head across the root with no mark between the root and them: in "They have done a
third, she said on Friday" the day is when she said it. Such arcs are forbidden and the tree is sought again. Arcs
rarely cross either ("Months [ago], divers linked to the yard found it": the day is that of the finding): where two
do, the tree is sought without the one or the other, and taken if it is hardly worse (decision 061).
"""

from collections.abc import Collection, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

TRIES = 3  # to find a tree without an arc across its root; then the last stands
STRAIGHTENED = 6  # arcs that cross another, at most, that a tree is sought without
LOSS = 2.0  # in score, at most, for a tree with fewer arcs that cross
FORBIDDEN = 1e3  # what such an arc loses, far more than scores differ by
Scores = NDArray[np.float64]


class Fold(msgspec.Struct, frozen=True):
    """A circle taken for one node: its nodes, the node that stands for it, and how arcs went before."""

    circle: tuple[int, ...]
    heads: tuple[int, ...]  # of the nodes of the circle, within it
    enter: NDArray[np.int64]  # for each node outside: which node of the circle it would enter
    leave: NDArray[np.int64]  # for each node outside: which node of the circle would be its head


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


def crossings(heads: Sequence[int], days: Collection[int] = ()) -> list[tuple[int, int]]:
    """The pairs of words whose arcs cross, by where the first of the two arcs begins.

    A day may stand between a noun and what belongs to it: "announced plans [Tuesday] to resume work".
    """
    above = np.asarray(heads, np.int64)
    word = np.flatnonzero(above >= 0)
    if days:
        word = np.asarray([i for i in word.tolist() if not (i in days and heads[i] < i)], np.int64)
    low, high = np.minimum(word, above[word]), np.maximum(word, above[word])
    crossed = (low[:, None] < low) & (low < high[:, None]) & (high[:, None] < high)
    if not crossed.any():
        return []
    found = sorted((int(low[one]), int(low[other]), int(one), int(other)) for one, other in np.argwhere(crossed))
    return [(int(word[one]), int(word[other])) for _, _, one, other in found]


def _straighter(arc: NDArray[np.float32], heads: Sequence[int], ground: Ground) -> tuple[int, list[int]] | None:
    """The better tree without the one or the other of the first two arcs that cross, if it crosses less; and which."""
    crossed = crossings(heads, ground.days)
    found: list[tuple[float, int, list[int]]] = []
    for word in crossed[0] if crossed else ():
        without = arc.copy()
        without[word, heads[word] + 1] -= FORBIDDEN
        tried = _rooted(without, ground)
        if len(crossings(tried, ground.days)) < len(crossed):
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


def best(arc: NDArray[np.float32]) -> list[int]:
    """Find the tree of the highest score."""
    count = len(arc)
    if count <= 1:
        return [-1] * count
    scores = _square(arc)
    heads = scores.argmax(-1)
    heads[0] = 0
    if (heads[1:] == 0).sum() != 1:
        inner = scores[1:, 1:].max(-1)
        chosen = int((scores[1:, 0] - inner).argmax()) + 1
        heads[1:] = scores[1:, 1:].argmax(-1) + 1
        heads[chosen] = 0
    if circle(heads.tolist()):
        heads = _spanning(scores)
    return [int(head) - 1 for head in heads[1:]]


def circle(heads: Sequence[int]) -> tuple[int, ...]:
    """Find the first circle among heads (node 0 is the root and its own head); () where there is none."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        way = []
        node = start
        while state[node] == 0:
            state[node] = 1
            way.append(node)
            node = heads[node]
        if state[node] == 1:
            return tuple(way[way.index(node) :])
        for done in way:
            state[done] = 2
    return ()


def _square(arc: NDArray[np.float32]) -> Scores:
    """Scores with a row for the root, nobody its own head, and no root taken twice."""
    count = len(arc)
    scores = np.full((count + 1, count + 1), -np.inf)
    scores[1:] = arc
    scores[np.arange(1, count + 1), np.arange(1, count + 1)] = -np.inf
    return scores


def _spanning(scores: Scores) -> NDArray[np.int64]:
    """The best tree with one root."""
    work = scores.copy()
    reach = np.abs(work[np.isfinite(work)]).max() + 1.0
    work[1:, 0] -= 2 * reach * len(work)
    folds: list[Fold] = []
    alive = np.ones(len(work), bool)
    while True:
        heads = _heads(work, alive)
        found = circle(heads)
        if not found:
            break
        folds.append(_fold(work, alive, circle=found, heads=heads))
    for fold in reversed(folds):
        _open(heads, fold)
    return np.asarray(heads)


def _heads(work: Scores, alive: NDArray[np.bool_]) -> list[int]:
    """The best head of every node that still stands; others point to the root."""
    heads: list[int] = np.where(alive, work.argmax(-1), 0).tolist()
    heads[0] = 0
    return heads


def _fold(work: Scores, alive: NDArray[np.bool_], *, circle: tuple[int, ...], heads: Sequence[int]) -> Fold:
    """Take a circle for its first node, in place, and keep what is needed to open it again."""
    nodes = np.asarray(circle)
    inside = work[nodes, [heads[node] for node in circle]]
    into = work[nodes] - inside[:, None]
    out = work[:, nodes]
    fold = Fold(
        circle=circle,
        heads=tuple(heads[node] for node in circle),
        enter=nodes[into.argmax(0)],
        leave=nodes[out.argmax(1)],
    )
    first, rest = nodes[0], nodes[1:]
    work[first], work[:, first] = into.max(0), out.max(1)
    work[first, nodes] = -np.inf
    work[rest], work[:, rest] = -np.inf, -np.inf
    alive[rest] = False
    return fold


def _open(heads: list[int], fold: Fold) -> None:
    """Put a circle back: its arcs stand, but for the one that the arc from outside replaces."""
    first = fold.circle[0]
    outside = heads[first]
    entered = int(fold.enter[outside])
    members = set(fold.circle)
    for node, head in enumerate(heads):
        if node not in members and head == first:
            heads[node] = int(fold.leave[node])
    for node, head in zip(fold.circle, fold.heads, strict=True):
        heads[node] = head
    heads[entered] = outside
