"""A figure in its report in, the words by which it is told out: those of one that is taken back say so.

"The union had said 40 were dead, but corrected it to 14": the report itself says that the 40 no longer holds.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from pactline.model.record import Measure, Record
from pactline.records.measure_words import MeasureWords

NOTE = " (since taken back)"
LONGEST = 2000  # characters of a sentence at most
STOP = re.compile(r"[.!?][”\"’')]*\s+|\n")
OPEN = re.compile(r"\b(?:at|to|by|of|as|was|were|is|are|numbered|totalled)$")  # the figure stands behind these
FORMER = re.compile(
    r"\b(?:at first|initially|earlier|originally|first|previously|had (?:\w+ )?(?:said|put|told))\b", re.I
)
FIRST = re.compile(r"^(?:Later|But|However|On \w+|Hours later|Yet)\b,? ?")
SPEAKER = r"(?:It|They|He|She|The [a-z]+(?: [a-z]+)?|the [a-z]+(?: [a-z]+)?|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"


class Patterns(msgspec.Struct, frozen=True):
    """What takes a figure back: behind it, behind a former one, in the next sentence, before it."""

    behind: re.Pattern[str]
    former: re.Pattern[str]
    follows: re.Pattern[str]
    before: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(verbs: tuple[str, ...], revising: tuple[str, ...], nouns: tuple[str, ...]) -> Patterns:
    """The patterns of the word lists."""
    back, changed, noun = "|".join(verbs), "|".join(revising), "|".join(nouns)
    thing = rf"(?:(?:the|that|this|its|their|his|her|those) (?:\w+ )?(?:{noun})\b)"
    then = r"[,;]? (?:but|then|before|and|only to) (?:[\w’']+ ){0,3}?"
    return Patterns(
        re.compile(rf"[^.;!?\n]*?{then}(?:{back}) (?:it|them|{thing})"),
        re.compile(rf"[^.;!?\n]*?{then}(?:{changed}) (?:it|them|{thing})(?: (?:down|up|back))? to\b"),
        re.compile(rf"{SPEAKER} (?:has |had |have |later |then |soon |since |has since )?(?:{back}) {thing}"),
        re.compile(
            rf"\b(?:{back}) (?:the|that|this|its|their|his|her|an?) (?:\w+ )?(?:{noun}) (?:of|that) [^.;,\n]{{0,40}}$"
        ),
    )


def told(record: Record, text: str, *, ends: Sequence[int], words: MeasureWords) -> Record:
    """The measure, told as one that is taken back where its report says so; `ends` are those of the sentences."""
    body = record.body
    if not isinstance(body, Measure) or not _back(body, text, end=ends[body.amount.sentence], words=words):
        return record
    said = OPEN.sub(r"\g<0> …", body.told or body.label)
    return msgspec.structs.replace(record, body=msgspec.structs.replace(body, told=said + NOTE))


def _back(body: Measure, text: str, *, end: int, words: MeasureWords) -> bool:
    """Whether the words around a figure, or the next sentence, take it back."""
    known, span = _patterns(words.retracting, words.revised, words.retracted), body.amount.span
    opening = STOP.split(text[max(span.start - LONGEST, 0) : span.start])[-1]
    if known.before.search(opening) or known.behind.match(text, span.end, end):
        return True
    if FORMER.search(opening) and known.former.match(text, span.end, end):
        return True
    after = FIRST.sub("", text[end : end + 200].lstrip())
    return known.follows.match(after) is not None
