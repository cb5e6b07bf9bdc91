"""Word sequences in, shared passages out: winnowing (Schleimer, Wilkerson, Aiken 2003).

Every run of `RUN` words is hashed; of each window of `WINDOW` runs the smallest hash is kept. Two texts that share a
passage of RUN + WINDOW - 1 words share a fingerprint, wherever it stands. Hashes that stand in more than `CAP` texts
(page furniture, legal footers) are passed over, so that strangers with one footer do not meet.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

RUN = 6  # words hashed together: ARI .936 on neardup/dev, 8 words .928 (docs/decisions/006)
WINDOW = 4  # hashes of which one is kept
CAP = 40  # texts a fingerprint may stand in before it is furniture


class Overlap(msgspec.Struct, frozen=True):
    """Two texts and how many word positions of each stand in runs that the other has too."""

    left: str
    right: str
    left_words: int
    right_words: int


def overlaps(texts: Mapping[str, Sequence[str]]) -> list[Overlap]:
    """Compare every pair of texts that share two fingerprints or more (never all against all), by key, sorted."""
    postings: dict[int, set[str]] = defaultdict(set)
    for key in sorted(texts):
        for mark in _winnowed(_hashes(texts[key])):
            postings[mark].add(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for keys in postings.values():
        if 2 <= len(keys) <= CAP:
            for pair in _pairs(sorted(keys)):
                shared[pair] += 1
    return [_compare(left, right, texts) for (left, right), count in sorted(shared.items()) if count >= 2]


def _hashes(words: Sequence[str]) -> list[int]:
    """One 64-bit hash a run of words."""
    return [_hash(" ".join(words[i : i + RUN])) for i in range(len(words) - RUN + 1)]


def _hash(text: str) -> int:
    """A hash that is the same on every machine."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _winnowed(hashes: Sequence[int]) -> set[int]:
    """The smallest hash of each window."""
    return {min(hashes[i : i + WINDOW]) for i in range(max(1, len(hashes) - WINDOW + 1))} if hashes else set()


def _pairs(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """All pairs of a capped list."""
    return ((left, right) for i, left in enumerate(keys) for right in keys[i + 1 :])


def _compare(left: str, right: str, texts: Mapping[str, Sequence[str]]) -> Overlap:
    """Count the word positions of each text that lie in a run the other has."""
    ours, theirs = _hashes(texts[left]), _hashes(texts[right])
    common = set(ours) & set(theirs)
    return Overlap(left, right, _reach(ours, common), _reach(theirs, common))


def _reach(hashes: Sequence[int], common: set[int]) -> int:
    """How many word positions the common runs cover."""
    covered, upto = 0, 0
    for start, mark in enumerate(hashes):
        if mark in common:
            covered += start + RUN - max(start, upto)
            upto = start + RUN
    return covered
