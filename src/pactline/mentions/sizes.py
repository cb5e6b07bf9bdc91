"""A quantity in its sentence in, the size that it is out: a [75-ton] slab, a [40ft] wall, a ship [130m] long.

A size stands before the noun that is so large, its unit in the singular or written short; what is so large is the
unit's `noun`. The hundred metres that somebody runs are the name of a race and no size.
"""

import re

import msgspec

from pactline.kit import trees
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit

METRE = re.compile(r"\dm$")
DIMENSION = re.compile(r"(?: \([^()\n]{3,24}\))?[ -]([a-z]+)\b")
MORE = re.compile(r"-\d")  # "a 6-foot-4 guard"
GRAMS = "grams"
GENERATIONS = 7  # of mobile networks, some to come
POUNDS = "pounds"
MILLION = 1_000_000
UNIT = re.compile(r"(?:-|\s)((square|cubic)[-\s])?([A-Za-z]{2,10})\b")
SHORT = re.compile(r"([A-Za-z]{1,3})\b")
WEIGHED = re.compile(
    r"[\s-]?pounds?(?: \([\d,.]+(?: million)?[ -]?(?:kilograms?|kilos?|kg|metric tons?|tonnes?)\)"
    r"| per square\b| of (?:force|pressure|thrust|explosives)\b)"
)  # a weight or a pressure and no sum
STUFF = re.compile(r" of (?!the\b|its\b|their\b|an?\b)[a-z]{3,}")
SPEEDS = ("mph", "kph")
SPEED = re.compile(r"\b(?:of|over|above|than|exceeding|topping|reaching) (?:about |around |nearly |up to |over )?$")
LEVEL = re.compile(r"\b(?:to|by|at) (?:about |around |just |nearly |only )?$")
SUM = re.compile(r"(?:[$€£¥#]|\bRs\.?)\s?$")
WITHIN = ("compound", "amod", "nummod", "nmod", "obl:unmarked", "appos", "dep", "nmod:unmarked", "conj")
DASHES = ("-", "–")  # a tree may take the dash of "272-kilogram" for a preposition
NOUNS = ("NOUN", "PROPN")
LINKS = 4  # words from a unit up to what is so large: metre, deep, well


def size(quantity: Quantity, ground: Ground) -> Unit | None:
    """Workers cut a [75-ton] slab, built a [40ft] wall and cleared an [800-square metre] yard."""
    found = None if quantity.one else _written(quantity, ground) or _metres(quantity, ground)
    at = None if found is None or _network(quantity, found) else _token(ground, found.end)
    noun = None if at is None else _sized(ground, at)
    if found is None or at is None or noun is None:
        return None
    token, spaced = ground.tokens[noun], ground.text[quantity.end] == " "
    if token.lemma.lower() in ground.nouns.sizeless or (spaced and _uncut(found, ground, noun=noun, unit=at)):
        return None
    return msgspec.structs.replace(found, noun=(token.start, token.end))


def _uncut(found: Unit, ground: Ground, *, noun: int, unit: int) -> bool:
    """Whether a unit without a dash is a noun of its own: 400 member firms, 300 foot [soldiers], counted themselves."""
    plural = noun > unit and ground.tokens[noun].xpos in ("NNS", "NNPS")
    return plural or found.unit in ground.nouns.dashed


def _network(quantity: Quantity, found: Unit) -> bool:
    """Whether a few "grams" are a generation of networks: 5g masts."""
    return found.unit == GRAMS and quantity.value < GENERATIONS and found.end - quantity.end == 1


def of_stuff(quantity: Quantity, ground: Ground) -> Unit | None:
    """They found [71.7g] of resin, 70 miles ([110km]) of reef: a short unit is counted as its noun would be."""
    found = _short(quantity, ground)
    if found is None or found.unit == ground.nouns.short["m"]:
        return None
    aside = ground.text[quantity.start - 1] == "(" and ground.text.startswith(")", found.end)
    level = LEVEL.search(ground.text, ground.start, quantity.start) is not None
    speed = found.unit in SPEEDS and SPEED.search(ground.text, ground.start, quantity.start) is not None
    if not (aside or level or speed) and STUFF.match(ground.text, found.end) is None:
        return None
    return Unit(found.unit, found.start, found.end, found.noun, rule="plural_noun")


