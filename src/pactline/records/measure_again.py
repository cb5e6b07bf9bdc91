"""A figure and the figures before it in, what it is of out, where it tells the one before again.

That is in another currency or unit, as the rise that led to it, or beside it as a contrast.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.mention import Amount
from pactline.model.record import Measure, Record
from pactline.records import measure_labels, measure_loose, measure_relative
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_lone import ECHOES
from pactline.records.measure_shares import whole_after

OPENING = 12  # characters before a figure that opens a sentence: "But only "
FAR = 200  # characters from a figure to the sentence that takes it up
MOVED = ("up", "down", "off")
FROM = ("from", "by")
CONTRAST = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|against|as against)(?: (?:only|just|about))? $")
SET_UP = re.compile(r"[.;:]|\band\b|\bwhile\b")  # after these the level before is left behind
MORE = re.compile(r" (?:more|less|fewer|higher|lower|above|below|wider|dearer|cheaper|up|down)\b")
ASIDE = re.compile(r"(?:,|\(| -| –|—)\s?(?:about |some |or |which is |nearly |almost )?$")
RISE = re.compile(
    r"(?:,|\(| -| –|—)\s?(?:an?|its|their) (?:[\w-]+ ){0,3}?"
    r"(?:rise|increase|jump|gain|fall|drop|decline|decrease|surge|growth|slump|dip) of (?:about |some |nearly )?$"
)
STANCE = re.compile(r" (?:were |are |was |is )?(?:opposed|against|in favou?r|undecided|unsure|unhappy)\b")
PEOPLE = re.compile(r"\b(?:people|public|electorate|[\w’'-]+s)\b")
STANCE_LONG = 24
AT = re.compile(r"\bat (?:about |around |roughly |some |nearly |up to )?$")
AFTER = 10
BOTH = 2
BRACKET = re.compile(r"(?: ?\(|,? or )(?:about |around |roughly |some )?$")


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The figure before it in another currency or unit, or how that moved: these come before all else."""
    for rule in RULES if found else ():
        finding = rule(here, found)
        if finding is not None:
            return msgspec.structs.replace(finding, rule=rule.__name__)
    return None


def goes_on(here: Ground, last: Record) -> bool:
    """Whether nothing new is set up before a figure: it stands in the sentence of the one before, or opens the next."""
    between = here.text[last.evidence[0].span.end : here.amount.span.start]
    first = here.amount.span.start - here.sentence.start < OPENING
    return "\n" not in between and (last.evidence[0].span.start >= here.sentence.start or first)


def thing(last: Record) -> tuple[int, int]:
    """Where the object of a figure stands."""
    span = next(one.span for one in last.evidence if one.role == "object")
    return span.start, span.end


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


