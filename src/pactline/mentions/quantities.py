"""Numerals in, quantities out: one number, or two that make a range (ranges.py says which).

Chains that are no quantity (scores, telephone numbers, dates with slashes, labels such as "Article 5") fall out here.
"""

import re
from collections.abc import Collection, Sequence

import msgspec

from pactline.mentions import ranges
from pactline.mentions.numerals import Numeral

ONE_IN = re.compile(r"\s+(?:in(?:\s+every)?|out\s+of(?:\s+every)?|of\s+every)\s+")
TO_ONE = re.compile(r"(?:\s+|-)to(?:\s+|-)")
CLOSED = re.compile(r"\s*(?:[.,;:!?)\"”’]|$|(?:against|in|by|on|or|and|for|when|at|before|last|this)\b)")
TIGHT = re.compile(r"\s?[-–—/:.]\s?|,|\\/")
DASHED = re.compile(r"[-–]")
VOTED = re.compile(
    r"\b(?:voted|votes?|vote (?:is|was)|approved|passed|rejected|adopted)(?: it| by| of| them)?(?: [a-z]+ly)? $",
    re.IGNORECASE,
)
VOTE = re.compile(r" (?:[a-z]+ )?vote\b")
OPENS = (". ", '" ', "” ")  # what stands before a sentence's first word
SPELT = re.compile(r" (?:[a-z]+ )?[a-z]{3,}s\b")
FORM = re.compile(r"(?:\b(\w+) )?\b[Yy]ear[ -]$")
TIMELY = (
    "a",
    "an",
    "last",
    "this",
    "past",
    "that",
    "each",
    "the",
    "per",
    "every",
    "next",
    "previous",
    "same",
    "school",
)
PUPILS = re.compile(r" (?:pupils|students|children|classes|boys|girls)\b")
LAST_FORM = 13
HEDGES = ("Nearly", "About", "Some", "Around", "Almost", "Over", "Only", "Roughly", "Another", "Just")
WORD_BEFORE = re.compile(r"([\w.]+)[^\S\n]$")
GLUED_AFTER = re.compile(r"[-–—/:]\w|\)\s?[0-9]|[°º'′″]")

OUT_OF = re.compile(r"\s+out\s+of\s+")
TEN = 10
PLACES = 9


PERCENT = re.compile(r" per\s?cent\b")


class Quantity(msgspec.Struct, frozen=True):
    """A number or a range at `[start, end)`; `bare` when it is one ungrouped figure; `one` for the lone word "one"."""

    start: int
    end: int
    low: float
    high: float
    value: float
    scale: int = 1
    bare: bool = False
    one: bool = False


def join(
    text: str, numerals: Sequence[Numeral], labels: Collection[str], *, signs: Collection[str] = ()
) -> tuple[Quantity, ...]:
    """Every quantity among the numerals of a text."""
    found: list[Quantity] = []
    at = 0
    while at < len(numerals):
        size = _tight(text, numerals, at)
        pair = numerals[at : at + 2]
        if size <= 2 and len(pair) == 2 and ranges.ranged(text, pair[0], pair[1]):
            found.append(_range(pair[0], pair[1]))
            at += 2
        elif size == 1 and len(pair) == 2 and _odds(text, pair[0], pair[1]):
            at += 2
        elif size == 2 and _ballot(text, pair):
            found += [_single(one) for one in pair]
            at += 2
        elif size > 1:
            at += size
        else:
            if not _labelled(text, numerals[at], labels, signs=signs):
                found.append(_single(numerals[at]))
            at += 1
    return tuple(found)


def _ballot(text: str, pair: Sequence[Numeral]) -> bool:
    """Whether two numerals with a dash between are the sides of a vote: voted 13-0, in a 13-8 committee vote."""
    first, last = pair[0], pair[1]
    dashed = DASHED.fullmatch(text[first.end : last.start]) is not None and not ranges.year(first)
    told = VOTED.search(text[max(first.start - 40, 0) : first.start]) or VOTE.match(text, last.end)
    return dashed and told is not None


def _tight(text: str, numerals: Sequence[Numeral], at: int) -> int:
    """How many numerals from `at` on hang together without a word between: a score, a telephone number, a date."""
    size = 1
    while at + size < len(numerals):
        gap = text[numerals[at + size - 1].end : numerals[at + size].start]
        if not TIGHT.fullmatch(gap):
            break
        size += 1
    return size