def weighed(quantity: Quantity, ground: Ground) -> bool:
    """Whether pounds are a weight, as brackets or what follows tell: 600 pounds (272 kilograms), of pressure."""
    return WEIGHED.match(ground.text, quantity.end) is not None


def _written(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit as it stands behind a figure: in full behind a hyphen or a blank, or short."""
    match = UNIT.match(ground.text, quantity.end, ground.end)
    unit = None if match is None else ground.nouns.sizes.get(match[3]) or _measured(match, ground)
    if match is None or unit is None or not _plain(match, ground):
        return _short(quantity, ground)
    if (unit == POUNDS and not weighed(quantity, ground)) or SUM.search(ground.text[ground.start : quantity.start]):
        return None
    whole = f"{match[2]} {unit}" if match[2] else unit
    return Unit(whole, quantity.start, match.end())


def _plain(match: re.Match[str], ground: Ground) -> bool:
    """Whether a unit ends where it is read: no 6-foot-4 guard."""
    return MORE.match(ground.text, match.end()) is None


def _measured(match: re.Match[str], ground: Ground) -> str | None:
    """The plural of a unit before a word of dimension: 40 [metres] deep."""
    behind = DIMENSION.match(ground.text, match.end(), ground.end)
    told = behind is not None and behind[1] in ground.nouns.dimensions
    return match[3] if told and match[3] in ground.nouns.sizes.values() else None


def _short(quantity: Quantity, ground: Ground) -> Unit | None:
    """The short unit that is glued to a figure; metres are read as millions first."""
    if SUM.search(ground.text[ground.start : quantity.start]):
        return None
    match = SHORT.match(ground.text, quantity.end, ground.end)
    unit = None if match is None else ground.nouns.short.get(match[1])
    if match is None or unit is None:
        return None
    return Unit(unit, quantity.start, match.end(), match.span())


def _metres(quantity: Quantity, ground: Ground) -> Unit | None:
    """Metres that read as millions, where a word of dimension follows: 130[m] long."""
    behind = DIMENSION.match(ground.text, quantity.end, ground.end)
    glued = METRE.search(ground.text[quantity.start : quantity.end]) is not None
    if not glued or behind is None or behind[1] not in ground.nouns.dimensions:
        return None
    if SUM.search(ground.text[ground.start : quantity.start]):
        return None
    return Unit(ground.nouns.short["m"], quantity.start, quantity.end, parts=MILLION)


def _token(ground: Ground, end: int) -> int | None:
    """The token of a unit: the one that ends where it ends."""
    return next((i for i, token in enumerate(ground.tokens) if token.end == end), None)


def _sized(ground: Ground, unit: int) -> int | None:
    """The noun that a unit says the size of, up the tree: a 2-metre-thick [floe], a 50-foot (15-meter) [mast]."""
    tokens, at = ground.tokens, unit
    if any(tokens[i].text not in DASHES for i in trees.children(tokens, unit, "case", "det")):
        return None
    for _ in range(LINKS):
        if tokens[at].head < 0 or tokens[at].deprel not in WITHIN:
            return None
        at = tokens[at].head
        if tokens[at].text.lower() in ground.nouns.dimensions:
            told = _told_of(ground, at)
            if told is not None:
                return told
        elif at > unit and tokens[at].upos in NOUNS and tokens[at].text not in ground.nouns.sizes:
            return at
    return None


def _told_of(ground: Ground, at: int) -> int | None:
    """The noun that is so long or deep: the [ship] is 130m long, is likely to be 130m long; a [wall] 40 feet high."""
    tokens, token = ground.tokens, ground.tokens[at]
    if token.deprel == "amod" and 0 <= token.head < at:
        return token.head if tokens[token.head].upos in NOUNS else None
    over = token.head if token.deprel == "xcomp" and token.head >= 0 else at
    if trees.child(tokens, at, "cop") is None and over == at:
        return None
    noun = next((one for i in (at, over) if (one := trees.child(tokens, i, "nsubj")) is not None), None)
    return noun if noun is not None and tokens[noun].upos in NOUNS else None