def moved(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Catches were worth $4 million, [up 2 percent]; oil traded at $40, [down $2]: how the level before moved."""
    last, at = found[-1], here.own[0] - 1
    body, end = last.body, last.evidence[0].span.end
    gap = here.text[end : here.amount.span.start]
    if at < 1 or not isinstance(body, Measure) or not _moved(here, at):
        return None
    at -= here.tokens[at].text.lower() in FROM
    apart = here.tokens[at - 1].text not in (",", "(") or end < here.sentence.start or SET_UP.search(gap)
    level = _money(body.amount) or body.amount.unit in ("percent", "points") or here.amount.unit == "percent"
    own = measure_loose.alone(here)  # a level before this one is told in words of its own, so that no chart takes it up
    before = body.amount.unit == here.amount.unit and own is not None
    label = own.label if before and own is not None else body.label
    return None if apart or not level else Finding(label, thing(last), of=body.of)


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


def compared(here: Ground, found: Sequence[Record]) -> Finding | None:
    """They counted 319 attacks, [48 percent more] than in May; an increase of [9 percent]: so much more of the same."""
    last, start = found[-1], here.amount.span.start
    body, end = last.body, last.evidence[0].span.end
    gap, after = here.text[end:start], here.text[here.amount.span.end : here.amount.span.end + AFTER]
    if not isinstance(body, Measure) or end < here.sentence.start or SET_UP.search(gap):
        return None
    more = MORE.match(after) is not None and ASIDE.search(gap) is not None
    if here.amount.unit not in ("percent", "times") or not (more or RISE.search(gap)):
        return None
    own, (first, stop) = measure_loose.alone(here), thing(last)
    stop = min(stop, start) if first < start else stop
    return Finding(own.label if own else body.label, (first, first + len(here.text[first:stop].rstrip(" ,("))))


def of_which(here: Ground, found: Sequence[Record]) -> Finding | None:
    """They set a quota at 9,000 tonnes, of which [45 percent] is Latvia's: a part of what the amount before is of."""
    last = found[-1]
    body, span, at = last.body, last.evidence[0].span, measure_relative.whole(here)
    sums = isinstance(body, Measure) and _money(body.amount) and _money(here.amount)
    if at is None or not isinstance(body, Measure) or not (here.amount.unit == "percent" or sums):
        return None
    token = here.tokens[at]
    if not (token.start < span.end and span.start < token.end):
        return None
    if here.amount.unit == "percent":
        return Finding(body.label, thing(last), of=body.label)
    return Finding(f"part of {body.label}", thing(last))


def stance(here: Ground, found: Sequence[Record]) -> Finding | None:
    """54 percent of voters were for it, with [38 percent] opposed: another share of those asked."""
    last = found[-1]
    body = last.body
    told = STANCE.match(here.text[here.amount.span.end : here.amount.span.end + STANCE_LONG])
    if told is None or not isinstance(body, Measure) or body.amount.unit != "percent" or here.amount.unit != "percent":
        return None
    people = body.of is None or PEOPLE.search(body.of) is not None
    found_ = Finding(body.of or f"those{told[0]}", thing(last), of=body.of)
    return found_ if people and goes_on(here, last) else None


def apiece(here: Ground, found: Sequence[Record]) -> Finding | None:
    """They ordered 45 engines, at [$12 million apiece]: the price of each of those counted before."""
    last, start = found[-1], here.amount.span.start
    body, end = last.body, last.evidence[0].span.end
    after = here.text[here.amount.span.end : here.amount.span.end + AFTER]
    each = after.startswith((" apiece", " each", " a head")) or here.amount.text.endswith(("each", "apiece"))
    counted = isinstance(body, Measure) and body.amount.rule == "plural_noun" and end >= here.sentence.start
    if not each or not counted or not isinstance(body, Measure) or not _money(here.amount):
        return None
    if not AT.search(here.text[end:start]):
        return None
    return Finding(f"price of {body.label}", thing(last))


def _moved(here: Ground, at: int) -> bool:
    """Whether "up", "down from" or the like ends at a token."""
    word, before = here.tokens[at].text.lower(), here.tokens[at - 1].text.lower()
    return word in MOVED or (word in FROM and before in MOVED and at > 1)


def same_stuff(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Seven million gallons ([26 million litres]) of oil leaked: the count before it in another unit."""
    last = found[-1]
    body, span = last.body, last.evidence[0].span
    units = {unit.split()[0] for unit in (here.amount.unit, body.amount.unit)} if isinstance(body, Measure) else set()
    if len(units) < BOTH or not isinstance(body, Measure) or not units <= set(here.words.stuffs):
        return None
    before = BRACKET.search(here.text[span.end : here.amount.span.start])
    near = before is not None and here.amount.span.start - span.end < OPENING * 2
    return Finding(body.label, thing(last), of=body.of) if near else None


def same_sum(here: Ground, found: Sequence[Record]) -> Finding | None:
    """He pledged $400 million ([250 million pounds]): the sum before it in another currency."""
    last = found[-1]
    body, span = last.body, last.evidence[0].span
    sums = isinstance(body, Measure) and _money(body.amount) and _money(here.amount)
    if not sums or not isinstance(body, Measure) or body.amount.unit == here.amount.unit:
        return None
    before = here.text[span.end : here.amount.span.start]
    if not BRACKET.fullmatch(before):
        return None
    return Finding(body.label, thing(last), of=body.of)


def _money(amount: Amount) -> bool:
    """Whether an amount is a sum, once or at a rate."""
    return amount.unit.split()[0].isupper() and amount.rule != "plural_noun"


# these come before all else
RULES = (same_sum, same_stuff, of_which, stance, moved, compared, apiece, contrasted, echoed)
