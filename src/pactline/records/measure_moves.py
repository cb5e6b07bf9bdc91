"""A figure and the level before it in, what it is of out, where it tells how that moved or the level of another thing.

"Catches were worth $4 million, up 2 percent"; "thefts rose 12 percent, to 7,919 cases"; "exports rose to $4 billion and
imports to $5 billion".
"""

import re
from collections.abc import Sequence

from pactline.model.mention import Amount
from pactline.model.record import Measure, Record
from pactline.records import measure_labels, measure_loose
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_same import money, thing

MOVED = ("up", "down", "off")
FROM = ("from", "by")
SET_UP = re.compile(r"[.;:]|\band\b|\bwhile\b")  # after these the level before is left behind
MORE = re.compile(r" (?:more|less|fewer|higher|lower|above|below|wider|dearer|cheaper|up|down)\b")
ASIDE = re.compile(r"(?:,|\(| --?| –|—)\s?(?:about |some |or |which is |nearly |almost )?$")
AGAIN = re.compile(r" (?:more|less|higher|lower) than [^;:]{3,60},? (?:and|but) (?:about |some |nearly |almost )?$")
FROM_LEVEL = re.compile(r" from (?:about |around |some |nearly |almost |just |over |an? [a-z-]+ (?:profit|loss) of )?")
THAN = re.compile(r" (?:more|less|higher|lower) than\b")
RISE = re.compile(
    r"(?:,|\(| -| –|—)\s?(?:an?|its|their) (?:[\w-]+ ){0,3}?"
    r"(?:rise|increase|jump|gain|fall|drop|decline|decrease|surge|growth|slump|dip) of (?:about |some |nearly )?$"
)
CHANGES = ("change", "altered", "put_first", "sent")
TO = re.compile(
    r"(?: an? [a-z]+)?(?: compared (?:to|with) [^,;.]{2,40}| (?:this|last) (?:year|month|week|quarter)"
    r"| (?:in|on) [A-Z]\w+)?, (?:(rising|falling|climbing|increasing|dropping|growing|to be [a-z]+ed) )?"
    r"to (?:about |around |some |nearly |almost |over )?"
)
LEVELS = ("to", "at", "by", "from", "above", "below")
PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "ADP", "PRON", "PART", "PUNCT")
OWN = ("alone", "part_of_noun", "counted", "holder")  # what is told so has no whole that others share
AFTER = 12  # characters behind a figure


def moved(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Catches were worth $4 million, [up 2 percent]; oil traded at $40, [down $2]: how the level before moved."""
    last, at = found[-1], here.own[0] - 1
    at -= at > 1 and here.tokens[at].upos == "ADV" and here.tokens[at].text.lower() not in MOVED
    body, end = last.body, last.evidence[0].span.end
    gap = here.text[end : here.amount.span.start]
    if at < 1 or not isinstance(body, Measure) or not _moved(here, at):
        return None
    at -= here.tokens[at].text.lower() in FROM
    apart = here.tokens[at - 1].text not in (",", "(") or end < here.sentence.start or SET_UP.search(gap)
    level = money(body.amount) or body.amount.unit in ("percent", "points") or here.amount.unit == "percent"
    own = measure_loose.alone(here)  # a level before this one is told in words of its own, so that no chart takes it up
    before = body.amount.unit == here.amount.unit and own is not None
    label = own.label if before and own is not None else body.label
    return None if apart or not level else Finding(label, thing(last), of=body.of)


def alike(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Exports rose to $4 billion and [imports] to $5 billion: what stands behind "and", at a level of its own."""
    last, at = found[-1], here.own[0] - 1
    body, end = last.body, last.evidence[0].span.end
    told = (
        isinstance(body, Measure)
        and body.of is None
        and level(here)
        and level_of(body.amount)
        and end >= here.sentence.start
    )
    if not told or at < 2 or here.tokens[at].text.lower() not in LEVELS or last.evidence[1].rule in OWN:
        return None
    if not here.text[: last.evidence[0].span.start].rstrip().endswith(here.tokens[at].text):
        return None
    between = [i for i in range(at) if here.tokens[i].start >= end]
    joined = max((i for i in between if here.tokens[i].text.lower() in ("and", "but")), default=None)
    if joined is None or joined + 1 >= at or here.tokens[at - 1].upos not in ("NOUN", "PROPN"):
        return None
    if any(here.tokens[i].upos not in PHRASE for i in range(joined + 1, at)):
        return None
    place = here.tokens[joined + 1].start, here.tokens[at - 1].end
    return Finding(measure_labels.noun(here.text[slice(*place)]), place, noun=at - 1)


def arrived(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Thefts rose 12 percent compared to 2015, [to 7,919 cases]: the level that what changed came to."""
    last, start = found[-1], here.amount.span.start
    body, end = last.body, last.evidence[0].span.end
    match = TO.fullmatch(here.text[end:start])
    changed = isinstance(body, Measure) and last.evidence[1].rule in CHANGES and body.amount.unit.startswith("percent")
    rising = match is not None and match[1] and isinstance(body, Measure) and alike_unit(body.amount, here.amount)
    if match is None or not (changed or rising) or not isinstance(body, Measure):
        return None
    level = here.amount.rule == "plural_noun" or is_money(here) or here.amount.unit == "percent"
    return Finding(body.label, thing(last), of=body.of) if level else None


def alike_unit(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one unit, at a rate or not."""
    return one.unit.split()[0] == other.unit.split()[0]


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


def differs(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Sales were $9 million, [$2 million more than] in May and [$1 million less than] foreseen: so much more."""
    last, start = found[-1], here.amount.span.start
    body, end = last.body, last.evidence[0].span.end
    gap, after = here.text[end:start], here.text[here.amount.span.end : here.amount.span.end + AFTER]
    sums = isinstance(body, Measure) and money(body.amount) and is_money(here) and end >= here.sentence.start
    if not sums or not isinstance(body, Measure) or not THAN.match(after):
        return None
    again = last.evidence[0].rule == "differs" and AGAIN.fullmatch(gap) is not None
    if not again and (SET_UP.search(gap) or not ASIDE.search(gap)):
        return None
    own = measure_loose.alone(here)
    return Finding(own.label if own else body.label, thing(last))


def moved_from(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Holm earned $9 million, up 13 percent from [$8 million]: the level before of what moved."""
    last = found[-1]
    body, gap = last.body, here.text[last.evidence[0].span.end : here.amount.span.start]
    told = isinstance(body, Measure) and body.amount.unit == "percent" and last.evidence[0].rule == "moved"
    if not told or not isinstance(body, Measure) or FROM_LEVEL.fullmatch(gap) is None or not is_money(here):
        return None
    own = measure_loose.alone(here)
    return Finding(own.label if own else body.label, thing(last))


def level(here: Ground) -> bool:
    """Whether an amount is a share or a sum."""
    return here.amount.unit == "percent" or is_money(here)


def level_of(amount: Amount) -> bool:
    """Whether an amount told before is a share or a sum."""
    return amount.unit == "percent" or money(amount)


def _moved(here: Ground, at: int) -> bool:
    """Whether "up", "down from" or the like ends at a token."""
    word, before = here.tokens[at].text.lower(), here.tokens[at - 1].text.lower()
    before = here.tokens[at - 2].text.lower() if before.endswith("ly") and at > 1 else before
    return word in MOVED or (word in FROM and before in MOVED and at > 1)
