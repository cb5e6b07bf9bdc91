"""Extracted text and its HTML source in, the text with runs back into the source out: best effort, linear time.

Words of both are walked together; where they part, the next place in the source of the following words is looked up
(the first place of all, if there is none further on) and the walk goes on there. Words that are not found so have no
run.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pactline.kit.offsets import Traced
from pactline.model.report import Run

KEY = 4  # words that name a place
LOOK = 40  # words of the source passed over without looking up, for tags between
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]{0,5000}>|&#?\w{1,31};")
Word = tuple[str, int]


def align(text: str, source: str) -> Traced:
    """Trace an extracted text to its source."""
    shown = _TAG.sub(lambda match: " " * len(match[0]), source)
    theirs = [(match[0], match.start()) for match in _WORD.finditer(shown)]
    ours = [(match[0], match.start()) for match in _WORD.finditer(text)]
    places = _places(theirs)
    runs: list[Run] = []
    for (word, start), (_, origin) in _pairs(ours, theirs, places):
        last = runs[-1] if runs else None
        gap = start - last.start if last else 0
        if last and origin - last.origin == gap and text[last.start : start] == source[last.origin : origin]:
            runs[-1] = Run(last.start, last.origin, gap + len(word))
        else:
            runs.append(Run(start, origin, len(word)))
    return Traced(text, tuple(runs))


def _places(words: list[Word]) -> dict[tuple[str, ...], list[int]]:
    """Where each sequence of KEY words stands, in order."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - KEY + 1):
        places.setdefault(tuple(word for word, _ in words[at : at + KEY]), []).append(at)
    return places


def _pairs(
    ours: list[Word], theirs: list[Word], places: dict[tuple[str, ...], list[int]]
) -> Iterator[tuple[Word, Word]]:
    """Words of the text with the same words of the source."""
    other = 0
    for at, word in enumerate(ours):
        if at == 0 or other >= len(theirs) or theirs[other][0] != word[0]:
            standing = places.get(tuple(one for one, _ in ours[at : at + KEY]), [])
            if standing:
                other = standing[bisect_left(standing, other) % len(standing)]
            elif (near := _near(theirs, other, word[0])) is not None:
                other = near
            else:
                continue
        yield word, theirs[other]
        other += 1


def _near(theirs: list[Word], start: int, word: str) -> int | None:
    """Where a word stands a little further on, for the last words before a part."""
    return next((at for at in range(start, min(start + LOOK, len(theirs))) if theirs[at][0] == word), None)
