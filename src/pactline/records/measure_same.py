"""A figure and the figure before it in, what both are of out, where one only says the other in another way.

In another currency or unit, in brackets as a share, as a part of it ("of which"), or as the price of each.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.mention import Amount
from pactline.model.record import Measure, Record
from pactline.records import measure_relative
from pactline.records.measure_deeds import LAID_OUT
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_shares import whole_after

OPENING = 24  # characters between a figure and the same one in another unit
BOTH = 2
AFTER = 10
OF_WHICH = re.compile(r" of which\b")
ON_BOOKS = re.compile(
    r"(?: (?:on|in|at|under) (?:its|their|the|his|her) [a-z]+)?, of which (?:about |some |only |just |nearly |almost )?"
)
AT = re.compile(r"\bat (?:about |around |roughly |some |nearly |up to )?$")
BRACKET = re.compile(r"(?: ?\(|,? or )(?:about |around |roughly |some )?$")
OF_EACH = re.compile(r"(?: ?\(|,? or )(?:an? )?(?:about |around |fully |diluted |basic |adjusted )*")
PER_SHARE = re.compile(r" (?:(?:a|per|each) (?:[a-z-]+ )?(?:share|unit|ADS|ADR)\b|on each share\b)")
NUMBER = re.compile(
    r"(?:^|[\s(])(?!(?:19|20)\d\d\b)"
    r"(?:\d[\d,.]*|half|third|quarter|one|two|three|four|five|six|seven|eight|nine|ten) \($"
)


def thing(last: Record) -> tuple[int, int]:
    """Where the object of a figure stands."""
    span = next(one.span for one in last.evidence if one.role == "object")
    return span.start, span.end


def same_sum(here: Ground, found: Sequence[Record]) -> Finding | None:
    """He pledged $400 million ([250 million pounds]): the sum before it in another currency."""
    last = found[-1]
    body, span = last.body, last.evidence[0].span
    sums = isinstance(body, Measure) and money(body.amount) and money(here.amount)
    if not sums or not isinstance(body, Measure) or body.amount.unit == here.amount.unit:
        return None
    before = here.text[span.end : here.amount.span.start]
    if not BRACKET.fullmatch(before):
        return None
    rule = last.evidence[0].rule
    return Finding(body.label, thing(last), of=body.of, rule=rule if rule == LAID_OUT else "")


def same_stuff(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Seven million gallons ([26 million litres]) of oil leaked: the count before it in another unit."""
    last = found[-1]
    body, span = last.body, last.evidence[0].span
    units = {_plain(unit) for unit in (here.amount.unit, body.amount.unit)} if isinstance(body, Measure) else set()
    first = {unit.split()[0] for unit in units}
    if len(units) < BOTH or not isinstance(body, Measure) or not first <= {*here.words.stuffs, *here.words.measuring}:
        return None
    before = BRACKET.search(here.text[span.end : here.amount.span.start])
    near = before is not None and here.amount.span.start - span.end < OPENING
    return Finding(_unit_told(here, body), thing(last), of=body.of) if near else None


def _plain(unit: str) -> str:
    """A unit without its rate: "square miles", "gallons a day" are gallons."""
    return unit.partition(" a ")[0]


def _unit_told(here: Ground, body: Measure) -> str:
    """A label with the unit of the other figure in the place of its own: [gallons] of oil, where barrels were told."""
    ours, theirs = _plain(here.amount.unit), _plain(body.amount.unit)
    return re.sub(rf"\b{re.escape(theirs)}\b", ours, body.label, count=1)


def hedged(here: Ground, found: Sequence[Record]) -> Ground:
    """At least $5 million ([£3 million]): the same figure in brackets has the bound of the one before."""
    last = found[-1] if found else None
    body, span = (None, None) if last is None else (last.body, last.evidence[0].span)
    if span is None or not isinstance(body, Measure) or here.amount.bound != "exact" or body.amount.bound == "exact":
        return here
    between = here.text[span.end : here.amount.span.start]
    if not BRACKET.fullmatch(between) or here.amount.unit in ("percent", body.amount.unit):
        return here
    return msgspec.structs.replace(here, amount=msgspec.structs.replace(here.amount, bound=body.amount.bound))


def of_which(here: Ground, found: Sequence[Record]) -> Finding | None:
    """They set a quota at 9,000 tonnes, of which [45 percent] is Latvia's: a part of what the amount before is of."""
    last = found[-1]
    body, span, at = last.body, last.evidence[0].span, measure_relative.whole(here)
    sums = isinstance(body, Measure) and money(body.amount) and money(here.amount)
    right_behind = OF_WHICH.match(here.text, here.amount.span.end) is not None
    if sums and isinstance(body, Measure) and right_behind and here.text[span.end : here.amount.span.start] == ", ":
        return Finding(f"part of {body.label}", thing(last))  # "$6 billion, $1 billion of which"
    if at is None or not isinstance(body, Measure) or not (here.amount.unit == "percent" or sums):
        return None
    token = here.tokens[at]
    if not (token.start < span.end and span.start < token.end):
        return None
    if here.amount.unit == "percent":
        return Finding(body.label, thing(last), of=body.label)
    return Finding(f"part of {body.label}", thing(last))


def of_sum(here: Ground, found: Sequence[Record]) -> Finding | None:
    """They had assets of $2 billion on their books, of which [22 percent] was in bonds: a share of the sum before."""
    last = found[-1]
    body, end = last.body, last.evidence[0].span.end
    gap = ON_BOOKS.fullmatch(here.text, end, here.amount.span.start)
    if gap is None or not isinstance(body, Measure) or not money(body.amount) or here.amount.unit != "percent":
        return None
    return Finding(body.label, thing(last), of=body.label)


def apiece(here: Ground, found: Sequence[Record]) -> Finding | None:
    """They ordered 45 engines, at [$12 million apiece]: the price of each of those counted before."""
    last, start = found[-1], here.amount.span.start
    body, end = last.body, last.evidence[0].span.end
    after = here.text[here.amount.span.end : here.amount.span.end + AFTER]
    each = after.startswith((" apiece", " each", " a head")) or here.amount.text.endswith(("each", "apiece"))
    counted = isinstance(body, Measure) and body.amount.rule == "plural_noun" and end >= here.sentence.start
    if not each or not counted or not isinstance(body, Measure) or not money(here.amount):
        return None
    if not AT.search(here.text[end:start]):
        return None
    return Finding(f"price of {body.label}", thing(last))


def money(amount: Amount) -> bool:
    """Whether an amount is a sum, once or at a rate."""
    return amount.unit.split()[0].isupper() and amount.rule != "plural_noun"


def restated(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Of 45 states 31 ([69 percent]) have enough, 14 ([31 percent]) have not: a number told again as a share."""
    last, start = found[-1], here.amount.span.start
    body, end = last.body, last.evidence[0].span.end
    if here.amount.unit != "percent" or not isinstance(body, Measure) or end < here.sentence.start:
        return None
    number = NUMBER.search(here.text, max(end - 1, start - OPENING), start) is not None
    if not (BRACKET.fullmatch(here.text[end:start]) or number) or whole_after(here) is not None:
        return None
    whole = body.of or body.label
    return Finding(whole, thing(last), of=whole)
