"""The figures of a report in, those that another is only compared with told as of before out.

"The loan is $310 million, compared with $240 million when the treaty was signed": the second is the earlier value of
the loan, and no value of the report's day.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.record import Measure, Record
from pactline.model.span import Evidence, Span

HEDGE = r"(?:about |around |some |roughly |nearly |almost |just |only |an? |the |its )?"
THAN = re.compile(
    rf",? ?\(?(?:[^;.()]{{0,70}},? )?(?P<than>compared (?:with|to)|up from|down from|as against|from) {HEDGE}$"
)
RISEN = re.compile(
    r"\b(?:rose|risen|grew|grown|climbed|increased|fell|fallen|dropped|declined|decreased|went|gone|up|down)\b"
)
MONTHS = (
    r"(?:the (?:start|beginning|end|middle|turn|time|height|peak)\b|early|late|mid|spring|summer|autumn|winter"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|the (?:same|first|second"
    r"|third|fourth|previous))\b"
)
EARLIER = re.compile(  # behind a value, of a time before
    r"[^.;]{0,40}?\b(?:earlier|before|previous(?:ly)?|ago|last (?:year|month|week|quarter)|a year|when|then|originally"
    rf"|estimated|planned|budgeted|(?:in|of|since) (?:(?:early|late|mid) )?(?:{MONTHS}|\d{{4}}\b))"
)
ELSEWHERE = re.compile(rf" (?:(?:percent|people|[a-z]+s) )?(?:in|for|at|among|of|by) (?!{MONTHS})[A-Za-z]")
BEFORE = 80  # characters before a value within which it rises or falls to it


def told(found: Sequence[Record], text: str) -> list[Record]:
    """The measures, each second of a compared pair as the earlier value of what the first is of."""
    held = list(found)
    for at in range(1, len(held)):
        words = _compared(held[at - 1], held[at], text)
        if words is not None:
            held[at] = _before(held[at - 1], held[at], words)
    return held


def _compared(one: Record, other: Record, text: str) -> Span | None:
    """The words by which a figure is compared with the one behind it, of one unit and sentence."""
    first, last = one.body, other.body
    if not isinstance(first, Measure) or not isinstance(last, Measure):
        return None
    ours, theirs = first.amount, last.amount
    if (ours.unit, ours.sentence) != (theirs.unit, theirs.sentence) or ours.value == theirs.value:
        return None
    match = THAN.fullmatch(text, ours.span.end, theirs.span.start)
    if match is None or not _is_earlier(text, ours.span.start, theirs.span.end, than=match["than"]):
        return None
    return Span(ours.span.report, match.start("than"), theirs.span.start)


def _is_earlier(text: str, start: int, end: int, *, than: str) -> bool:
    """Is what a value is compared with one of before, and not of another place: 310 million, against 240 in May?"""
    if ELSEWHERE.match(text, end):
        return False
    if not than.endswith("from"):
        return EARLIER.match(text, end) is not None
    return than != "from" or RISEN.search(text, max(start - BEFORE, 0), start) is not None


def _before(one: Record, other: Record, words: Span) -> Record:
    """A figure as the earlier value of another, of a time before where none of its own is told."""
    first, last = one.body, other.body
    assert isinstance(first, Measure) and isinstance(last, Measure)
    day = last.as_of if last.as_of != first.as_of else None
    body = msgspec.structs.replace(last, label=first.label, of=first.of, told="", as_of=day, earlier=day is None)
    evidence = (*other.evidence, Evidence(words, "compared", "before"))
    return msgspec.structs.replace(other, body=body, evidence=evidence, parties=one.parties)
