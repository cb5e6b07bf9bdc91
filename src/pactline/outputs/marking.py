"""Evidence in, the sentences it stands in with the words marked out."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from pactline.model.reading import Reading
from pactline.model.span import Evidence

LONG, KEPT = 320, 110  # characters of unmarked text that are cut, and kept at each side of the cut


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text and the part its words play ("" when unmarked)."""

    text: str
    role: str = ""


class Passage(msgspec.Struct, frozen=True):
    """One run of sentences; `places` are the reports it stands in, word for word, and its place in each full text."""

    places: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]


def passages(evidence: Iterable[Evidence], readings: Mapping[str, Reading]) -> tuple[Passage, ...]:
    """Show evidence in its sentences, report by report, in the order of the words."""
    ordered = sorted(evidence, key=lambda one: (one.span.report, one.span.start, -one.span.end, one.role))
    found: list[Passage] = []
    for report in dict.fromkeys(one.span.report for one in ordered):
        if report in readings:
            found += _of_report(readings[report], [one for one in ordered if one.span.report == report])
    shared: dict[tuple[Piece, ...], list[tuple[str, str]]] = {}
    for one in found:
        shared.setdefault(one.pieces, []).extend(one.places)
    return tuple(Passage(tuple(places), pieces) for pieces, places in shared.items())


def place(reading: Reading, start: int) -> int:
    """The index of the sentence that holds a position (the one before it, between two)."""
    return max(0, bisect_right([sentence.start for sentence in reading.sentences], start) - 1)


def anchor(report: str, index: int) -> str:
    """The id of a sentence on the page."""
    return f"{report}-s{index + 1}"


def _of_report(reading: Reading, evidence: Sequence[Evidence]) -> Iterator[Passage]:
    """The passages of one report."""
    for first, last, inside in _runs(reading, evidence):
        text = reading.report.text
        low = min(reading.sentences[first].start if reading.sentences else 0, *(one.span.start for one in inside))
        high = max(reading.sentences[last].end if reading.sentences else len(text), *(one.span.end for one in inside))
        pieces = _clipped(list(_pieces(text, (low, high), inside)))
        yield Passage(((reading.report.id, anchor(reading.report.id, first)),), tuple(pieces))


def _runs(reading: Reading, evidence: Sequence[Evidence]) -> Iterator[tuple[int, int, list[Evidence]]]:
    """Evidence by runs of sentences that touch."""
    first = last = -2
    inside: list[Evidence] = []
    for one in evidence:
        start, end = place(reading, one.span.start), place(reading, max(one.span.start, one.span.end - 1))
        if inside and start > last + 1:
            yield first, last, inside
            inside = []
        first, last = (first, max(last, end)) if inside else (start, end)
        inside = [*inside, one]
    if inside:
        yield first, last, inside


def _pieces(text: str, bounds: tuple[int, int], evidence: Sequence[Evidence]) -> Iterator[Piece]:
    """Cut a stretch at every edge of evidence; where spans overlap the shortest one marks."""
    low, high = bounds
    edges = sorted({low, high, *(edge for one in evidence for edge in (one.span.start, one.span.end))})
    shortest = sorted(evidence, key=lambda one: (one.span.end - one.span.start, one))
    for start, end in pairwise(edges):
        role = next((one.role for one in shortest if one.span.start <= start and end <= one.span.end), "")
        yield Piece(text[start:end], role)


def _clipped(pieces: list[Piece]) -> Iterator[Piece]:
    """Shorten long text that is not marked."""
    for index, piece in enumerate(pieces):
        if piece.role or len(piece.text) <= LONG:
            yield piece
            continue
        head = piece.text[:KEPT] if index else ""
        tail = piece.text[-KEPT:] if index < len(pieces) - 1 else ""
        yield Piece(f"{head} … {tail}".strip() if head and tail else f"{head} …" if head else f"… {tail}")
