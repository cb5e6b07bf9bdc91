"""Statements of one act of speaking in, where the wordings depart from each other in sense out.

Only what changes the sense is marked, as with copies: another number, a denial gained or lost.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

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
    """Where two wordings differ inside what they share; what stands before and after is only more or less of it."""
    steps = SequenceMatcher(None, one.words, other.words, autojunk=False).get_opcodes()
    shared = [place for place, step in enumerate(steps) if step[0] == "equal"]
    for name, left, left_end, right, right_end in steps[shared[0] : shared[-1]] if shared else ():
        kind = alterations.kind(one.words[left:left_end], other.words[right:right_end]) if name != "equal" else ""
        if kind:
            around = 0 if left < left_end and right < right_end else AROUND
            yield Drift(
                kind, _shown(one, left - around, left_end + around), _shown(other, right - around, right_end + around)
            )


def _shown(one: Worded, first: int, last: int) -> Span:
    """Some words, as far as there are any."""
    held = one.places[max(0, first) : last]
    return Span(held[0].report, held[0].start, max(place.end for place in held))
