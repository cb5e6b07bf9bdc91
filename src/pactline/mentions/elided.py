"""A number without a noun of its own in, the noun it goes without out: killed 11; 600 tonnes on deck and 55 below.

The noun stands before, in the sentence itself or with the last count of the sentence before it. Where tree and words do
not make plain what is counted the number is no amount.
"""

import re

import msgspec

from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit

PEOPLE = "people"
ACTED = ("obj", "nsubj", "nsubj:pass", "obl:unmarked")
SUBJECTS = ("nsubj", "nsubj:pass")
BOUNDING = ("CCONJ", "PUNCT")
GOES_ON = ("ADV", "ADP")
TELLING = "VERB"
PARTS = ("of", "among")
HEDGES = ("at least ", "more than ")  # "at least one car" is a count
DASHES = ("-", "--", "–", "—")
TOTALS = ("number", "toll", "count", "tally")
THEM = ("them", "these", "those")
PACE = re.compile(r" (an?) (day|week|month|year|hour|minute)\b(?![- ]old)")


class Place(msgspec.Struct, frozen=True):
    """Where a lone number stands: its first and its last token."""

    first: int
    last: int
    quantity: Quantity
    ground: Ground

    def unit(self, words: str, noun: int | None) -> Unit:
        """A unit that stands elsewhere, with its token."""
        token = None if noun is None else self.ground.tokens[noun]
        return Unit(words, self.quantity.start, self.quantity.end, None if token is None else (token.start, token.end))


