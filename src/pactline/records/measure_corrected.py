"""The figures of a report in, those that put an earlier one right out: they know the value that no longer holds.

"The paper reported incorrectly that the dam cost $300 million; it cost $240 million": the second corrects the first,
which is no figure of its own.
"""

import re
from collections.abc import Collection, Iterator, Sequence

import msgspec

from pactline.model.mention import Amount
from pactline.model.reading import Reading
from pactline.model.record import Measure, Record
from pactline.model.span import Evidence, Span

WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|in error)"
TELLS = r"(?:reported|said|stated|gave|put|misstated|wrote|described|referred|claimed|announced)"
VERSION = (
    r"(?:[Aa]n?|[Tt]he|[Oo]ur|[Tt]his) (?:earlier|previous|prior|original|first) (?:version|edition)"
    r"(?: of (?:this|the|our) (?:article|story|report|piece))?(?: [^.;]{0,20}?)??"
)
ERRS = re.compile(rf"\b(?:{TELLS} {WRONGLY}|{WRONGLY} {TELLS}|misstated|{VERSION} (?:had |{WRONGLY} )?{TELLS})\b")
OLDER = re.compile(rf"\b{VERSION} (?:had |{WRONGLY} )?{TELLS}\b")
WORD = re.compile(r"[^\W\d_]{4,}")
AGAIN = r"(?:was |were |had been |we |it |this paper |first |originally |earlier |previously |wrongly )*"
LATER = re.compile(
    rf"^,? (?:as |which )?{AGAIN}(?:reported|stated|said|announced|given)"
    r"(?: (?:earlier|previously|before|by mistake|in error)|(?: here)? (?:on|in) [A-Z]\w+|(?=,? but\b))"
)
RIGHT = re.compile(  # stands before the right value
    r"[;.,:] (?:but |when |while |in fact,? |actually,? )*(?:it|they|that|[Ii]t|[Tt]hey"
    r"|[Tt]he (?:correct |actual |right |true |real )?(?:figure|number|amount|sum|total|cost|price|toll|share)"
    r"|[Tt]he (?:correct|right|true) [a-z]+)"
    r" (?:in fact |actually |really )?(?:is|was|were|are|cost|costs|came to|stood at|stands at|totalled|amounted to"
    r"|should (?:be|read|have been)) (?:about |only |just )?$"
)
OUGHT = re.compile(r"^[^.;]{0,60}?,? (?:ought to|should) (?:have )?(?:read|been|be) (?:about |only )?$")
HEADED = re.compile(r"(?:Corrections?|Clarification|Erratum|Errata)\b[^\n]*")
NOT = re.compile(r"\b(?:and |but )?not (?:the )?$")
BUT = re.compile(r"^[^.;]{0,60}?,? but (?:rather |only )?$")
BREAK = re.compile(r"[.!?](?:\s|$)")
REACH = 220  # characters from the wrong value to the right one
NEAR = 12  # characters of "but not the"
CLOSE = 90  # from the right value to the wrong one in one sentence


class Correction(msgspec.Struct, frozen=True):
    """A value called wrong, the right one (None where the report tells that elsewhere), the words that say so; `erred`
    where those who told it are said to have been wrong.
    """

    wrong: Amount
    right: Amount | None
    words: Span
    erred: bool = False
    headed: bool = False  # it puts an earlier notice right, whose value is told beside it as withdrawn


def told(found: Sequence[Record], page: Reading) -> list[Record]:
    """The measures, less those that the report itself calls wrong; what corrects them knows their value."""
    kept, text = list(found), page.report.text
    for one in _corrections(text, [one for one in page.mentions if isinstance(one, Amount)]):
        bad = next((each for each in kept if _of(each, one.wrong)), None)
        good = _right(kept, one, bad, text=text)
        if good is not None:
            kept = _put_right(kept, one, good=good, bad=bad)
    return kept


def _right(kept: Sequence[Record], one: Correction, bad: Record | None, *, text: str) -> Record | None:
    """The measure that a correction puts in the place of the wrong one."""
    right = one.right
    if right is None:
        return _told_now(kept, one.wrong, text)
    return next((each for each in kept if _of(each, right)), None) or _equal(kept, right) or _moved(bad, right)


def _put_right(kept: Sequence[Record], one: Correction, *, good: Record, bad: Record | None) -> list[Record]:
    """The measures with the right one put right, or put in the place of the wrong one, which goes."""
    fixed = _corrected(good, bad if one.right else None, one)
    if one.headed and bad is not None:
        rest = [each for each in kept if each is not good]
        at = next(place for place, each in enumerate(rest) if each is bad) + 1
        return [*rest[:at], fixed, *rest[at:]]
    place = good if good in kept else bad
    return [fixed if each is place else each for each in kept if each is place or each is not bad]


def _corrections(text: str, amounts: Sequence[Amount]) -> Iterator[Correction]:
    """What a text corrects: pairs of values first, then what an earlier version said."""
    found = list(_pairs(text, amounts))
    yield from found
    done = {one.wrong.span for one in found}
    for wrong in amounts:
        words = None if wrong.span in done else _of_version(text, wrong)
        if words is not None:
            yield Correction(wrong, None, words, erred=True)


def _pairs(text: str, amounts: Sequence[Amount]) -> Iterator[Correction]:
    """The wrong value and the right one of one unit, near each other."""
    for at, one in enumerate(amounts):
        for other in amounts[at + 1 : at + 3]:
            found = _pair(text, one, other) if (one.unit == other.unit and one.value != other.value) else None
            if found is not None:
                yield found


