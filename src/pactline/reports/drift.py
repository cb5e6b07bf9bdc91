"""The passages of a near copy in, where it departs from its original out.

Only what changes the sense is told: another number, a denial gained or lost, sentences added or cut.
"""

from collections.abc import Iterator, Sequence

from pactline.kit import alterations
from pactline.kit.passages import Passage, changes
from pactline.model.span import Span
from pactline.model.story import Drift
from pactline.reports.words import Pile, Words, stretch

LEAST = 8  # words of a sentence that counts as added or cut


def find(passages: Sequence[Passage], keys: tuple[str, str], among: Pile) -> tuple[Drift, ...]:
    """Every departure, in the order of the words."""
    ours, theirs = among.words(keys[0]), among.words(keys[1])
    found = [one for passage in passages for one in _inside(passage, keys, (ours, theirs))]
    found += [Drift("added", ours=one) for one in _left(keys[0], ours, [(p.left, p.left_end) for p in passages])]
    found += [Drift("cut", theirs=one) for one in _left(keys[1], theirs, [(p.right, p.right_end) for p in passages])]
    return tuple(sorted(found, key=_place))


def _place(one: Drift) -> tuple[int, int, str]:
    """The order of departures: by the copy's words, what was cut last."""
    return (one.ours.start if one.ours else 1 << 40, one.theirs.start if one.theirs else 0, one.kind)


def _inside(passage: Passage, keys: tuple[str, str], sides: tuple[Words, Words]) -> Iterator[Drift]:
    """Changed numbers and denials within a passage, shown with a word on either side."""
    ours, theirs = sides
    for left, left_end, right, right_end in changes(passage, ours.folded, theirs.folded):
        gone, come = theirs.folded[right:right_end], ours.folded[left:left_end]
        kind = alterations.kind(come, gone)
        if kind:
            yield Drift(kind, _shown(keys[0], ours, (left, left_end)), _shown(keys[1], theirs, (right, right_end)))


def _shown(key: str, words: Words, ends: tuple[int, int]) -> Span:
    """The changed words, or those around the place where the other has some."""
    first, last = ends if ends[0] < ends[1] else (max(0, ends[0] - 1), min(len(words.folded), ends[1] + 1))
    return stretch(key, words, (first, last))


def _left(key: str, words: Words, taken: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The stretches of a text that no passage covers, those of a sentence or more."""
    place = 0
    for start, end in [*sorted(taken), (len(words.folded), len(words.folded))]:
        if start - place >= LEAST:
            yield stretch(key, words, (place, start))
        place = max(place, end)
