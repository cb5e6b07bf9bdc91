"""Things in, answers for each two of them out: squares of numbers."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

STRANGE = 6.0  # weight of a word that no weight is given for: it is rare

Square = NDArray[np.float64]


def equal(values: Sequence[object]) -> Square:
    """1 where two are equal."""
    numbers = {value: at for at, value in enumerate(dict.fromkeys(values))}
    held = np.array([numbers[value] for value in values])
    return np.where(held[:, None] == held[None, :], 1.0, 0.0)


def count(marked: NDArray[np.bool_]) -> Square:
    """How many of two are marked."""
    return np.add.outer(marked.astype(np.float64), marked.astype(np.float64))


def shared(sets: Sequence[frozenset[str]], weights: Mapping[str, float] | None = None) -> tuple[Square, ...]:
    """What two sets share, what the smaller one has, and what both have together, by number or by weight."""
    listed = sorted(frozenset().union(*sets))
    places = {word: at for at, word in enumerate(listed)}
    table = np.zeros((len(sets), len(listed)))
    for row, held in enumerate(sets):
        table[row, [places[word] for word in held]] = 1.0
    heavy = np.ones(len(listed)) if weights is None else np.array([weights.get(word, STRANGE) for word in listed])
    both, sizes = (table * heavy) @ table.T, table @ heavy
    return both, np.minimum.outer(sizes, sizes), np.add.outer(sizes, sizes) - both


def ratio(part: Square, whole: Square) -> Square:
    """A share; 0 of nothing."""
    return np.where(whole > 0, part / np.where(whole > 0, whole, 1.0), 0.0)
