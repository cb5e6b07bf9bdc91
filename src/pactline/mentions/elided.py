"""A number without a noun of its own in, the noun it goes without out: killed 11; 600 tonnes on deck and 55 below.

The noun stands before, in the sentence itself or with the last count of the sentence before it. Where tree and words do
not make plain what is counted the number is no amount.
"""

import re

import msgspec

from pactline.mentions import listed, lone, parts, polled, tolls, victims
from pactline.mentions.lone import Place
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit

SUBJECTS = ("nsubj", "nsubj:pass")
BOUNDING = ("CCONJ", "PUNCT")
GOES_ON = ("ADV", "ADP")
TELLING = "VERB"
PARTS = ("of", "among")

DASHES = ("-", "--", "–", "—")

THEM = ("them", "these", "those")
PACE = re.compile(r" (an?) (day|week|month|year|hour|minute)\b(?!-| (?:old|ago|earlier|later|before|previously)\b)")


def of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit that a lone number leaves out, stamped with the rule that read it."""
    own = [i for i, t in enumerate(ground.tokens) if t.start < quantity.end and quantity.start < t.end]
    odd = 0 < quantity.value < 1 or (quantity.scale == 1 and not quantity.value.is_integer())
    if not own or odd or ground.tokens[own[-1]].upos != "NUM":
        return None
    rules = RULES if quantity.value else (parts.ballot,)
    for rule in (victims.hedged, victims.person) if quantity.one else rules:
        unit = rule(Place(own[0], own[-1], quantity, ground))
        if unit is not None:
            return msgspec.structs.replace(unit, rule=rule.__name__)
    return None


def part(place: Place) -> Unit | None:
    """Of the 20 districts in the plan, [seven] are poor: so many of the whole just told."""
    tokens, noun = place.ground.tokens, lone.counted_before(place)
    if noun is None or tokens[place.last].deprel not in SUBJECTS:
        return None
    whole = any(t.head == noun and t.deprel == "case" and t.text.lower() in PARTS for t in tokens[:noun])
    parted = any(t.text == "," for t in tokens[noun : place.first])
    return place.unit(tokens[noun].text, noun) if whole and parted else None


def stands(place: Place) -> Unit | None:
    """Thirty boats left the port; [12] were stopped, 10 of them sank: so many of those counted last."""
    tokens, noun = place.ground.tokens, lone.counted_before(place)
    token = tokens[place.last]
    under = [t for t in tokens if t.head == place.last and t.deprel == "nmod"]
    told = any(t.text.lower() not in THEM and t.upos != "NUM" for t in under)
    if token.deprel not in SUBJECTS or lone.named(place) or told:
        return None
    if noun is not None:
        return place.unit(tokens[noun].text, noun)
    last = lone.counted_last(place)
    return None if last is None else Unit(last.unit, place.quantity.start, place.quantity.end, last.noun)


def told_of(place: Place) -> Unit | None:
    """Some 1,200 birds died, a fraction of the [35,000] found in May: so many of those counted before."""
    tokens, noun = place.ground.tokens, lone.counted_before(place)
    after = tokens[place.last + 1 : place.last + 2]
    before = tokens[place.first - 1].text.lower() if place.first else ""
    if noun is None or before != "the" or not after or after[0].xpos != "VBN" or after[0].head != place.last:
        return None
    return place.unit(tokens[noun].text, noun)


def set_off(place: Place) -> Unit | None:
    """A few people - [less than 10] - stayed; it took most seats -- [123] -- in May: so many of the noun before."""
    tokens = place.ground.tokens
    near = [i for i, t in enumerate(tokens[: place.first]) if t.upos == "PUNCT" and t.text in DASHES]
    after = tokens[place.last + 1 : place.last + 2]
    at = near[-1] if near else 0
    listed = bool(at) and tokens[at - 1].text.lower() in place.ground.nouns.labels  # "three articles -- 76, 88 and 198"
    glued = place.ground.text[place.quantity.end : place.quantity.end + 1] in DASHES
    hedged = not glued and all(t.upos not in (TELLING, "NOUN") for t in tokens[at + 1 : place.first])
    if (
        listed
        or not at
        or not after
        or after[0].text not in DASHES
        or not hedged
        or not lone.plural(at - 1, place.ground)
    ):
        return None
    return place.unit(tokens[at - 1].text, at - 1)


def paced(place: Place) -> Unit | None:
    """Of letters 900 have come, [60 a day]: so many of what was counted before, at a rate."""
    match = PACE.match(place.ground.text, place.quantity.end, place.ground.end)
    noun, last = lone.counted_before(place), place.ground.counted
    if match is None or (noun is None and last is None):
        return None
    words, where = (last.unit, last.noun) if last is not None else ("", None)
    if noun is not None:
        token = place.ground.tokens[noun]
        words, where = token.text, (token.start, token.end)
    return Unit(f"{words} {match[1]} {match[2]}", place.quantity.start, match.end(), where)


def taken_up(place: Place) -> Unit | None:
    """They tested 900 seeds and found [20] that sprouted: so many of those counted before."""
    tokens, noun = place.ground.tokens, lone.counted_before(place)
    after = tokens[place.last + 1 : place.last + 2]
    if noun is None or tokens[place.last].deprel != "obj" or not after or after[0].text not in ("that", "which", "who"):
        return None
    return place.unit(tokens[noun].text, noun)


def beside(place: Place) -> Unit | None:
    """They loaded 600 tonnes on deck and [55] below: as many of what was counted before."""
    tokens = place.ground.tokens
    after = tokens[place.last + 1 : place.last + 2]
    before = [t for t in tokens[: place.first] if t.upos in BOUNDING or t.head not in (place.first, place.last)][-1:]
    if not (after and after[0].upos in GOES_ON and before and before[0].upos in BOUNDING):
        return None
    noun = lone.counted_before(place)
    return None if noun is None or _told_apart(place, noun, after[0].text) else place.unit(tokens[noun].text, noun)


def _told_apart(place: Place, noun: int, word: str) -> bool:
    """Whether a verb parts a noun from a number, if not with the same preposition: came [from] Riga, 63 [from] Oslo."""
    between = place.ground.tokens[noun : place.first]
    again = any(t.text == word and t.deprel == "case" for t in between)
    return any(t.upos == TELLING for t in between) and not again


RULES = (
    victims.hurt,
    polled.polled,
    tolls.toll,
    tolls.some_of,
    parts.of_whom,
    parts.of_them,
    parts.included,
    listed.listed,
    listed.there_were,
    set_off,
    parts.ballot,
    parts.more,
    part,
    parts.fronted,
    victims.befallen,
    tolls.befell,
    tolls.housed,
    tolls.level,
    tolls.milestone,
    taken_up,
    parts.objected,
    beside,
    told_of,
    paced,
    stands,
)  # first answer wins
