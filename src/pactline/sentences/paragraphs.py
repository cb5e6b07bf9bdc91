"""A text in, its paragraphs out as `(start, end)` without the white space around them.

Blank lines part paragraphs. A text that has none, of several lines, is written one paragraph a line. A paragraph that
begins in the middle of a sentence was cut from the one before by mistake.
"""

from collections.abc import Iterator

import re2

BLANK = re2.compile(r"\n[ \t\r\f\v\x{a0}]*\n\s*")
LINE = re2.compile(r"\n")
GOES_ON = re2.compile(r"[ \t]*[,;] \pL")  # Rep. Ida Holm, D-Norv. | , said so
SMALL = re2.compile(r"[ \t]*\p{Ll}+(?:'\p{Ll}+)? ")
OPEN_ENDS = (".)", ".”", "!”", "?”", '."', '!"', '?"')  # Rep. Ida Holm (D-Norv.) | called it so; “Did you?” | she asked


def cut(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a text into its paragraphs, in order; none is empty."""
    gap = BLANK if BLANK.search(text.strip()) else LINE
    return tuple(_between(text, [found.span() for found in gap.finditer(text) if not _amid(text, *found.span())]))


def _amid(text: str, end: int, start: int) -> bool:
    """Whether a line that ends there goes on where the next starts: with a comma, or with a small letter behind an
    abbreviation in brackets or behind what somebody said.
    """
    if GOES_ON.match(text, start):
        return True
    return text.endswith(OPEN_ENDS, 0, end) and SMALL.match(text, start) is not None


def _between(text: str, gaps: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches between the gaps, stripped."""
    start = 0
    for end, following in [*gaps, (len(text), len(text))]:
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(bare)
        start = following
