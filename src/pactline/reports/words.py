"""A report's text in, its words as copies are compared by out: folded, with their places in the text."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from pactline.kit.likeness import Numbers, numbers
from pactline.kit.passages import Passage
from pactline.model.report import Report
from pactline.model.span import Span
from pactline.model.story import Shared

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.!?\n]")
OVER = 3  # words that a passage may run over the end of a sentence
_ENDS = frozenset(("", *".!?:\n“\"‘'”’—"))


class Words(msgspec.Struct, frozen=True):
    """The words of a text, case aside; where each stands; and which tell one report from another of its template:
    numbers, and names that do not merely open a sentence.
    """

    text: str
    folded: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    telling: tuple[bool, ...]


class Pile(msgspec.Struct, frozen=True):
    """The reports by id, and the words of each as numbers; the words themselves are split again when they are wanted,
    for all at once would not fit.
    """

    reports: Mapping[str, Report]
    numbers: Mapping[str, Numbers]

    def words(self, key: str) -> Words:
        """The words of one report."""
        return split(self.reports[key].text)


def pile(reports: Sequence[Report]) -> Pile:
    """Put reports together for comparison."""
    texts = {one.id: numbers(_WORD.findall(one.text.casefold())) for one in reports}
    return Pile({one.id: one for one in reports}, texts)


@lru_cache(maxsize=256)
def split(text: str) -> Words:
    """Take a text apart."""
    words, places = _WORD.findall(text), tuple([one.span() for one in _WORD.finditer(text)])
    return Words(
        text=text,
        folded=tuple([word.casefold() for word in words]),
        places=places,
        telling=tuple(
            [not word[0].islower() and _tells(text, at) for word, (at, _) in zip(words, places, strict=True)]
        ),
    )


def spans(passages: Sequence[Passage], keys: tuple[str, str], among: Pile) -> tuple[Shared, ...]:
    """Passages of words as characters of the two texts."""
    ours, theirs = among.words(keys[0]), among.words(keys[1])
    return tuple(
        Shared(
            stretch(keys[0], ours, (one.left, one.left_end)),
            stretch(keys[1], theirs, (one.right, one.right_end)),
        )
        for one in passages
    )


def tidy(passages: Sequence[Passage], ours: Words, theirs: Words) -> list[Passage]:
    """Passages that end and begin with sentences where a few words are in the way (two sentences may both begin with
    "The"): those words are cut from the end of one and given to the next.
    """
    ended = [_ended(one, ours) for one in passages]
    taken = {place for one in ended for place in range(one.left, one.left_end)}
    return [_begun(one, (ours, theirs), taken) for one in ended]


def _begun(one: Passage, sides: tuple[Words, Words], taken: set[int]) -> Passage:
    """A passage with the few words before it that agree and are in no other."""
    ours, theirs = sides
    back = 0
    while back < OVER and min(one.left, one.right) > back:
        left, right = one.left - back - 1, one.right - back - 1
        if left in taken or ours.folded[left] != theirs.folded[right]:
            break
        back += 1
    return Passage(one.left - back, one.left_end, one.right - back, one.right_end, one.same + back)


def _ended(one: Passage, words: Words) -> Passage:
    """A passage cut at a sentence's end among its last words."""
    last = [words.places[place] for place in range(one.left_end - OVER - 1, min(one.left_end + 1, len(words.places)))]
    breaks = [bool(_BREAK.search(words.text[end:start])) for (_, end), (start, _) in pairwise(last)]
    if len(breaks) <= OVER or breaks[-1] or not any(breaks[:-1]):
        return one
    over = len(breaks) - 1 - max(place for place, broken in enumerate(breaks) if broken)
    return Passage(one.left, one.left_end - over, one.right, one.right_end - over, one.same - over)


def stretch(key: str, words: Words, ends: tuple[int, int]) -> Span:
    """Words `[first, last)` as characters, with the marks that stand against them."""
    start, end = words.places[ends[0]][0], words.places[ends[1] - 1][1]
    while start and not words.text[start - 1].isspace():
        start -= 1
    while end < len(words.text) and not words.text[end].isspace():
        end += 1
    return Span(key, start, end)


def _tells(text: str, start: int) -> bool:
    """Is a word a number, or a name inside a sentence?"""
    first = text[start]
    return first.isdigit() or (first.isupper() and text[max(0, start - 2) : start].strip(" ")[-1:] not in _ENDS)
