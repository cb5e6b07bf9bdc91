"""A text in, its paragraphs out as `(start, end)` without the white space around them.

Blank lines part paragraphs. A text that has none, of several lines, is written one paragraph a line.
"""

from collections.abc import Iterator

import re2

BLANK = re2.compile(r"\n[ \t\r\f\v\x{a0}]*\n\s*")
LINE = re2.compile(r"\n")


def cut(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a text into its paragraphs, in order; none is empty."""
    body = text.strip()
    gap = BLANK if BLANK.search(body) else LINE
    return tuple(_between(text, [found.span() for found in gap.finditer(text)]))


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
