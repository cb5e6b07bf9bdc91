"""Statements of one act of speaking in, where the wordings depart from each other in sense out.

Only what changes the sense is marked, as with copies: another number, a denial gained or lost.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import msgspec

from pactline.kit import alterations
from pactline.model.span import Span
from pactline.model.story import Drift
from pactline.story.utterances import WORD

MOST = 8  # wordings of one act that are laid side by side, those first that come first by id
AROUND = 1  # words shown on either side where one wording has none


class Worded(msgspec.Struct, frozen=True):
    """A content's words, folded, and where each stands in its report."""

    words: tuple[str, ...]
    places: tuple[Span, ...]


def split(content: Sequence[Span], texts: Mapping[str, str]) -> Worded:
    """Take a content apart."""
    places = []
    for piece in content:
        found = WORD.finditer(texts[piece.report], piece.start, piece.end)
        places += [Span(piece.report, *match.span()) for match in found]
    words = tuple(texts[one.report][one.start : one.end].casefold() for one in places)
    return Worded(words, tuple(places))


def compare(worded: Mapping[str, Worded]) -> dict[str, tuple[Drift, ...]]:
    """The drift of each statement of one act against every other wording of it, by statement."""
    distinct: dict[tuple[str, ...], Worded] = {}
    for _, one in sorted(worded.items()):
        distinct.setdefault(one.words, one)
    others = list(distinct.values())[:MOST]
    if len(distinct) < 2:
        return {}
    found = {key: _against(one, others) for key, one in worded.items()}
    return {key: drift for key, drift in found.items() if drift}


def _against(one: Worded, others: Iterable[Worded]) -> tuple[Drift, ...]:
    """The departures of one wording from others."""
    return tuple(sorted({drift for other in others if other.words != one.words for drift in _between(one, other)}))


def _between(one: Worded, other: Worded) -> Iterator[Drift]:
    """The departures of one wording from another, shown with a word on either side where one has none."""
    for kind, left, left_end, right, right_end in _departures(one.words, other.words):
        around = 0 if left < left_end and right < right_end else AROUND
        ours = _shown(one, left - around, left_end + around)
        yield Drift(kind, ours, _shown(other, right - around, right_end + around))


@lru_cache(maxsize=1024)
def _departures(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[tuple[str, int, int, int, int], ...]:
    """Where two wordings differ inside what they share; what stands before and after is only more or less of it."""
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    shared = [place for place, step in enumerate(steps) if step[0] == "equal"]
    inside = [step for step in steps[shared[0] : shared[-1]] if step[0] != "equal"] if shared else []
    kinds = [alterations.kind(ours[a:b], theirs[c:d]) for _, a, b, c, d in inside]
    return tuple((kind, *step[1:]) for kind, step in zip(kinds, inside, strict=True) if kind)


def _shown(one: Worded, first: int, last: int) -> Span:
    """Some words, as far as there are any."""
    held = one.places[max(0, first) : last]
    return Span(held[0].report, held[0].start, max(place.end for place in held))
