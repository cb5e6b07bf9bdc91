"""Words in, how near their meanings are out: the vectors of meanings.toml, one byte a number."""

import base64
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.model.knowledge import World

Vectors = NDArray[np.float64]


class Lines(msgspec.Struct, frozen=True):
    """One language's table of meanings.toml: a word, a tab and its numbers in base 64, a line each."""

    lines: str


class Table(msgspec.Struct, frozen=True):
    """meanings.toml."""

    en: Lines


class Meanings(msgspec.Struct, frozen=True):
    """The unit vector of each known word."""

    rows: Mapping[str, int]
    table: Vectors

    def mean(self, words: Iterable[str], weights: Mapping[str, float] | None = None) -> Vectors:
        """The unit vector of some words together, all the same or each by its weight; nought when none is known."""
        rows, weighed = self.rows, weights or {}
        known = sorted([(rows[word], weighed.get(word, 1.0)) for word in words if word in rows])
        total = np.zeros(self.table.shape[1])
        for row, weight in known:
            total += weight * self.table[row]
        length = float(np.sqrt((total * total).sum()))
        return total / length if length else total

    def near(self, one: str, other: str) -> float:
        """The cosine of two words; 0 where one is not known."""
        if one not in self.rows or other not in self.rows:
            return 1.0 if one == other else 0.0
        return float((self.table[self.rows[one]] * self.table[self.rows[other]]).sum())


def load(world: World) -> Meanings:
    """The vectors of the shipped table."""
    return _read(world.table("meanings", Table).en.lines)


@lru_cache(maxsize=2)
def _read(lines: str) -> Meanings:
    """Unit vectors from their written form."""
    pairs = [line.split("\t") for line in lines.strip().splitlines()]
    held = b"".join(base64.b64decode(numbers) for _, numbers in pairs)
    table = np.frombuffer(held, dtype=np.int8).reshape(len(pairs), -1).astype(np.float64)
    lengths = np.sqrt((table * table).sum(1, keepdims=True))
    return Meanings({word: row for row, (word, _) in enumerate(pairs)}, table / np.maximum(lengths, 1))
