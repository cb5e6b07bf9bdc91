"""Keyed vectors of named terms in, one table of numbers out: rows of a sparse matrix, the terms as numbers.

A dict a vector takes ten times the room; thirty thousand reports do not fit so.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int32]
Weights = NDArray[np.float64]


class Rows(msgspec.Struct, frozen=True):
    """Vectors by key, the keys sorted: of row n the terms (rising, each once) and their weights;
    `width` terms in all.
    """

    keys: Sequence[str]
    terms: Sequence[Places]
    weights: Sequence[Weights]
    width: int


def rows(vectors: Mapping[str, Mapping[str, float]]) -> Rows:
    """A table of vectors given term by term."""
    places = {term: place for place, term in enumerate(sorted({term for one in vectors.values() for term in one}))}
    keys = sorted(vectors)
    held = [sorted((places[term], weight) for term, weight in vectors[key].items()) for key in keys]
    terms = [np.array([term for term, _ in one], dtype=np.int32) for one in held]
    return Rows(keys, terms, [np.array([weight for _, weight in one], dtype=np.float64) for one in held], len(places))


def heaviest(terms: NDArray[np.signedinteger[Any]], weights: Weights, most: int) -> NDArray[np.int64]:
    """Where the terms with the most weight stand in a row, the heaviest first, the first of equals."""
    return np.lexsort((terms, -weights))[:most]
