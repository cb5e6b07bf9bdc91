"""Sparse unit vectors in, groups out: average linkage (UPGMA) over candidates only.

The average cosine between the members of two groups is the product of their mean vectors, so a group is kept as one
vector and no table of all pairs is needed. Only neighbours that share a telling term are ever compared; the two groups
most alike are joined first, as long as they are alike enough.
"""

import heapq
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pactline.kit.sparse import Places, Rows, Weights, heaviest

TERMS = 40  # of a vector, the heaviest, by which it meets others
CAP = 60  # vectors under one term that all meet; of more, each meets the `NEXT` after it
NEXT = 3
NEIGHBOURS = 24  # of a vector, those that share the heaviest terms
FAINT = 0.5  # of the likeness wanted: what is less is no neighbour, and by another part of a group it may be one again
KEPT = 400  # terms of a group's vector: the rest is noise and time
DIGITS = 9  # of a likeness: what another processor rounds otherwise decides nothing


def group(table: Rows, least: float) -> list[list[str]]:
    """Join what is alike on average at `least` or more; groups and members in the order of the keys."""
    pool = _Pool(table)
    for one, other in _neighbours(table):
        pool.link(one, other)
    pool.join_all(least)
    return [[table.keys[row] for row in sorted(members)] for members in sorted(pool.members.values(), key=min)]


def _neighbours(table: Rows) -> Iterator[tuple[int, int]]:
    """The pairs of rows worth comparing."""
    postings = _Postings(table)
    for row in range(len(table.keys)):
        others, weights = postings.met(row)
        if len(others):
            together, at = np.unique(others, return_inverse=True)
            shared = np.bincount(at, weights=weights)
            for place in heaviest(together, np.round(shared, DIGITS), NEIGHBOURS):
                yield row, int(together[place])


class _Postings:
    """The heaviest terms of each row, and under each term the rows that have it, in order."""

    def __init__(self, table: Rows) -> None:
        kept = [heaviest(terms, table.weights[row], TERMS) for row, terms in enumerate(table.terms)]
        terms = [table.terms[row][places] for row, places in enumerate(kept)]
        flat = _flat(terms, np.int32)
        order = np.argsort(flat, kind="stable")
        self.rows = np.repeat(np.arange(len(terms)), [len(one) for one in terms])[order]
        self.weights = _flat([table.weights[row][places] for row, places in enumerate(kept)], np.float64)[order]
        self.starts = np.searchsorted(flat[order], np.arange(table.width + 1))
        self.ends = np.cumsum([len(one) for one in terms])
        self.place = np.empty(len(flat), dtype=np.int64)  # of each row's terms, where they stand in the postings
        self.place[order] = np.arange(len(flat))

    def met(self, row: int) -> tuple[NDArray[np.int64], Weights]:
        """The other rows under the terms of a row, once for each term, with the product of their weights."""
        own = self.place[self.ends[row - 1] if row else 0 : self.ends[row]]
        places = [self._under(int(place)) for place in own]
        held = np.concatenate(places) if places else np.empty(0, dtype=np.int64)
        weights = np.repeat(self.weights[own], [len(one) for one in places]) * self.weights[held]
        others = self.rows[held]
        return others[others != row], weights[others != row]

    def _under(self, place: int) -> NDArray[np.int64]:
        """The places under the term of one: all of a few, the next of many."""
        last = int(np.searchsorted(self.starts, place, side="right"))
        start, end = int(self.starts[last - 1]), int(self.starts[last])
        return np.arange(start, end) if end - start <= CAP else np.arange(place + 1, min(place + 1 + NEXT, end))


def _flat(held: Sequence[NDArray[Any]], kind: type) -> NDArray[Any]:
    """Arrays end to end."""
    return np.concatenate([np.empty(0, dtype=kind), *held])


class _Pool:
    """Groups as they grow: their members, their summed vectors and their neighbours; `laid` is one vector in full."""

    def __init__(self, table: Rows) -> None:
        self.members = {row: [row] for row in range(len(table.keys))}
        self.sums: dict[int, tuple[Places, Weights]] = dict(enumerate(zip(table.terms, table.weights, strict=True)))
        self.beside: dict[int, set[int]] = {row: set() for row in self.members}
        self.laid = np.zeros(table.width)

    def link(self, one: int, other: int) -> None:
        """Make two groups neighbours."""
        self.beside[one].add(other)
        self.beside[other].add(one)

    def likenesses(self, one: int, others: Sequence[int]) -> Iterator[tuple[int, float]]:
        """The average cosine between the members of a group and those of each of some others, all at once."""
        terms, weights = self.sums[one]
        self.laid[terms] = weights
        held = [self.sums[other] for other in others]
        products = self.laid[_flat([theirs for theirs, _ in held], np.int32)] * _flat([own for _, own in held], float)
        self.laid[terms] = 0.0
        rows = np.repeat(np.arange(len(held)), [len(theirs) for theirs, _ in held])
        sizes = len(self.members[one]) * np.array([len(self.members[other]) for other in others])
        means = np.bincount(rows, products, minlength=len(held)) / sizes
        return zip(others, np.round(means, DIGITS).tolist(), strict=True)

    def join_all(self, least: float) -> None:
        """Join the two most alike again and again."""
        heap = [
            entry
            for one in sorted(self.beside)
            for entry in self._entries(one, sorted(near for near in self.beside[one] if near > one), least)
        ]
        heapq.heapify(heap)
        while heap:
            _, one, other, ours, theirs = heapq.heappop(heap)
            if self._size(one) == ours and self._size(other) == theirs:
                self._join(one, other)
                for entry in self._entries(one, sorted(self.beside[one]), least):
                    heapq.heappush(heap, entry)

    def _entries(self, one: int, others: Sequence[int], least: float) -> Iterator[tuple[float, int, int, int, int]]:
        """The neighbours alike enough to be joined, the most alike first; those far from it are none any more."""
        for near, likeness in self.likenesses(one, others):
            if likeness >= least:
                first, last = sorted((one, near))
                yield -likeness, first, last, self._size(first), self._size(last)
            elif likeness < FAINT * least:
                self.beside[one].discard(near)
                self.beside[near].discard(one)

    def _size(self, key: int) -> int:
        """How many members a group has; none when it was joined to another."""
        return len(self.members.get(key, ()))

    def _join(self, one: int, other: int) -> None:
        """Join the second group to the first."""
        self.members[one] += self.members.pop(other)
        self.sums[one] = self._sum(self.sums[one], self.sums.pop(other))
        for near in self.beside.pop(other):
            self.beside[near].discard(other)
            if near != one:
                self.link(one, near)

    def _sum(self, one: tuple[Places, Weights], other: tuple[Places, Weights]) -> tuple[Places, Weights]:
        """Two vectors as one, without its lightest terms where it grows long."""
        terms = np.union1d(one[0], other[0])
        self.laid[one[0]] += one[1]
        self.laid[other[0]] += other[1]
        weights = self.laid[terms]
        self.laid[terms] = 0.0
        if len(terms) > 2 * KEPT:
            kept = np.sort(heaviest(terms, weights, KEPT))
            terms, weights = terms[kept], weights[kept]
        return terms, weights
