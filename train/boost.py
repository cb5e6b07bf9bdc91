"""Rows of numbers and yes or no in, the trees that tell one from the other out (kit/forest.py).

Gradient boosting of the logistic loss with symmetric trees: at each level the one question is asked of all rows that
gains most over all leaves. Rows and columns are drawn anew for each tree, by a seed.
"""

import numpy as np
from numpy.typing import NDArray

from pactline.kit.forest import Forest, Tree, answers

TREES, DEPTH, RATE = 240, 5, 0.07
BINS = 48  # values of a column that may be asked for
ROWS, COLUMNS = 0.3, 0.4  # share drawn for each tree
PULL = 8.0  # towards nought, on the sum of a leaf
SEED = 7

Numbers = NDArray[np.float64]


def fit(table: Numbers, right: NDArray[np.bool_], *, trees: int = TREES, depth: int = DEPTH) -> Forest:
    """Grow a forest."""
    edges = [_edges(table[:, column]) for column in range(table.shape[1])]
    binned = [np.searchsorted(edges[column], table[:, column]).astype(np.int64) for column in range(table.shape[1])]
    start = float(np.log(right.mean() / (1 - right.mean())))
    total, grown, draw = np.full(len(table), start), [], np.random.default_rng(SEED)
    for _ in range(trees):
        rows = np.flatnonzero(draw.random(len(table)) < ROWS)
        open_ = np.sort(draw.permutation(len(edges))[: max(1, round(COLUMNS * len(edges)))]).tolist()
        chance = 1 / (1 + np.exp(-total[rows]))
        pull, weight = right[rows] - chance, chance * (1 - chance)
        asked = _questions({at: binned[at][rows] for at in open_}, edges, pull, weight=weight, depth=depth)
        columns, above = tuple(c for c, _ in asked), tuple(float(edges[c][at]) for c, at in asked)
        at = answers(table[rows], columns, above)
        adds = RATE * np.bincount(at, pull, 2**depth) / (np.bincount(at, weight, 2**depth) + PULL)
        grown.append(Tree(columns, above, tuple(adds.tolist())))
        total += adds[answers(table, columns, above)]
    return Forest(start, tuple(grown))


def _edges(values: Numbers) -> Numbers:
    """The values of a column that may be asked for: all of few, quantiles of many; rounded as they are written."""
    kept = np.unique(values)
    if len(kept) > BINS:
        kept = np.unique(np.quantile(values, np.linspace(0, 1, BINS)))
    return np.unique([float(f"{value:.4g}") for value in kept])


def _questions(
    binned: dict[int, NDArray[np.int64]], edges: list[Numbers], pull: Numbers, *, weight: Numbers, depth: int
) -> list[tuple[int, int]]:
    """The column and the edge that each level asks for."""
    leaf, asked = np.zeros(len(pull), dtype=np.int64), []
    for level in range(depth):
        gains = {
            at: _gains(leaf, held, pull, weight=weight, shape=(2**level, len(edges[at]) + 1))
            for at, held in binned.items()
        }
        best = max(gains, key=lambda at: gains[at].max())
        edge = int(gains[best].argmax())
        asked.append((best, edge))
        leaf = 2 * leaf + (binned[best] > edge)
    return asked


def _gains(
    leaf: NDArray[np.int64], column: NDArray[np.int64], pull: Numbers, *, weight: Numbers, shape: tuple[int, int]
) -> Numbers:
    """What each edge of a column gains, over all leaves."""
    place = leaf * shape[1] + column
    held = np.bincount(place, pull, shape[0] * shape[1]).reshape(shape).cumsum(1)
    weighed = np.bincount(place, weight, shape[0] * shape[1]).reshape(shape).cumsum(1)
    low = held[:, :-1] ** 2 / (weighed[:, :-1] + PULL)
    high = (held[:, -1:] - held[:, :-1]) ** 2 / (weighed[:, -1:] - weighed[:, :-1] + PULL)
    return (low + high).sum(0)
