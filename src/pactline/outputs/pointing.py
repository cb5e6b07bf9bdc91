"""Evidence in, the sentences it stands in out, by their ids on the page and the places of the words in them.

In a large pile a sentence is printed once, in the full text; lines that rest on it point to it (docs/decisions/023).
"""

from collections.abc import Iterable, Mapping

import msgspec

from pactline.model.reading import Reading
from pactline.model.span import Evidence
from pactline.outputs.marking import anchor, place

SHOWN_ROLES = {"source": "s", "cue": "c"}  # told apart by colour; every other part is marked alike


class Pointer(msgspec.Struct, frozen=True):
    """One sentence: its report, its id, and its words as `12-20s,30-45`: characters, then the part they play."""

    report: str
    anchor: str
    words: str


def sentence(reading: Reading, index: int) -> tuple[int, int]:
    """Where a sentence stands in the full text: what lies between two sentences goes with the first."""
    text, held = reading.report.text, reading.sentences
    if not held:
        return 0, len(text)
    start = 0 if index == 0 else held[index].start
    end = held[index + 1].start if index + 1 < len(held) else len(text)
    return start, start + len(text[start:end].rstrip())


def pointers(evidence: Iterable[Evidence], readings: Mapping[str, Reading]) -> tuple[Pointer, ...]:
    """Point at every sentence that the evidence touches, in the order of the words."""
    found: dict[tuple[str, int], set[tuple[int, int, str]]] = {}
    for one in evidence:
        reading = readings.get(one.span.report)
        for index in _touched(one, reading) if reading else ():
            start, end = sentence(reading, index) if reading else (0, 0)
            low, high = max(start, one.span.start) - start, min(end, one.span.end) - start
            if low < high:
                found.setdefault((one.span.report, index), set()).add((low, high, SHOWN_ROLES.get(one.role, "")))
    return tuple(
        Pointer(report, anchor(report, index), ",".join(f"{low}-{high}{part}" for low, high, part in sorted(held)))
        for (report, index), held in sorted(found.items())
    )


def _touched(one: Evidence, reading: Reading) -> range:
    """The sentences that one piece of evidence touches."""
    return range(place(reading, one.span.start), place(reading, max(one.span.start, one.span.end - 1)) + 1)
