"""Word sequences in, pairs that share passages out: winnowing (Schleimer, Wilkerson, Aiken 2003) with positions.

Every run of `RUN` words is hashed; of each window of `WINDOW` runs the smallest hash is kept with its place. Two texts
that share a passage of RUN + WINDOW - 1 words share a mark, wherever it stands. Texts are walked the longest first; one
that is the same as a text before it adds to the index only what that text lacks, so that a thousand copies stand in it
once. What stands in `COMMON` texts that are not the same is nobody's own (page furniture, legal footers, a sentence
that everybody quotes) and joins no strangers.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.kit.passages import Passage, align

RUN = 8  # words hashed together: every pair of neardup/dev that shares a passage meets
WINDOW = 8  # hashes of which one is kept
COMMON = 6  # texts, not copies of each other, from which words are nobody's own
MEETS = 24  # earlier texts that one text is compared with, those with the most marks in common first
LEAST = RUN + WINDOW - 1  # words of one's own that two texts must share: what surely holds a mark
FACTOR = np.uint64(0x9E3779B97F4A7C15)  # 2^64 over the golden ratio, odd: spreads what it multiplies
WORDS_KEPT = 1 << 18

Numbers = NDArray[np.uint64]


class Overlap(msgspec.Struct, frozen=True):
    """Two texts, the passages they share (places of words), how many words of each those passages cover, and how many
    words of its own each has at all: those that stand in many other texts as well are nobody's own.
    """

    left: str
    right: str
    passages: tuple[Passage, ...]
    left_words: int
    right_words: int
    left_own: int
    right_own: int


Same = Callable[[Overlap], bool]


def overlaps(texts: Mapping[str, Sequence[str]]) -> list[Overlap]:
    """Compare every pair of texts that share a mark of their own (never all against all), by key, sorted."""
    return compare({key: numbers(words) for key, words in texts.items()}, lambda found: False)


def compare(texts: Mapping[str, Numbers], same: Same) -> list[Overlap]:
    """The same for words as numbers; `same` says which pairs are one text, so that it stands in the index once."""
    walk = _Walk(texts, same)
    for key in sorted(texts, key=lambda one: (-len(texts[one]), one)):
        walk.meet(key)
    own = (walk.own(found) for found in walk.found)
    return sorted((one for one in own if min(one.left_words, one.right_words) >= LEAST), key=_pair)


def numbers(words: Sequence[str]) -> Numbers:
    """A number for each word, the same on every machine."""
    return np.fromiter((_number(word) for word in words), dtype=np.uint64, count=len(words))


def marks(found: Numbers) -> dict[int, int]:
    """The winnowed hashes of a text and where each first stands."""
    if len(found) < RUN:
        return {}
    runs = len(found) - RUN + 1
    hashes = np.zeros(runs, dtype=np.uint64)
    for place in range(RUN):
        hashes = (hashes ^ found[place : place + runs]) * FACTOR
        hashes ^= hashes >> np.uint64(29)
    windows = np.lib.stride_tricks.sliding_window_view(hashes, min(WINDOW, runs))
    places = np.unique(windows.argmin(axis=1) + np.arange(len(windows)))
    kept: dict[int, int] = {}
    for mark, place in zip(hashes[places].tolist(), places.tolist(), strict=True):
        kept.setdefault(mark, place)
    return kept


@lru_cache(maxsize=WORDS_KEPT)
def _number(word: str) -> int:
    """64 bits of a word's hash."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _pair(found: Overlap) -> tuple[str, str]:
    """The order of overlaps."""
    return found.left, found.right


class _Walk:
    """The index as it grows: which texts hold a mark, and which text each is the same as."""

    def __init__(self, texts: Mapping[str, Numbers], same: Same) -> None:
        self.numbers = texts
        self.same = same
        self.postings: dict[int, list[str]] = {}
        self.home: dict[str, str] = {}
        self.marks: dict[str, dict[int, int]] = {}
        self.found: list[Overlap] = []

    def meet(self, key: str) -> None:
        """Compare a text with those before it that share marks, and add it to the index."""
        own = self.marks[key] = marks(self.numbers[key])
        self.home[key] = key
        for other in self._candidates(own):
            overlap = self._compare(other, key)
            self.found.append(overlap)
            if self.home[key] == key and self.same(overlap):
                self.home[key] = self.home[other]
        for mark in own:
            self._post(mark, key)

    def own(self, found: Overlap) -> Overlap:
        """The overlap without the words that many other texts have too."""
        passages = [one for one in found.passages if not self._is_common(found.left, one)]
        return self._overlap(found.left, found.right, passages)

    def _candidates(self, own: Mapping[int, int]) -> Iterator[str]:
        """The earlier texts with the most marks in common, one each of those that are the same first."""
        met: Counter[str] = Counter()
        for mark in own:
            holders = self.postings.get(mark, ())
            if len(holders) < COMMON:
                met.update(holders)
        ranked = sorted(met, key=lambda one: (-met[one], one))
        return iter(ranked[:MEETS])

    def _compare(self, one: str, other: str) -> Overlap:
        """Align two texts."""
        left, right = sorted((one, other))
        passages = align(self.numbers[left].tolist(), self.numbers[right].tolist())
        return self._overlap(left, right, passages)

    def _overlap(self, left: str, right: str, passages: Sequence[Passage]) -> Overlap:
        """Two texts with their passages and what those cover."""
        ours = _covered((one.left, one.left_end) for one in passages)
        theirs = _covered((one.right, one.right_end) for one in passages)
        return Overlap(
            left, right, tuple(passages), ours, theirs, max(ours, self._own(left)), max(theirs, self._own(right))
        )

    def _own(self, key: str) -> int:
        """How many words of a text are its own: all but the stretches between common marks."""
        common, last = 0, None
        for mark, place in sorted(self.marks[key].items(), key=lambda one: one[1]):
            held = len(self.postings.get(mark, ())) >= COMMON
            if held:
                common += RUN if last is None else place - last
            last = place if held else None
        return len(self.numbers[key]) - common

    def _post(self, mark: int, key: str) -> None:
        """Enter a text under a mark, unless one that is the same stands there."""
        holders = self.postings.setdefault(mark, [])
        if len(holders) < COMMON and all(self.home[one] != self.home[key] for one in holders):
            holders.append(key)

    def _is_common(self, key: str, passage: Passage) -> bool:
        """Do most marks of a passage stand in too many texts?"""
        inside = [mark for mark, place in self.marks[key].items() if passage.left <= place < passage.left_end - RUN + 1]
        common = sum(len(self.postings.get(mark, ())) >= COMMON for mark in inside)
        return 2 * common > len(inside)


def _covered(stretches: Iterator[tuple[int, int]]) -> int:
    """How many places some stretches cover together."""
    covered, upto = 0, 0
    for start, end in sorted(stretches):
        covered += max(0, end - max(start, upto))
        upto = max(upto, end)
    return covered
