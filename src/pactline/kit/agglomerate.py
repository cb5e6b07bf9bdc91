"""Sparse unit vectors in, groups out: average linkage (UPGMA) over candidates only.

The average cosine between the members of two groups is the product of their mean vectors, so a group is kept as one
vector and no table of all pairs is needed. Only neighbours that share a telling term are ever compared; the two groups
most alike are joined first, as long as they are alike enough.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping

Vector = Mapping[str, float]

TERMS = 40  # of a vector, the heaviest, by which it meets others
CAP = 60  # vectors under one term that all meet; of more, each meets the `NEXT` after it
NEXT = 3
NEIGHBOURS = 24  # of a vector, those that share the heaviest terms
KEPT = 400  # terms of a group's vector: the rest is noise and time


def group(vectors: Mapping[str, Vector], least: float) -> list[list[str]]:
    """Join what is alike on average at `least` or more; groups and members in the order of the keys."""
    pool = _Pool(vectors)
    for one, other in sorted(_neighbours(vectors)):
        pool.link(one, other)
    pool.join_all(least)
    return sorted(sorted(members) for members in pool.members.values())


def _neighbours(vectors: Mapping[str, Vector]) -> Iterator[tuple[str, str]]:
    """The pairs worth comparing."""
    heavy = {key: _heaviest(vectors[key], TERMS) for key in sorted(vectors)}
    postings: dict[str, list[str]] = defaultdict(list)
    places: dict[tuple[str, str], int] = {}
    for key, terms in heavy.items():
        for term in terms:
            places[key, term] = len(postings[term])
            postings[term].append(key)
    for key, terms in heavy.items():
        met: dict[str, float] = defaultdict(float)
        for term in terms:
            keys, start = postings[term], places[key, term] + 1
            for other in keys if len(keys) <= CAP else keys[start : start + NEXT]:
                met[other] += vectors[key][term] * vectors[other][term]
        met.pop(key, None)
        for other in sorted(met, key=lambda one: (-met[one], one))[:NEIGHBOURS]:
            yield min(key, other), max(key, other)


def _heaviest(vector: Vector, most: int) -> list[str]:
    """The terms with the most weight."""
    return heapq.nsmallest(most, vector, key=lambda term: (-vector[term], term))


class _Pool:
    """Groups as they grow: their members, their summed vectors and their neighbours."""

    def __init__(self, vectors: Mapping[str, Vector]) -> None:
        self.members = {key: [key] for key in sorted(vectors)}
        self.sums: dict[str, dict[str, float]] = {key: dict(vector) for key, vector in vectors.items()}
        self.beside: dict[str, set[str]] = {key: set() for key in vectors}

    def link(self, one: str, other: str) -> None:
        """Make two groups neighbours."""
        self.beside[one].add(other)
        self.beside[other].add(one)

    def likeness(self, one: str, other: str) -> float:
        """The average cosine between the members of two groups."""
        less, more = sorted((self.sums[one], self.sums[other]), key=len)
        product = sum(weight * more[term] for term, weight in less.items() if term in more)
        return product / (len(self.members[one]) * len(self.members[other]))

    def join_all(self, least: float) -> None:
        """Join the two most alike again and again."""
        heap = [
            (-likeness, one, other, 1, 1)
            for one in sorted(self.beside)
            for other in sorted(self.beside[one])
            if one < other and (likeness := self.likeness(one, other)) >= least
        ]
        heapq.heapify(heap)
        while heap:
            _, one, other, ours, theirs = heapq.heappop(heap)
            if self._size(one) == ours and self._size(other) == theirs:
                self._join(one, other)
                for near in sorted(self.beside[one]):
                    likeness = self.likeness(one, near)
                    if likeness >= least:
                        first, last = sorted((one, near))
                        heapq.heappush(heap, (-likeness, first, last, self._size(first), self._size(last)))

    def _size(self, key: str) -> int:
        """How many members a group has; none when it was joined to another."""
        return len(self.members.get(key, ()))

    def _join(self, one: str, other: str) -> None:
        """Join the second group to the first."""
        self.members[one] += self.members.pop(other)
        total = self.sums[one]
        for term, weight in self.sums.pop(other).items():
            total[term] = total.get(term, 0.0) + weight
        if len(total) > 2 * KEPT:
            self.sums[one] = {term: total[term] for term in _heaviest(total, KEPT)}
        for near in self.beside.pop(other):
            self.beside[near].discard(other)
            if near != one:
                self.link(one, near)
