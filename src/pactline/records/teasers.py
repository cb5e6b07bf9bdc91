"""A report's text in, the stretches of it that are headlines of other stories out: no sentence of the report.

A page runs them together below a heading ("Related Stories"), or opens each with a label in capitals ("HARBOUR ROW
Pilots walk out NIGHT FIRE Two sheds lost"), and puts no full stop between them: read as one sentence, the words of one
headline are given to the next. An archive sets a report's own headlines before its dateline in the same way.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from pactline.model.knowledge import Language
from pactline.model.record import Record

LEAST = 3  # labels in lines that run on, where no heading stands above them; two may be a caption's
WORDS = 8  # of what stands behind a heading; fewer may be its own end
DEEP = 60  # characters before an agency's mark; a dateline of its own has fewer
LETTERS = 8  # of a label; "US NATO" is two names
LABEL = re.compile(r"""(?<!\S)["'“‘]?[A-Z][A-Z'’-]+(?:[ ]["'“‘]?[A-Z][A-Z'’-]*["'”’]?)+["'”’]?(?=[ ])""")
STOP = re.compile(r"""[.!][)"'”’]*(?=\s|$)""")
SENTENCE_END = re.compile(r"""(?<![A-Z])[.!?][)"'”’]*(?=\s|$)""")  # and no stop of U.S. or of an initial
LINE = re.compile(r"[^\n]+")


class Teasers(msgspec.Struct, frozen=True):
    """teasers.toml, whose comments say what each is."""

    headings: tuple[str, ...]
    openers: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


def without(records: Sequence[Record], text: str, *, language: Language) -> tuple[Record, ...]:
    """The records that rest on no headline of another story."""
    spans = find(text, language.table("teasers", Teasers))
    return tuple(
        record
        for record in records
        if not any(e.span.start < end and start < e.span.end for e in record.evidence for start, end in spans)
    )


def find(text: str, words: Teasers) -> tuple[tuple[int, int], ...]:
    """Where headlines of other stories stand, from the heading or the first label to the end of their lines."""
    headed = [span for line in LINE.finditer(text) if (span := _headed(line, words)) is not None]
    return tuple(sorted([*headed, *_labelled(text), *_above(text, words.agencies)]))


def _above(text: str, agencies: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Pilots walk out Two sheds lost in fire ARLE (CNN) -- The harbour...: what an archive ran together before it."""
    for found in _agency(agencies).finditer(text) if agencies else ():
        stops = (one.end() for one in SENTENCE_END.finditer(text, 0, found.start()))
        start = max([text.rfind("\n", 0, found.start()) + 1, *stops])
        if found.start() - start > DEEP:
            yield start, found.end()


@cache
def _agency(agencies: tuple[str, ...]) -> re.Pattern[str]:
    """An agency's mark: (CNN) --."""
    return re.compile(rf"\((?:{'|'.join(map(re.escape, agencies))})\) ?(?:--|-|–|—) ")


def _headed(line: re.Match[str], words: Teasers) -> tuple[int, int] | None:
    """Related Stories Pilots walk out Two sheds lost in fire: a heading at the start of a line or behind a stop.

    "Read also: Pilots walk out" is a headline, however short.
    """
    opener, colon, _ = line[0].partition(":")
    if colon and opener.strip().casefold() in words.openers:
        return line.span()
    found = _heading(words.headings).search(line[0])
    rest = line[0][found.end() :] if found is not None else ""
    if found is None or len(rest.split()) < WORDS or STOP.search(rest):
        return None
    return line.start() + found.start(), line.end()


@cache
def _heading(headings: tuple[str, ...]) -> re.Pattern[str]:
    """A heading with what follows it: a colon, or the capital or mark of a headline."""
    names = "|".join(re.escape(one) for one in headings)
    return re.compile(rf"""(?:^|(?<=[.!?”"] ))\s*(?:{names})(?::| ?[|–—-]|(?= ["'“‘A-Z0-9]))""")


def _labelled(text: str) -> Iterator[tuple[int, int]]:
    """HARBOUR ROW Pilots walk out NIGHT FIRE Two sheds lost COLD SNAP Ferries late: lines that run on."""
    block: list[tuple[int, int, int]] = []
    for line in LINE.finditer(text):
        labels = _labels(line[0])
        if not labels:
            yield from _block(block)
            block = []
        else:
            block.append((line.start() + labels[0], line.end(), len(labels)))
    yield from _block(block)


def _labels(line: str) -> list[int]:
    """Where the labels of a line stand, none where a full stop stands behind the first, or no headline does."""
    found = [one.start() for one in LABEL.finditer(line) if sum(letter.isalpha() for letter in one[0]) >= LETTERS]
    return found if found and not STOP.search(line, found[0]) and line[found[0] :].upper() != line[found[0] :] else []


def _block(block: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of lines one under another, if they have labels enough."""
    if sum(labels for _, _, labels in block) >= LEAST:
        yield from ((start, end) for start, end, _ in block)
