"""Text and edits in, text out that still knows where each character came from.

A `Traced` is a string beside a list of runs: `length` characters at `start` of the string stand at `origin` of the
source. Cutting, joining and replacing give new values; what was put in has no run of its own, and its origin is the
place in the source where it was put. Runs are in order of `start`; their origins may go back (a moved piece).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from pactline.model.report import Run


class Edit(msgspec.Struct, frozen=True, order=True):
    """Put `text` where characters `[start, end)` stand."""

    start: int
    end: int
    text: str = ""


class Traced(msgspec.Struct, frozen=True):
    """A text and the runs that lead back to its source."""

    text: str
    runs: tuple[Run, ...] = ()

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> Traced:
        """The characters `[start, end)`; negative numbers count from the end, as in a slice."""
        first, last, _ = slice(start, end).indices(len(self.text))
        last = max(first, last)
        low = max(0, bisect_right(self.runs, first, key=_start) - 1)
        kept = []
        for run in self.runs[low:]:
            if run.start >= last:
                break
            begin, stop = max(run.start, first), min(run.start + run.length, last)
            if begin < stop:
                kept.append(Run(begin - first, run.origin + begin - run.start, stop - begin))
        return Traced(self.text[first:last], tuple(kept))

    def strip(self) -> Traced:
        """The text without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def edit(self, edits: Iterable[Edit]) -> Traced:
        """The text with edits made; they are sorted first and must not overlap."""
        pieces, at = [], 0
        for one in sorted(edits):
            if one.start < at or one.end < one.start:
                raise ValueError(f"edits overlap or run backwards at {one.start}")
            pieces += [self.cut(at, one.start), Traced(one.text)]
            at = one.end
        return join([*pieces, self.cut(at)])

    def origin(self, offset: int) -> int | None:
        """Where the character at `offset` stands in the source; for one that was put in, the place after the last
        character before it that has a source. None before the first of them.
        """
        at = bisect_right(self.runs, offset, key=_start) - 1
        if at < 0:
            return None
        run = self.runs[at]
        return run.origin + min(offset - run.start, run.length)


def trace(text: str) -> Traced:
    """A source text, each character its own origin."""
    return Traced(text, (Run(0, 0, len(text)),) if text else ())


def join(pieces: Sequence[Traced], separator: str = "") -> Traced:
    """Pieces one after another, with `separator` (which has no source) between them."""
    runs: list[Run] = []
    at = 0
    for number, piece in enumerate(pieces):
        at += len(separator) if number else 0
        for run in piece.runs:
            _add(runs, Run(run.start + at, run.origin, run.length))
        at += len(piece.text)
    return Traced(separator.join(piece.text for piece in pieces), tuple(runs))


def _add(runs: list[Run], run: Run) -> None:
    """Append a run, as part of the last one where it follows on in text and source."""
    last = runs[-1] if runs else None
    if last and last.start + last.length == run.start and last.origin + last.length == run.origin:
        runs[-1] = Run(last.start, last.origin, last.length + run.length)
    else:
        runs.append(run)


def _start(run: Run) -> int:
    """Where a run starts in the text."""
    return run.start
