"""A figure and the figures before it in, what it is of out, where it tells the one before again.

That is as the rise that led to it, beside it as a contrast, or in a list.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.record import Measure, Record
from pactline.records import measure_gapped, measure_labels, measure_loose, measure_short
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_lone import ECHOES
from pactline.records.measure_moves import OWN, alike, arrived, compared, differs, level, moved, moved_from
from pactline.records.measure_same import apiece, of_sum, of_which, restated, same_stuff, same_sum, thing
from pactline.records.measure_shares import whole_after

OPENING = 12  # characters before a figure that opens a sentence: "But only "
FAR = 200  # characters from a figure to the sentence that takes it up
CONTRAST = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|against|as against)(?: (?:only|just|about))? $")
STANCE = re.compile(r" (?:were |are |was |is )?(?:opposed|against|in favou?r|undecided|unsure|unhappy)\b")
PEOPLE = re.compile(r"\b(?:people|public|electorate|[\w’'-]+s)\b")
STANCE_LONG = 24
AFTER = 10  # characters behind a figure
IN_LIST = re.compile(
    r"(?: in [^,;.()\d]{2,30})?(?:, and|, but| and| but|,|, compared (?:to|with)| \(compared (?:to|with))"
    r" (?:about |around |some |nearly |almost |just |only )?"
)
IN_WHAT = "sum_in"  # the rule of "$9 in cash": of "and $4 in Lund stock" the next is no place
ELSEWHERE = re.compile(r" in (?:the )?[A-Z]")


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The figure before it in another currency or unit, or how that moved: these come before all else."""
    for rule in RULES if found else ():
        finding = rule(here, found)
        if finding is not None:
            return msgspec.structs.replace(finding, rule=finding.rule or rule.__name__)
    return None


def goes_on(here: Ground, last: Record) -> bool:
    """Whether nothing new is set up before a figure: it stands in the sentence of the one before, or opens the next."""
    between = here.text[last.evidence[0].span.end : here.amount.span.start]
    first = here.amount.span.start - here.sentence.start < OPENING
    return "\n" not in between and (last.evidence[0].span.start >= here.sentence.start or first)


def echoed(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Support is 31 percent, down from [44]; the police put it at [12]: the figure before, once more or by another."""
    last = found[-1]
    body = last.body
    same = isinstance(body, Measure) and body.amount.unit == here.amount.unit
    if here.amount.rule not in ECHOES or not same or not isinstance(body, Measure):
        return None
    where = (_short(here, last) if here.amount.rule == "gapped" else None) or thing(last)
    return Finding(_echo(here, body), where, of=body.of)


def _echo(here: Ground, body: Measure) -> str:
    """What a figure that is told without its noun is called: down from 34 [incidents in the half-year before]."""
    if here.amount.rule in ("again", "by_another"):
        return body.label
    if here.amount.unit == "percent" or is_money(here):
        own = measure_loose.alone(here)
        return body.label if own is None else own.label
    end = max(here.phrase(here.head)[1], here.amount.span.end)
    return measure_labels.noun(f"{here.amount.unit} {here.text[here.amount.span.end : end].strip()}")


def _short(here: Ground, last: Record) -> tuple[int, int] | None:
    """The noun by which a share told in short is another's: food rose 2.9 percent, [rents] 6.8."""
    nouns = [i for i, t in enumerate(here.tokens[: here.own[0]]) if t.start >= last.evidence[0].span.end]
    told = [i for i in nouns if here.tokens[i].upos in ("NOUN", "PROPN") and here.tokens[i].head not in nouns[:-1]]
    loose = [i for i in nouns if here.tokens[i].upos in ("NOUN", "PROPN", "PRON")]
    at = next(iter(told or loose), None)
    return None if at is None else here.phrase(at)


def contrasted(here: Ground, found: Sequence[Record]) -> Finding | None:
    """73 percent of voters said yes, compared to [24 percent] who said no: another share of the same whole.

    Sales were $9 million, against [$8 million] a year before: another level of the same thing.
    """
    last = found[-1]
    body, between = last.body, here.text[last.evidence[0].span.end : here.amount.span.start]
    if not isinstance(body, Measure) or body.amount.unit != here.amount.unit or whole_after(here) is not None:
        return None
    if not CONTRAST.search(between) or not goes_on(here, last) or (body.of is None and ";" in between):
        return None
    own = measure_loose.alone(here) if body.of is None else None
    return Finding(own.label if own else body.of or body.label, thing(last), of=body.of)


def listed(here: Ground, found: Sequence[Record]) -> Finding | None:
    """55 percent of calls in Latvia, 52 percent [in Estonia] and 82 in Norway: the same elsewhere."""
    last = found[-1]
    body, (first, stop) = last.body, thing(last)
    end = max(last.evidence[0].span.end, stop if first >= last.evidence[0].span.end else 0)
    shares = isinstance(body, Measure) and body.amount.unit == here.amount.unit and level(here)
    if (
        not shares
        or not isinstance(body, Measure)
        or last.evidence[1].rule in (*OWN, IN_WHAT)
        or end < here.sentence.start
    ):
        return None
    after = here.text[here.amount.span.end : here.amount.span.end + AFTER]
    if not IN_LIST.fullmatch(here.text[end : here.amount.span.start]) or not ELSEWHERE.match(after):
        return None
    stop = max(first + len(here.text[first:stop].split(" in ")[0]), first + 1)
    return Finding((body.of or body.label).split(" in ")[0], (first, stop), of=body.of and body.of.split(" in ")[0])


def stance(here: Ground, found: Sequence[Record]) -> Finding | None:
    """54 percent of voters were for it, with [38 percent] opposed: another share of those asked."""
    last = found[-1]
    body = last.body
    told = STANCE.match(here.text[here.amount.span.end : here.amount.span.end + STANCE_LONG])
    if told is None or not isinstance(body, Measure) or body.amount.unit != "percent" or here.amount.unit != "percent":
        return None
    moved = last.evidence[1].rule in (
        "change",
        "altered",
    )  # "stocks fell 9 percent, the krone is down 3 percent against"
    people = not moved and (body.of is None or PEOPLE.search(body.of) is not None)
    found_ = Finding(body.of or f"those{told[0]}", thing(last), of=body.of)
    return found_ if people and goes_on(here, last) else None


RULES = (
    same_sum,
    same_stuff,
    restated,
    of_sum,
    of_which,
    *measure_gapped.RULES,
    stance,
    alike,
    moved,
    moved_from,
    arrived,
    compared,
    differs,
    apiece,
    listed,
    contrasted,
    echoed,
    *measure_short.RULES,
)