def _odds(text: str, part: Numeral, whole: Numeral) -> bool:
    """Whether two numerals tell a chance, which is neither of them: "one in every 500 users"."""
    between = text[part.end : whole.start]
    if OUT_OF.fullmatch(between) and part.value > TEN and whole.value % TEN:
        return False  # "94 out of 116 countries" counts them
    few = part.value < whole.value and part.scale == 1 and not ranges.year(whole)
    return (few and bool(ONE_IN.fullmatch(between))) or _to_one(text, part, whole)


def _to_one(text: str, part: Numeral, whole: Numeral) -> bool:
    """Whether two numerals are a ratio, which has no unit: a debt of 40 to 1; not "from 5 to 1"."""
    many = whole.value == 1 < part.value and TO_ONE.fullmatch(text[part.end : whole.start]) is not None
    ranged = text[: part.start].rstrip().endswith("from")
    return many and not ranged and CLOSED.match(text, whole.end) is not None


def _range(low: Numeral, high: Numeral) -> Quantity:
    """Two numerals as one quantity; its value is the middle."""
    least = ranges.lifted(low, high)
    middle = (least + high.value) / 2
    return Quantity(low.start, high.end, float(least), float(high.value), float(middle), high.scale)


def _single(numeral: Numeral) -> Quantity:
    """One numeral as a quantity."""
    value = float(numeral.value)
    one = numeral.words and numeral.value == 1 and numeral.scale == 1
    return Quantity(numeral.start, numeral.end, value, value, value, scale=numeral.scale, bare=numeral.bare, one=one)


def _counts(text: str, numeral: Numeral) -> bool:
    """Whether a number behind a label's word is too great for one, or spelt out before a plural: issue five notes."""
    great = numeral.scale > 1 or (not numeral.bare and numeral.value >= ranges.THOUSAND)
    return great or (numeral.words and SPELT.match(text, numeral.end) is not None)


def _labelled(text: str, numeral: Numeral, labels: Collection[str], *, signs: Collection[str]) -> bool:
    """Whether a numeral names something ("Article 5", "Apollo 11") or is a year or part of a compound ("10-point")."""
    if PERCENT.match(text, numeral.end):
        return False  # "of the whole line 47 percent has been built"
    before = WORD_BEFORE.search(text[max(numeral.start - 24, 0) : numeral.start])
    word = before[1] if before else ""
    if ranges.year(numeral) or (word.lower() in labels and not _counts(text, numeral)):
        return True
    if _form(text, numeral):
        return True
    if word in signs or word in HEDGES:
        return False
    return _named(text, numeral, word) and not text[max(numeral.start - len(word) - 3, 0) :].startswith(OPENS)


def _named(text: str, numeral: Numeral, word: str) -> bool:
    """Whether a number stands behind a name and tells nothing of it: Section 12, Year Seven."""
    told = (numeral.bare or text[numeral.start].isupper()) and not _told(text, numeral)
    return told and numeral.start - len(word) - 1 > 0 and word[:1].isupper() and numeral.value < ranges.THOUSAND


def _form(text: str, numeral: Numeral) -> bool:
    """Whether a number says in which form pupils are: five year [seven] pupils; not "last year seven pupils"."""
    opened = FORM.search(text, max(numeral.start - 24, 0), numeral.start)
    told = opened is not None and (opened[1] or "").lower() not in TIMELY
    return told and numeral.value <= LAST_FORM and PUPILS.match(text, numeral.end) is not None


def _told(text: str, numeral: Numeral) -> bool:
    """Whether a number behind a name tells of it: Holm 34 percent, led Holm 45 to 38."""
    return bool(ranges.SHARED.match(text, numeral.end) or ranges.SIDE.match(text, numeral.end))


def parted(quantity: Quantity, parts: int) -> Quantity:
    """A quantity of small parts in whole ones: 40 cents are 0.4 of what 100 of them make."""
    if parts == 1:
        return quantity
    low, high, value = (round(one / parts, PLACES) for one in (quantity.low, quantity.high, quantity.value))
    return msgspec.structs.replace(quantity, low=low, high=high, value=value)
