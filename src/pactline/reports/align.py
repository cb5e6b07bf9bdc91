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
_CODE = re.compile(r"<(script|style|SCRIPT|STYLE)\b")
_TAG = re.compile(r"<[^<>]{0,5000}>|&#?\w{1,31};")
Word = tuple[str, int]


def align(text: str, source: str) -> Traced:
    """Trace an extracted text to its source."""
    theirs = [(match[0], match.start()) for match in _WORD.finditer(_blanked(source))]
    ours = [(match[0], match.start()) for match in _WORD.finditer(text)]
    places = _places(theirs, set(_keys(ours)))
    runs: list[Run] = []
    for (word, start), (_, origin) in _pairs(ours, theirs, places):
        last = runs[-1] if runs else None
        gap = start - last.start if last else 0
        if last and origin - last.origin == gap and text[last.start : start] == source[last.origin : origin]:
            runs[-1] = Run(last.start, last.origin, gap + len(word))
        else:
            runs.append(Run(start, origin, len(word)))
    return Traced(text, tuple(runs))


def _blanked(source: str) -> str:
    """The source with spaces for scripts, styles, tags and entities, each character where it was."""
    pieces, at, last = [], 0, {name: source.rfind(f"</{name}") for name in ("script", "style", "SCRIPT", "STYLE")}
    for match in _CODE.finditer(source):
        if at <= match.start() < last[match[1]]:
            end = source.find(f"</{match[1]}", match.end())
            pieces += [source[at : match.start()], " " * (end - match.start())]
            at = end
    return _TAG.sub(lambda match: " " * len(match[0]), "".join([*pieces, source[at:]]))


def _keys(words: list[Word]) -> Iterator[tuple[str, ...]]:
    """Each sequence of KEY words."""
    plain = [word for word, _ in words]
    return zip(*(plain[start:] for start in range(KEY)), strict=False)


def _places(words: list[Word], wanted: set[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    """Where each wanted sequence of KEY words stands, in order."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at, key in enumerate(_keys(words)):
        if key in wanted:
            places.setdefault(key, []).append(at)
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