def of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit that a lone number leaves out, stamped with the rule that read it."""
    own = [i for i, t in enumerate(ground.tokens) if t.start < quantity.end and quantity.start < t.end]
    odd = quantity.value < 1 or (quantity.scale == 1 and not quantity.value.is_integer())
    if not own or odd or ground.tokens[own[-1]].upos != "NUM":
        return None
    for rule in (person,) if quantity.one else RULES:
        unit = rule(Place(own[0], own[-1], quantity, ground))
        if unit is not None:
            return msgspec.structs.replace(unit, rule=rule.__name__)
    return None


def part(place: Place) -> Unit | None:
    """Of the 20 districts in the plan, [seven] are poor: so many of the whole just told."""
    tokens, noun = place.ground.tokens, _counted_before(place)
    if noun is None or tokens[place.last].deprel not in SUBJECTS:
        return None
    whole = any(t.head == noun and t.deprel == "case" and t.text.lower() in PARTS for t in tokens[:noun])
    parted = any(t.text == "," for t in tokens[noun : place.first])
    return place.unit(tokens[noun].text, noun) if whole and parted else None


def befallen(place: Place) -> Unit | None:
    """The blast killed [11]; at least [45] were wounded; [300] are missing."""
    tokens = place.ground.tokens
    token = tokens[place.last]
    struck = token.deprel == "nummod" and token.head == place.last + 1  # "14 dead and 20 wounded"
    if token.head < 0 or not (token.deprel in ACTED or struck or _before_its_verb(place)) or _named(place):
        return None
    states = [i for i, t in enumerate(tokens) if t.head == token.head and t.deprel == "xcomp"]  # made [homeless]
    if not any(_befalls(at, place.ground) for at in (token.head, *states)):
        return None
    noun = _victims(place, struck=struck)
    return place.unit(PEOPLE, None) if noun is None else place.unit(tokens[noun].text, noun)


def _named(place: Place) -> bool:
    """Whether a lone number has words of its own that say more than how exact it is."""
    tokens = place.ground.tokens
    return any(t.head == place.last and t.deprel in ("case", "amod") and t.text not in LOOSE for t in tokens)


def _before_its_verb(place: Place) -> bool:
    """Whether a number stands right before its verb, whatever the tree makes of it: [Up to 200] have been killed."""
    tokens, verb = place.ground.tokens, place.ground.tokens[place.last].head
    return all(t.upos == "AUX" and t.head == verb for t in tokens[place.last + 1 : verb]) and verb > place.last + 1


def stands(place: Place) -> Unit | None:
    """Thirty boats left the port; [12] were stopped, 10 of them sank: so many of those counted last."""
    tokens, noun = place.ground.tokens, _counted_before(place)
    token = tokens[place.last]
    under = [t for t in tokens if t.head == place.last and t.deprel == "nmod"]
    told = any(t.text.lower() not in THEM and t.upos != "NUM" for t in under)
    if token.deprel not in SUBJECTS or _named(place) or told:
        return None
    if noun is not None:
        return place.unit(tokens[noun].text, noun)
    last = place.ground.counted
    return None if last is None else Unit(last.unit, place.quantity.start, place.quantity.end, last.noun)


def told_of(place: Place) -> Unit | None:
    """Some 1,200 birds died, a fraction of the [35,000] found in May: so many of those counted before."""
    tokens, noun = place.ground.tokens, _counted_before(place)
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
    hedged = all(t.upos not in (TELLING, "NOUN") for t in tokens[at + 1 : place.first])
    if not at or not after or after[0].text not in DASHES or not hedged or not _plural(at - 1, place.ground):
        return None
    return place.unit(tokens[at - 1].text, at - 1)


def paced(place: Place) -> Unit | None:
    """Of letters 900 have come, [60 a day]: so many of what was counted before, at a rate."""
    match = PACE.match(place.ground.text, place.quantity.end, place.ground.end)
    noun, last = _counted_before(place), place.ground.counted
    if match is None or (noun is None and last is None):
        return None
    words, where = (last.unit, last.noun) if last is not None else ("", None)
    if noun is not None:
        token = place.ground.tokens[noun]
        words, where = token.text, (token.start, token.end)
    return Unit(f"{words} {match[1]} {match[2]}", place.quantity.start, match.end(), where)


def _victims(place: Place, *, struck: bool) -> int | None:
    """The noun for those counted right before, whom the same or the like befell."""
    tokens, noun = place.ground.tokens, _counted_before(place)
    if noun is None:
        return None
    alike = tokens[noun].deprel in ACTED and _befalls(tokens[noun].head, place.ground)
    return noun if alike or (struck and tokens[noun].text == PEOPLE) else None


def hurt(place: Place) -> Unit | None:
    """[Twenty] of those hurt are in hospital: people whom something befell."""
    after = place.ground.tokens[place.last + 1 : place.last + 4]
    if [t.text.lower() for t in after[:2]] != ["of", "those"] or len(after) < len(("of", "those", "hurt")):
        return None
    return (
        place.unit(PEOPLE, place.last + 2)
        if {after[2].lemma, after[2].text} & set(place.ground.nouns.befalling)
        else None
    )


def person(place: Place) -> Unit | None:
    """The fire left [one person] dead; at least [one soldier] was killed: a lone victim, counted like more of them."""
    tokens = place.ground.tokens
    after = tokens[place.last + 1 : place.last + 2]
    if not place.quantity.one or not after or after[0].xpos != "NN" or tokens[place.last].head != place.last + 1:
        return None
    noun = after[0]
    struck = noun.deprel in ACTED and noun.head >= 0 and _befalls(noun.head, place.ground)
    left = any(t.head == noun.head and t.deprel == "xcomp" and _befalls(i, place.ground) for i, t in enumerate(tokens))
    if (
        place.ground.text[: place.quantity.start].lower().endswith(HEDGES)
        and noun.text not in place.ground.nouns.temporal
    ):
        counted = place.ground.nouns.persons.get(noun.text.lower(), noun.text)
        return Unit(counted, place.quantity.start, noun.end, (noun.start, noun.end))
    if not (struck or (noun.deprel == "obj" and left)):
        return None
    words = place.ground.nouns.persons.get(noun.text.lower())
    return Unit(words, place.quantity.start, noun.end, (noun.start, noun.end)) if words else None


def _befalls(verb: int, ground: Ground) -> bool:
    """Tell whether a verb or adjective says what befell people."""
    token = ground.tokens[verb]
    return bool({token.lemma, token.text.lower()} & set(ground.nouns.befalling))


def taken_up(place: Place) -> Unit | None:
    """They tested 900 seeds and found [20] that sprouted: so many of those counted before."""
    tokens, noun = place.ground.tokens, _counted_before(place)
    after = tokens[place.last + 1 : place.last + 2]
    if noun is None or tokens[place.last].deprel != "obj" or not after or after[0].text not in ("that", "which", "who"):
        return None
    return place.unit(tokens[noun].text, noun)


LOOSE = (
    "at",
    "At",
    "further",
    "many",
    "other",
    "only",
    "to",
    "To",
    "up",
    "Up",
)  # what may stand before a number: at least, a further


def beside(place: Place) -> Unit | None:
    """They loaded 600 tonnes on deck and [55] below: as many of what was counted before."""
    tokens = place.ground.tokens
    after = tokens[place.last + 1 : place.last + 2]
    before = [t for t in tokens[: place.first] if t.upos in BOUNDING or t.head not in (place.first, place.last)][-1:]
    if not (after and after[0].upos in GOES_ON and before and before[0].upos in BOUNDING):
        return None
    noun = _counted_before(place)
    between = () if noun is None else tokens[noun : place.first]
    again = any(t.text == after[0].text and t.deprel == "case" for t in between)  # "came from Riga, 63 from Oslo"
    if noun is None or (any(t.upos == TELLING for t in between) and not again):
        return None
    return place.unit(tokens[noun].text, noun)


def _counted_before(place: Place) -> int | None:
    """The last noun before a number that a number counts, or of which the number is told: the number of boats."""
    tokens = place.ground.tokens
    counted = [t.head for t in tokens[: place.first] if t.upos == "NUM" and t.deprel == "nummod"]
    numbers = [i for i, t in enumerate(tokens[: place.first]) if t.text.lower() in TOTALS]
    told = [i for i, t in enumerate(tokens[: place.first]) if t.head in numbers and t.deprel == "nmod"]
    nouns = [i for i in (*counted, *told) if 0 <= i < place.first and _plural(i, place.ground)]
    return max(nouns, default=None)


def _plural(at: int, ground: Ground) -> bool:
    """Tell whether a token is a plural noun that is no stretch of time."""
    token, nouns = ground.tokens[at], ground.nouns
    return (token.xpos == "NNS" or token.text in nouns.collective) and token.text not in nouns.temporal


RULES = (hurt, set_off, part, befallen, taken_up, beside, told_of, paced, stands)  # first answer wins