def _pair(text: str, one: Amount, other: Amount) -> Correction | None:
    """Two values, where the one is called wrong and the other right."""
    if (words := _errs(text, one, other)) is not None:
        headed = HEADED.match(text, text.rfind("\n", 0, one.span.start) + 1) is not None
        return Correction(one, other, words, erred=True, headed=headed)
    if (words := _instead(text, one, other)) is not None:
        return Correction(one, other, words)
    words = _not_that(text, one, other)
    return Correction(other, one, words) if words is not None else None


def _moved(bad: Record | None, right: Amount) -> Record | None:
    """The wrong measure with the right value, which no rule read by itself."""
    if bad is None or not isinstance(bad.body, Measure):
        return None
    evidence = tuple(Evidence(right.span, one.rule, one.role) if one.role == "value" else one for one in bad.evidence)
    return msgspec.structs.replace(bad, body=msgspec.structs.replace(bad.body, amount=right), evidence=evidence)


def _of_version(text: str, wrong: Amount) -> Span | None:
    """An earlier version of this article said that 300 had come, with no right value behind it."""
    start = _begin(text, wrong.span.start)
    match = OLDER.search(text, start, wrong.span.start)
    return Span(wrong.span.report, match.start(), wrong.span.end) if match else None


def _begin(text: str, at: int) -> int:
    """Where the sentence around an offset begins."""
    line = max(text.rfind("\n", 0, at) + 1, at - REACH)
    return max((found.end() for found in BREAK.finditer(text, line, at)), default=line)


def _told_now(found: Sequence[Record], wrong: Amount, text: str) -> Record | None:
    """The one other value of its unit that a report tells in words of the sentence that names the wrong one."""
    start = _begin(text, wrong.span.start)
    stop = BREAK.search(text, wrong.span.end)
    words = set(WORD.findall(text[start : stop.start() if stop else len(text)].casefold())) - {wrong.unit}
    alike = [one for one in found if _rivals(one, wrong, words)]
    return alike[0] if len(alike) == 1 else None


def _rivals(one: Record, wrong: Amount, words: Collection[str]) -> bool:
    """Is a measure of the unit of a wrong value, with another value, and told in some of its words?"""
    body = one.body
    if not isinstance(body, Measure) or body.amount.unit != wrong.unit or body.amount.value == wrong.value:
        return False
    return not set(WORD.findall(f"{body.label} {body.told}".casefold())).isdisjoint(words)


def _errs(text: str, wrong: Amount, right: Amount) -> Span | None:
    """It reported incorrectly that they were 300; they were 240."""
    start = _begin(text, wrong.span.start)
    line = text.rfind("\n", 0, wrong.span.start) + 1
    match = ERRS.search(text, start, wrong.span.start) or HEADED.match(text, line, wrong.span.start)
    between = text[wrong.span.end : right.span.start]
    if OUGHT.match(between):
        return Span(wrong.span.report, wrong.span.start, right.span.end)
    if match is None or len(between) > REACH or "\n" in between or not RIGHT.search(between):
        return None
    return Span(wrong.span.report, match.start(), right.span.end)


def _instead(text: str, wrong: Amount, right: Amount) -> Span | None:
    """Not 300, as reported earlier, but 240."""
    between = text[wrong.span.end : right.span.start]
    denied = NOT.search(text, max(wrong.span.start - NEAR, 0), wrong.span.start)
    if denied is None or not LATER.match(between) or not BUT.match(between):
        return None
    return Span(wrong.span.report, denied.start(), right.span.end)


def _not_that(text: str, right: Amount, wrong: Amount) -> Span | None:
    """240 people, not 300, as reported earlier."""
    between, behind = text[right.span.end : wrong.span.start], text[wrong.span.end : wrong.span.end + CLOSE]
    if len(between) > CLOSE or BREAK.search(between) or not NOT.search(between):
        return None
    match = LATER.match(behind)
    return Span(right.span.report, right.span.start, wrong.span.end + match.end()) if match else None


def _of(record: Record, amount: Amount) -> bool:
    """Is a measure that of an amount?"""
    return isinstance(record.body, Measure) and record.body.amount.span == amount.span


def _equal(found: Sequence[Record], amount: Amount) -> Record | None:
    """The one measure of a report with a value, where the correction itself only says "it was so much"."""
    alike = [one for one in found if isinstance(one.body, Measure) and _same(one.body.amount, amount)]
    return alike[0] if len(alike) == 1 else None


def _same(one: Amount, other: Amount) -> bool:
    """Are two values one?"""
    return (one.value, one.unit) == (other.value, other.unit)


def _corrected(good: Record, bad: Record | None, one: Correction) -> Record:
    """The right measure, told in the words of the wrong one where those stand first, with the correction."""
    body, said = good.body, good.said_by
    assert isinstance(body, Measure)
    body = msgspec.structs.replace(body, corrects=one.wrong)
    if bad is not None and isinstance(bad.body, Measure) and one.wrong.span < body.amount.span:
        body = msgspec.structs.replace(body, label=bad.body.label, of=bad.body.of, told=bad.body.told)
        alike = [each.text for each in said] == [each.text for each in bad.said_by]
        said = () if one.erred and alike else said
    evidence = (*good.evidence, Evidence(one.words, "corrected", "correction"))
    return msgspec.structs.replace(good, body=body, evidence=evidence, said_by=said)
