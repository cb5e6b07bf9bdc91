"""Scores in, decisions out: a tree with one root (Chu and Liu 1965, Edmonds 1967), and names that begin with B."""

from collections.abc import Sequence

import numpy as np

ONE_ROOT = 1e5  # taken off every root arc, so that the best tree has as few as can be: one


def tree(scores: np.ndarray) -> np.ndarray:
    """Give each word's head (0 the root) in the best tree; `scores[n, h]` scores head h, counted from 1, for word n."""
    count = scores.shape[0]
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores
    square[1:, 0] -= ONE_ROOT
    np.fill_diagonal(square, -np.inf)
    heads: np.ndarray = arborescence(square)[1:]
    return heads


def arborescence(scores: np.ndarray) -> np.ndarray:
    """Give every node's head in the best tree: pick greedily, draw a loop into one node, solve what is left."""
    heads: np.ndarray = scores.argmax(1)
    heads[0] = 0
    loop = cycle(heads)
    if not len(loop):
        return heads
    rest = np.setdiff1d(np.arange(len(heads)), loop)
    size = len(rest)
    into = scores[np.ix_(loop, rest)] - scores[loop, heads[loop]][:, None]
    out = scores[np.ix_(rest, loop)]
    small = np.full((size + 1, size + 1), -np.inf)
    small[:size, :size] = scores[np.ix_(rest, rest)]
    small[size, :size], small[:size, size] = into.max(0), out.max(1)
    solved = arborescence(small)
    from_loop = solved[:size] == size
    heads[rest] = np.where(from_loop, loop[out.argmax(1)], rest[np.minimum(solved[:size], size - 1)])
    heads[loop[into.argmax(0)[solved[size]]]] = rest[solved[size]]
    heads[0] = 0
    return heads


def cycle(heads: np.ndarray) -> np.ndarray:
    """Find one loop among the heads; empty when there is none."""
    state = np.zeros(len(heads), int)
    state[0] = -1
    for start in range(1, len(heads)):
        at, path = start, []
        while state[at] == 0:
            state[at] = start
            path.append(at)
            at = heads[at]
        if state[at] == start and path:
            return np.array(path[path.index(at) :])
        state[path] = -1
    return np.array([], int)


def names(scores: np.ndarray, labels: Sequence[str]) -> list[str]:
    """Give the best row of labels in which an I follows a B or I of its own kind (Viterbi)."""
    allowed = np.array([[follows(now, before) for now in labels] for before in labels])
    step = np.where(allowed, 0.0, -np.inf)
    best = scores[0] + np.array([0.0 if not label.startswith("I") else -np.inf for label in labels])
    back = []
    for row in scores[1:]:
        ways = best[:, None] + step
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [labels[at] for at in reversed(path)]


def follows(now: str, before: str) -> bool:
    """Tell whether one label may follow another."""
    return not now.startswith("I-") or before[2:] == now[2:]
