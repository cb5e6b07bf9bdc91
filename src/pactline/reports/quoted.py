"""The passages that two texts share in, those out that are more than a short quotation.

Whoever quotes the same tweet or the same sentence of a speech has it from the speaker: that makes no copy. A quotation
is known by its marks in either text, and again where a page shows the same words without them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from pactline.kit.likeness import Overlap
from pactline.kit.passages import Passage
from pactline.reports.words import Words

RUN = 5  # words by which a quotation is known where it stands without its marks
MOSTLY = 0.7  # of a passage's runs: the words around a quotation ("Thorne said") come with it
SHORT = 80  # words; what is quoted at greater length is a document, and who prints it like another may have copied
_QUOTATION = re.compile(r"“[^“”\n]{20,700}[”\n]|\"[^\"\n]{20,700}[\"\n]|``[^`\n]{20,700}?''")


def without(found: Overlap, ours: Words, theirs: Words) -> Overlap:
    """An overlap without the passages that are short quotations."""
    runs = frozenset((*_quoted(ours), *_quoted(theirs)))
    kept = tuple(one for one in found.passages if not _is_quotation(one, ours, runs))
    left = {place for one in kept for place in range(one.left, one.left_end)}
    right = {place for one in kept for place in range(one.right, one.right_end)}
    return replace(found, passages=kept, left_words=len(left), right_words=len(right))


def _is_quotation(one: Passage, words: Words, runs: frozenset[tuple[str, ...]]) -> bool:
    """Is a passage short and mostly quoted?"""
    found = list(_runs(words.folded[one.left : one.left_end]))
    return one.same < SHORT and sum(run in runs for run in found) >= MOSTLY * max(1, len(found))


def _quoted(words: Words) -> Iterator[tuple[str, ...]]:
    """The runs of words inside quotation marks."""
    ends = [match.span() for match in _QUOTATION.finditer(words.text)]
    starts = iter(enumerate(words.places))
    at = next(starts, None)
    for start, end in ends:
        inside = []
        while at is not None and at[1][0] < end:
            if at[1][0] >= start:
                inside.append(words.folded[at[0]])
            at = next(starts, None)
        yield from _runs(inside)


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """All runs of some words."""
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
