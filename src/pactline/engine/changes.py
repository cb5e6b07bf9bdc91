"""An old and a new text in, the stretches of the old one that changed out.

What two texts share at both ends is set aside first; the middle is compared letter by letter where it is short, word by
word where it is longer, and counts as changed altogether beyond that, so the work stays bounded.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import msgspec

LETTERS = 1_500  # compared letter by letter; difflib is quadratic
WORDS = 4_000  # compared word by word
_WORD = re.compile(r"\w+|\W")


class Change(msgspec.Struct, frozen=True, order=True):
    """Old characters `[start, end)` gone or replaced; where `start == end`, `added` was put in between."""

    start: int
    end: int
    added: str


def between(old: str, new: str) -> tuple[Change, ...]:
    """List what changed, in the order of the old text."""
    if old == new:
        return ()
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    ours, theirs = old[head : len(old) - tail], new[head : len(new) - tail]
    return tuple(_compared(ours, theirs, head))


def falls(changes: Sequence[Change], text: str, *, start: int, end: int) -> bool:
    """Tell whether the words at `[start, end)` of the old text are no longer the same words."""
    first = bisect_left(changes, start, key=lambda change: change.end)
    for change in changes[first:]:
        if change.start > end:
            return False
        if _touches(change, text, start=start, end=end):
            return True
    return False


def _touches(change: Change, text: str, *, start: int, end: int) -> bool:
    """Does one change alter the words? Letters put in at an edge do so where they lengthen a word."""
    if change.start < end and change.end > start:
        return True
    if change.end == start:
        return change.added[-1:].isalnum() and text[start : start + 1].isalnum()
    return change.start == end and change.added[:1].isalnum() and text[end - 1 : end].isalnum()


def _shared(one: str, other: str) -> int:
    """The length of what two texts begin with alike, found by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def _compared(ours: str, theirs: str, head: int) -> Iterator[Change]:
    """Compare two middles as closely as their length allows."""
    if max(len(ours), len(theirs)) <= LETTERS:
        left, right = list(ours), list(theirs)
    else:
        left, right = _WORD.findall(ours), _WORD.findall(theirs)
    if max(len(left), len(right)) > WORDS or not ours or not theirs:
        yield Change(head, head + len(ours), theirs)
        return
    places = [0]
    for piece in left:
        places.append(places[-1] + len(piece))
    for kind, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change(head + places[i], head + places[j], "".join(right[k:m]))
