"""A number without a unit and the amount before it in, the unit it shares with that out: up from 12, put at 62.

The amount before stands in the same sentence, or in the one before where a pronoun or "the figure" takes it up.
"""

import re

from pactline.mentions.bounds import HEDGE
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit
from pactline.model.mention import Amount

LEVEL = r"(?:(?:up|down|off) from|from|compared (?:with|to)|as against|against|versus|instead of|rather than)"
EARLIER = re.compile(rf"(?:^|[ ,(])({LEVEL}) {HEDGE}$")
LATER = re.compile(rf" to {HEDGE}$")
AGAIN = re.compile(
    r"\b(?:it(?: is| was|['’]s)|(?:put|puts|putting|gave|gives) (?:it|them|the (?:[a-z]+ )?"
    r"(?:figure|number|total|tally|toll|count)) (?:at|as)|(?:the|that|an|its) (?:[a-z]+ )?"
    r"(?:figure|estimate|number|total|tally|count|share|rate)"
    r" (?:of|is|was|(?:had |has )?(?:stood|stands|risen|rose|fallen|fell) (?:at|to))"
    r"|(?:says?|said|reckons?|reckoned|believes?|claims?|claimed|insists?|expects?)(?: that)? the (?:bill|costs?|price)"
    rf" (?:will |would )?(?:be|is|was|exceeds?|reach|top|come to))(?: now| already)? {HEDGE}$",
    re.IGNORECASE,
)
FROM = re.compile(r"\b(?:from|by) (?:[a-z]+ ){0,2}$")
PARTED = re.compile(r"[;:\n“”\"]|\.\s")
MOVED = ("up from", "down from", "off from")
REACH = 70  # characters from an amount to the level it is set beside
LONG_REACH = 150  # and with "up" or "down" before it
FAR = 260  # characters to a figure that "it" takes up
ADMITS = re.compile(
    r"\b(?:(?:admits?|admitted) to|acknowledges?|acknowledged|says?|said|counts?|claims?|thinks?|reckons on"
    rf"|counted|(?:speaks?|spoke|talks?|talked) of|had expected|had assumed) {HEDGE}$"
)
COUNTS = r"(?:count|estimate|reckoning|account|tally|figures?)\b"
BY_COUNT = re.compile(
    r",? by (?:that of |(?:the|its|their|his|her|our) (?:[\w'’-]+ ){0,3}?"
    rf"{COUNTS}|the [\w-]+['’]s?[.,;])"
)
ENDED = re.compile(r"[.;,”\"]|$")
SET_OFF = re.compile(r"[,;]|\b(?:and|but|while)\b")
BESIDE = ("in", "among", "against", "for", "that")
UNDER = re.compile(r"\b(?:under|over|aged|age) $")
ANOTHER = re.compile(r",? (?:and|or) \d")
WHOLE = 100
GLUED = re.compile(r"[-–—/:]?[\w°]|[-–—/:]\d")
PACE = re.compile(
    r" (?:an?|per|each|every) (?!(?:year|decade|month|week|day|century|quarter) (?:ago|earlier|before)\b)[a-z]"
)
CLOSED = ("NOUN", "PROPN", "SYM", "X")  # what right behind a number makes it no lone one


def of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit that a number takes over from the amount before it."""
    last = ground.last
    if last is None or quantity.one or not stands_alone(quantity, last, ground):
        return None
    for rule in (earlier, later, again, by_another, gapped):
        if rule(quantity, ground, last=last):
            noun = None if last.noun is None or _measured(last) else (last.noun.start, last.noun.end)
            return Unit(last.unit, quantity.start, quantity.end, noun, rule.__name__)
    return None


def stands_alone(quantity: Quantity, last: Amount, ground: Ground) -> bool:
    """Whether a number has no noun behind it and can be one more of what the amount before it counts."""
    return _lone(quantity, ground) and _fits(quantity, last)


def earlier(quantity: Quantity, ground: Ground, *, last: Amount) -> bool:
    """Support was 31 percent, down from [44] in May; it treated 70 patients, against [43] the week before."""
    gap = ground.text[last.span.end : quantity.start]
    match = EARLIER.search(gap)
    if match is None or last.span.start < ground.start or PARTED.search(gap[:-1]) is not None:
        return False
    return len(gap) <= (LONG_REACH if match[1].lower() in MOVED else REACH)


def later(quantity: Quantity, ground: Ground, *, last: Amount) -> bool:
    """The top rate falls from 42 percent to [39]; they voted by 46 votes to [44]."""
    gap, before = ground.text[last.span.end : quantity.start], ground.text[ground.start : last.span.start]
    told = FROM.search(before) is not None or last.unit in ("votes", "hands")
    near = last.span.start >= ground.start and last.rule != "ballot"
    return near and LATER.fullmatch(gap) is not None and told


def again(quantity: Quantity, ground: Ground, *, last: Amount) -> bool:
    """The toll is 30 people, but the police put it at [12]; the figure was [40] a year ago."""
    gap = ground.text[last.span.end : quantity.start]
    here = ground.text[ground.start : quantity.start]
    if " a " in last.unit and not _measured(last):
        return False
    return len(gap) <= FAR and "\n\n\n" not in gap and AGAIN.search(here) is not None


def by_another(quantity: Quantity, ground: Ground, *, last: Amount) -> bool:
    """At least 340 people died; the army admits to [12]; 60,000 people came by their count and [14,000] by ours."""
    gap, here = ground.text[last.span.end : quantity.start], ground.text[ground.start : quantity.start]
    near = len(gap) <= FAR / 2 and " a " not in last.unit and last.rule not in ("percent", "times")
    if near and last.span.start >= ground.start and BY_COUNT.match(ground.text, quantity.end):
        return True
    return near and ADMITS.search(here) is not None and ENDED.match(ground.text, quantity.end) is not None


def gapped(quantity: Quantity, ground: Ground, *, last: Amount) -> bool:
    """Food rose 2.9 percent, rents [6.8]; 9 percent were for it, [20] against: the share of another, told in short."""
    gap = ground.text[last.span.end : quantity.start]
    between = [t for t in ground.tokens if last.span.end <= t.start < quantity.start]
    behind = next((t for t in ground.tokens if t.start >= quantity.end), None)
    told = any(t.upos in ("VERB", "AUX") for t in between) and quantity.value.is_integer()
    near = (
        last.unit == "percent"
        and not UNDER.search(gap)
        and last.span.start >= ground.start
        and SET_OFF.search(gap) is not None
    )
    if ANOTHER.match(ground.text, quantity.end):
        return False  # "11 and 8 percent respectively"
    ends = behind is None or behind.upos in ("PUNCT", "CCONJ") or behind.text.lower() in BESIDE
    return near and ends and not told and len(gap) <= REACH and quantity.value < WHOLE


def _lone(quantity: Quantity, ground: Ground) -> bool:
    """Whether nothing behind a number says what it counts."""
    behind = next((t for t in ground.tokens if t.start >= quantity.end), None)
    glued = GLUED.match(ground.text, quantity.end) is not None or PACE.match(ground.text, quantity.end) is not None
    return not glued and (behind is None or behind.upos not in CLOSED)


def _fits(quantity: Quantity, last: Amount) -> bool:
    """Whether a number can be one more of what the amount before it counts."""
    return _measured(last) or (quantity.value >= 1 and (quantity.scale > 1 or quantity.value.is_integer()))


def _measured(last: Amount) -> bool:
    """Whether an amount is a share or a sum and counts no noun."""
    return last.unit == "percent" or last.unit[:3].isupper()
