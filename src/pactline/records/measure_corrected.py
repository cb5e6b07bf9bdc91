"""The figures of a report in, those with which it puts an earlier one right out: they know the value that no longer holds.

"The paper reported incorrectly that the dam cost $300 million; it cost $240 million": the second corrects the first,
which is no figure of its own.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from pactline.model.mention import Amount
from pactline.model.reading import Reading
from pactline.model.record import Measure, Record
from pactline.model.span import Evidence, Span

WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|in error)"
TELLS = r"(?:reported|said|stated|gave|put|misstated|wrote|described|referred|claimed|announced)"
VERSION = (
    r"(?:[Aa]n?|[Tt]he|[Oo]ur|[Tt]his) (?:earlier|previous|prior|original|first) (?:version|edition)(?: of (?:this|the|our) "
    r"(?:article|story|report|piece))?(?: [^.;]{0,20}?)??"
)
ERRS = re.compile(rf"\b(?:{TELLS} {WRONGLY}|{WRONGLY} {TELLS}|misstated|{VERSION} (?:had |{WRONGLY} )?{TELLS})\b")
OLDER = re.compile(rf"\b{VERSION} (?:had |{WRONGLY} )?{TELLS}\b")
WORD = re.compile(r"[^\W\d_]{4,}")
SHARED = 1  # words of the sentence that names the wrong value, in what the right one is told as
AGAIN = r"(?:was |were |had been |we |it |this paper |first |originally |earlier |previously |wrongly )*"
LATER = re.compile(
    rf"^,? (?:as |which )?{AGAIN}(?:reported|stated|said|announced|given)(?: (?:earlier|previously|before|by mistake|in "
    rf"error)|(?: here)? (?:on|in) [A-Z]\w+|(?=,? but\b))"
)
NOT = re.compile(r"\b(?:and |but )?not (?:the )?$")
BUT = re.compile(r"^[^.;]{0,60}?,? but (?:rather |only )?$")
BREAK = re.compile(r"[.!?](?:\s|$)")
REACH = 220  # characters from the wrong value to the right one
NEAR = 12  # characters of "but not the"
CLOSE = 90  # from the right value to the wrong one in one sentence
Pair = tuple[Amount, Amount, Span]


def told(found: Sequence[Record], page: Reading) -> list[Record]:
    """The measures, less those that the report itself calls wrong; what corrects them knows their value."""
    amounts = [one for one in page.mentions if isinstance(one, Amount)]
    kept, text, done = list(found), page.report.text, set()
    for wrong, right, span in pairs(text, amounts):
        bad = next((one for one in kept if _of(one, wrong)), None)
        good = next((one for one in kept if _of(one, right)), None) or _equal(kept, right) or _moved(bad, right)
        done.add(wrong.span)
        kept = _put_right(kept, good, bad, _corrected(good, bad, wrong, span, text=text) if good else None)
    for wrong in (one for one in amounts if one.span not in done):
        span = _of_version(text, wrong)
        good = _told_now(kept, wrong, text) if span else None
        if span and good:
            bad = next((one for one in kept if _of(one, wrong)), None)
            kept = _put_right(kept, good, bad, _corrected(good, None, wrong, span, text=text))
    return kept


def _put_right(kept: Sequence[Record], good: Record | None, bad: Record | None, fixed: Record | None) -> list[Record]:
    """The measures with the right one put right, or put in the place of the wrong one, which goes."""
    if fixed is None:
        return list(kept)
    place = good if good in kept else bad
    return [fixed if one is place else one for one in kept if one is place or one is not bad]


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
    alike = []
    for one in found:
        body = one.body
        if isinstance(body, Measure) and body.amount.unit == wrong.unit and body.amount.value != wrong.value:
            if len(words.intersection(WORD.findall(f"{body.label} {body.told}".casefold()))) >= SHARED:
                alike.append(one)
    return alike[0] if len(alike) == 1 else None


def pairs(text: str, amounts: Sequence[Amount]) -> Iterator[Pair]:
    """The wrong value, the right one, and the words that say so."""
    for at, one in enumerate(amounts):
        for other in amounts[at + 1 : at + 3]:
            if one.unit == other.unit and one.value != other.value:
                span = _errs(text, one, other) or _instead(text, one, other)
                if span is not None:
                    yield one, other, span
                elif (back := _not_that(text, one, other)) is not None:
                    yield other, one, back


def _errs(text: str, wrong: Amount, right: Amount) -> Span | None:
    """It reported incorrectly that they were 300; they were 240."""
    start = _begin(text, wrong.span.start)
    match = ERRS.search(text, start, wrong.span.start)
    between = text[wrong.span.end : right.span.start]
    if (
        match is None
        or len(between) > REACH
        or "\n" in between
        or not re.search(r"[.;]|, (?:it|they|not|when|but)\b", between)
    ):
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


def _corrected(good: Record, bad: Record | None, wrong: Amount, span: Span, *, text: str) -> Record:
    """The right measure, told in the words of the wrong one where those are there, with the correction as evidence."""
    body = good.body
    assert isinstance(body, Measure)
    body = msgspec.structs.replace(body, corrects=wrong)
    said = good.said_by
    if bad is not None and isinstance(bad.body, Measure) and wrong.span < body.amount.span:
        body = msgspec.structs.replace(body, label=bad.body.label, of=bad.body.of, told=bad.body.told)
        erred = ERRS.match(text, span.start) is not None
        said = () if erred and [one.text for one in said] == [one.text for one in bad.said_by] else said
    evidence = (*good.evidence, Evidence(span, "corrected", "correction"))
    return msgspec.structs.replace(good, body=body, evidence=evidence, said_by=said)
