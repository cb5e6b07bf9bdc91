"""A text in, its paragraphs out as `(start, end)` without the white space around them.

Blank lines part paragraphs. A text that has none, of several lines, is written one paragraph a line. A paragraph that
begins in the middle of a sentence was cut from the one before by mistake. The mark of an agency deep in a line ("Pilots
walk out Two sheds lost in fire ARLE (CNN) -- The harbour...") ends what an archive has run together before the report.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec
import re2

BLANK = re2.compile(r"\n[ \t\r\f\v\x{a0}]*\n\s*")
LINE = re2.compile(r"\n")
GOES_ON = re2.compile(r"[ \t]*[,;] \pL")  # Rep. Ida Holm, D-Norv. | , said so
SMALL = re2.compile(r"[ \t]*\p{Ll}+(?:'\p{Ll}+)? ")
OPEN_ENDS = (".)", ".”", "!”", "?”", '."', '!"', '?"')  # Rep. Ida Holm (D-Norv.) | called it so; “Did you?” | she asked
DEEP = 60  # characters before an agency's mark; a dateline of its own has fewer

Gap = tuple[int, int]


class Words(msgspec.Struct, frozen=True):
    """Of teasers.toml, the agencies whose mark ends what stands above a report."""

    agencies: tuple[str, ...] = ()


def cut(text: str, agencies: tuple[str, ...] = ()) -> tuple[tuple[int, int], ...]:
    """Cut a text into its paragraphs, in order; none is empty."""
    parting = BLANK if BLANK.search(text.strip()) else LINE
    gaps = [found.span() for found in parting.finditer(text) if not _amid(text, *found.span())]
    return tuple(_between(text, sorted([*gaps, *_leads(text, agencies)])))


def _amid(text: str, end: int, start: int) -> bool:
    """Whether a line that ends there goes on where the next starts: with a comma, or with a small letter behind an
    abbreviation in brackets or behind what somebody said.
    """
    if GOES_ON.match(text, start):
        return True
    return text.endswith(OPEN_ENDS, 0, end) and SMALL.match(text, start) is not None


def _leads(text: str, agencies: tuple[str, ...]) -> Iterator[Gap]:
    """Where a report begins behind an agency's mark deep in a line."""
    for found in _marks(agencies).finditer(text) if agencies else ():
        if found.start() - text.rfind("\n", 0, found.start()) > DEEP:
            yield found.end(), found.end()


@lru_cache(1)
def _marks(agencies: tuple[str, ...]) -> Any:
    """The marks of agencies, which are always the same: (CNN) --."""
    return re2.compile(rf"\((?:{'|'.join(map(re2.escape, agencies))})\) ?(?:--|-|–|—) ")


def _between(text: str, gaps: list[Gap]) -> Iterator[Gap]:
    """The stretches between the gaps, stripped."""
    start = 0
    for end, following in [*gaps, (len(text), len(text))]:
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(bare)
        start = following
