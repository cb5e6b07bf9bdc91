"""A figure given in words that answer another and the figures before it in, which of them it answers out.

Only where one thing alone can be meant: the nearest figures of one unit, in the paragraph or the one before, are all of
one thing; a cost may stand farther up, where a report tells of one cost.
"""

import re
from collections.abc import Iterator, Sequence

from pactline.model.record import Measure, Record
from pactline.records import measure_answers
from pactline.records.measure_ground import Ground, is_money

RULE = "countered"
LATTER = "latter"
PARAGRAPH = re.compile(r"\n\s*")
COSTS = ("bill", "cost", "costs", "price")
TOLLS = ("toll", "losses")
COSTLY = re.compile(r"\b(?:costs?|costing|price|bill)\b", re.I)
DEADLY = re.compile(r"\b(?:dead|killed|died|deaths?|dying)\b", re.I)
FINISHED = re.compile(r"[a-z]+(?:ed|ne|lt)$")  # repaired, done, built
BEFORE = re.compile(r"\b(?:from|compared (?:with|to)|against|than)(?: [a-z]+){0,2} $")
OLD = re.compile(  # In October it had put the number at 9,000
    r"^(?:In|Last|Earlier|Back in|Until|A|Two|Three|Six) [^.;]{2,40}? (?:it|they|he|she|the [a-z]+)"
    r" (?:had|put|gave|spoke|said)\b"
)
NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b")
FAR = 160  # characters before a figure in which its clause says when or how it is told
BACK = 40  # characters before a figure in which it is told as one of before
HELD = 60  # figures back that are looked at
APART = 20  # times by which two who give one figure may differ
STEM = 4  # letters by which the forms of a word meet
Matter = tuple[str, str | None, float]


def first(here: Ground, found: Sequence[Record], match: re.Match[str]) -> Record | None:
    """The last of the figures before that a countering one can be of, where all such are of one thing."""
    alike = _now(_meant(here, found, match))
    own = _matters(alike)
    latter = bool(own) and LATTER in measure_answers.word(match, "which")
    if len(own) != 1 and not latter:
        return None
    former = measure_answers.word(match, "had") != ""
    return None if former and not _impossible(here, alike[-1]) else alike[-1]


def _meant(here: Ground, found: Sequence[Record], match: re.Match[str]) -> list[Record]:
    """The figures that can be meant, those of a time gone by only where there are no others."""
    noun = _noun(here, match)
    alike = [one for one in found[-HELD:] if _fits(here, one, match, noun=noun)]
    near = alike if noun in COSTS else list(_nearest(here, alike))
    if match.re is measure_answers.SHORT:
        near = [one for one in near if one.evidence[0].span.start >= here.sentence.start]
    return [one for one in near if not passed(here.text, one)] or near


def _now(alike: list[Record]) -> list[Record]:
    """Of one thing at several times its value of now."""
    own = _matters(alike)
    several = len(own) > 1 and len({one[:2] for one in own}) == 1
    return [one for one in alike if _timeless(one)] if several else alike


def _timeless(one: Record) -> bool:
    """Whether no day of its own is told of a figure."""
    return isinstance(one.body, Measure) and one.body.as_of is None


def _matters(found: Sequence[Record]) -> set[Matter]:
    """What the figures are of that answer no other themselves."""
    return {_matter(one) for one in found if one.evidence[0].rule != RULE}


def passed(text: str, one: Record) -> bool:
    """Is a figure of a time gone by, with which another is only compared: up from [20 percent]?"""
    span = one.evidence[0].span
    told = text[max(span.start - FAR, 0) : span.start]
    own = PARAGRAPH.split(told)[-1].rpartition(". ")[2]
    return BEFORE.search(told[-BACK:]) is not None or OLD.search(own) is not None


def _nearest(here: Ground, found: Sequence[Record]) -> Iterator[Record]:
    """The figures of the same paragraph; where it has none, those of the one before."""
    far = [(len(PARAGRAPH.findall(here.text[_end(one) : here.amount.span.start])), one) for one in found]
    least = min((gap for gap, _ in far), default=2)
    yield from (one for gap, one in far if gap == least and gap < 2)


def _end(record: Record) -> int:
    """Where the number of a figure ends."""
    return record.evidence[0].span.end


def _noun(here: Ground, match: re.Match[str]) -> str:
    """The word for what a figure is a value of; a sum is a cost where its sentence tells of one before it."""
    noun = measure_answers.word(match, "noun")
    before = here.text[here.sentence.start : here.amount.span.start]
    return noun or ("cost" if is_money(here) and COSTLY.search(before) else "")


def _fits(here: Ground, one: Record, match: re.Match[str], *, noun: str) -> bool:
    """Can a figure before be a value of the same thing: a share of a whole, as many of one noun, a cost?"""
    body = one.body
    if not isinstance(body, Measure) or (one.status == "negated" and _denied(here.text, one)):
        return False
    words, of = f"{body.label} {body.told}", measure_answers.word(match, "of")
    if not _so_called(words, noun) or not _one_unit(here, body, words, of=of):
        return False
    small, large = sorted((abs(body.amount.value), abs(here.amount.value)))
    return large <= APART * small and (body.of is not None or here.amount.unit != "percent")


def _so_called(words: str, noun: str) -> bool:
    """Can what is told of a figure be called a cost or a toll, where another is?"""
    if noun in COSTS:
        return COSTLY.search(words) is not None
    return noun not in TOLLS or DEADLY.search(words) is not None


def _one_unit(here: Ground, body: Measure, words: str, *, of: str) -> bool:
    """Are two figures of one unit, and of what "the number of" names? Those of the dead are, whoever died."""
    if of and not _names(of, words):
        return False
    dead = DEADLY.search(words) is not None and DEADLY.search(of) is not None
    return body.amount.unit == here.amount.unit or dead


def _denied(text: str, one: Record) -> bool:
    """Whether a share is told by what they do not do: of those who [did not] vote another figure may be the rest."""
    span = one.evidence[0].span
    return NOT.search(PARAGRAPH.split(text[span.end : span.end + BACK * 2])[0].partition(". ")[0]) is not None


def _names(of: str, words: str) -> bool:
    """Whether "the number of [dead]" has a word of what was told of a figure, or both tell of the dead."""
    told = words.casefold()
    met = any(word[:STEM] in told for word in of.casefold().split() if len(word) >= STEM)
    return met or (DEADLY.search(of) is not None and DEADLY.search(words) is not None)


def _matter(one: Record) -> Matter:
    """What a figure is of, with its value: two that one source gives are of two times or two parts."""
    assert isinstance(one.body, Measure)
    return one.body.label, one.body.of, one.body.amount.value


def _impossible(here: Ground, first: Record) -> bool:
    """The firm [had reported] 68 percent of what is 52 percent done: work that is done does not shrink."""
    cue = next((one.span for one in first.evidence if one.role == "cue"), None)
    body = first.body
    done = cue is not None and FINISHED.fullmatch(here.text[cue.start : cue.end]) is not None
    return isinstance(body, Measure) and done and body.of is not None and here.amount.value > body.amount.value
