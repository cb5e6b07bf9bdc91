"""Scores of arcs in, the tree with one root that scores highest out (Chu and Liu 1965, Edmonds 1967).

While the best incoming arcs make a circle, take the circle for one word whose arcs are worth what they gain over the
arc they would replace, solve that, and open the circle again. The way from a word to the root is grown as Gabow and
others (1986) do: it goes on from the circle that it met, so each step is taken once, and only rows that a circle
changes are looked at again. Written as a loop, since circles may nest as deep as a sentence is long. One root: arcs
from the root pay a toll above all else.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Nodes = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Fold(msgspec.Struct, frozen=True):
    """A circle taken for its first node: its nodes and their heads within it, and how arcs went before."""

    nodes: Nodes
    heads: Nodes
    enter: Nodes  # for each node outside: which node of the circle it would enter
    leave: Nodes  # for each node outside: which node of the circle would be its head
    inside: Flags


def best(arc: NDArray[np.float32]) -> list[int]:
    """Find the tree of the highest score: the head of each word, -1 for the root.

    `arc[i, 0]` scores word i as the root, `arc[i, j + 1]` word j as its head.
    """
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
    return [head - 1 for head in heads[1:].tolist()]


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


def _spanning(scores: Scores) -> Nodes:
    """The best tree with one root."""
    work = scores.copy()
    reach = np.abs(work[np.isfinite(work)]).max() + 1.0
    work[1:, 0] -= 2 * reach * len(work)
    heads: Nodes = work.argmax(-1)
    heads[0] = 0
    folds: list[Fold] = []
    done = np.zeros(len(work), bool)
    done[0] = True
    for start in range(1, len(work)):
        _reach(work, heads, start=start, done=done, folds=folds)
    for fold in reversed(folds):
        _open(heads, fold)
    return heads


def _reach(work: Scores, heads: Nodes, *, start: int, done: Flags, folds: list[Fold]) -> None:
    """Go from a node up to one whose way to the root is known, in place; the circles met on the way are folded."""
    way: dict[int, None] = {}  # the nodes on it, in order
    node = start
    while not done[node]:
        if node in way:
            met = [way.popitem()[0]]
            while met[-1] != node:
                met.append(way.popitem()[0])
            fold = _fold(work, heads, nodes=np.asarray(met[::-1]))
            done[fold.nodes[1:]] = True
            folds.append(fold)
        way[node] = None
        node = int(heads[node])
    done[list(way)] = True


def _fold(work: Scores, heads: Nodes, *, nodes: Nodes) -> Fold:
    """Take a circle for its first node, in place, and keep what is needed to open it again."""
    above = heads[nodes]
    into = work[nodes] - work[nodes, above][:, None]
    out = work[:, nodes]
    inside = np.zeros(len(work), bool)
    inside[nodes] = True
    fold = Fold(nodes=nodes, heads=above, enter=nodes[into.argmax(0)], leave=nodes[out.argmax(1)], inside=inside)
    first, rest = nodes[0], nodes[1:]
    work[first], work[:, first] = into.max(0), out.max(1)
    work[first, nodes] = -np.inf
    work[rest], work[:, rest] = -np.inf, -np.inf
    heads[inside[heads]] = first  # their best arc still is: it leaves the circle as one
    heads[rest], heads[first] = 0, work[first].argmax()
    return fold


def _open(heads: Nodes, fold: Fold) -> None:
    """Put a circle back, in place: its arcs stand, but for the one that the arc from outside replaces."""
    first = fold.nodes[0]
    outside = int(heads[first])
    below = (heads == first) & ~fold.inside
    heads[below] = fold.leave[below]
    heads[fold.nodes] = fold.heads
    heads[fold.enter[outside]] = outside
