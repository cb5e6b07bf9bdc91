"""A number without a noun in, the noun it is a part of or goes on counting out: five of them, of whom 12, two more."""

import re

from pactline.mentions import lone
from pactline.mentions.bounds import HEDGE
from pactline.mentions.lone import PEOPLE, Place
from pactline.mentions.unit_ground import Unit
from pactline.model.sentence import Token

OF_THEM = re.compile(r" of (them|these|those|whom|which)\b(?! [a-z]+s\b)")
OF_WHOM = re.compile(rf"\bof (whom|which),?(?: [^,;.]{{2,30}},)?(?: there (?:are|were))? {HEDGE}(?:between )?$")
INCLUDING = re.compile(rf"\bincluding {HEDGE}$")
TELLS = re.compile(
    r" (?:(?:who|whose|that|which|in|from|on|under|with|without|at|near|aged)\b|[a-z]+(?:ing|ed)\b(?! [a-z]+s\b))"
)
APART = re.compile(rf", {HEDGE}$")
WHOLE = re.compile(rf"^[“\"]?(?:Out of|Of|Among) [^;:]{{4,110}}, {HEDGE}$")
WITHIN = re.compile(rf"\b[Oo]f (?:the |its |their |all )?\d[\d,]* (?:[a-z-]+ )?[a-z]+s,? {HEDGE}$")
DEAD = re.compile(
    r"^[“\"]?(?:Of|Among) (?:the |those )(dead|injured|wounded|missing|sick|detained|arrested|infected)\b"
)
MORE = re.compile(r" more\b(?! than\b)")
KNOWN = re.compile(r"\b(?:its|their|his|her|the|these|those|some) ([a-z]{3,}s)\b")
VOTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|passed|approved|rejected|adopted|defeated|divided)\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
VOTE = re.compile(r"(?:[-–]\d+)? (?:[a-z]+ )?vote\b")
TO_FEW = re.compile(r"(?: to |[-–])[\w,]+(?! [a-z]+s\b)")
FEW_TO = re.compile(r"(?:\d[\d,]*|\b[a-z]+)(?: to |[-–])$")
CORE = ("nsubj", "nsubj:pass", "obj")
ENDING = ("PUNCT", "CCONJ", "ADV", "ADP")
AGO = ("last", "this", "already")
COUNTS = ("plural_noun", "stands", "part", "more", "of_them", "level")
REACH = 160  # characters back to the noun that a bare object goes on counting
VOTES = "votes"
COMPOUND = re.compile(r"-[a-z]{3,} ")  # a "2 million-barrel cap" is no vote


def of_them(place: Place) -> Unit | None:
    """Fifteen miners were hurt, [five] of them badly: so many of those counted or named before."""
    match = OF_THEM.match(place.ground.text, place.quantity.end)
    words = None if match is None else _whole(place)
    return None if match is None or words is None else _unit(place, words, match.span(1))


def of_whom(place: Place) -> Unit | None:
    """They named 90 witnesses, of whom [12] are abroad: so many of what "whom" stands for."""
    before = place.ground.text[place.ground.start : place.quantity.start]
    match = OF_WHOM.search(before)
    if match is None:
        return None
    start = place.ground.start + match.start(1)
    at = _named(place, start)
    return None if at is None else place.unit(place.ground.tokens[at].text, at)


def included(place: Place) -> Unit | None:
    """They arrested 90 thieves, including [12] carrying knives: so many of those counted before."""
    before = place.ground.text[place.ground.start : place.quantity.start]
    acting = lone.ACTING.match(place.ground.text, place.quantity.end) is not None
    told = acting or TELLS.match(place.ground.text, place.quantity.end) is not None
    if not (told and INCLUDING.search(before)) and not (acting and APART.search(before)):
        return None
    noun = lone.counted_before(place)
    return None if noun is None else place.unit(place.ground.tokens[noun].text, noun)


def fronted(place: Place) -> Unit | None:
    """Of the 90 firms that answered, the union says, [12] are idle; of the dead, [three] were children."""
    tokens = place.ground.tokens
    before = place.ground.text[place.ground.start : place.quantity.start]
    after = tokens[place.last + 1 : place.last + 2]
    if (
        not (WHOLE.search(before) or WITHIN.search(before))
        or not after
        or after[0].upos not in ("VERB", "AUX", "ADV", "PUNCT")
    ):
        return None
    fallen = DEAD.match(before)
    if fallen is not None:
        return _unit(place, PEOPLE, (place.ground.start + fallen.start(1), place.ground.start + fallen.end(1)))
    counted = [i for i, t in enumerate(tokens[: place.first]) if t.upos == "NUM"][:1]
    nouns = [i for i in range(counted[0] if counted else 1, place.first) if lone.plural(i, place.ground)]
    return place.unit(tokens[nouns[0]].text, nouns[0]) if nouns else None


def more(place: Place) -> Unit | None:
    """The mission has 400 police, and Norway sends [50 more]: so many of those counted before."""
    match = MORE.match(place.ground.text, place.quantity.end)
    behind = next((t for t in place.ground.tokens if match is not None and t.start >= match.end()), None)
    if match is None or (behind is not None and behind.upos in ("NOUN", "PROPN", "ADJ")):
        return None
    last = place.ground.counted
    noun = _core(place)
    if noun is not None:
        return Unit(noun.text, place.quantity.start, match.end(), (noun.start, noun.end))
    known = last is not None and last.unit not in place.ground.nouns.measuring
    return Unit(last.unit, place.quantity.start, match.end(), last.noun) if known and last is not None else None


def _core(place: Place) -> Token | None:
    """The last subject or object before a number that a number counts."""
    tokens = place.ground.tokens
    counted = (t.head for t in tokens[: place.first] if t.upos == "NUM" and t.deprel == "nummod")
    nouns = [i for i in counted if tokens[i].deprel in CORE and lone.plural(i, place.ground)]
    return tokens[nouns[-1]] if nouns else None


def ballot(place: Place) -> Unit | None:
    """The union voted [90] to [12]; the vote was [13]-[0]: votes on either side."""
    text, quantity = place.ground.text, place.quantity
    before = text[max(place.ground.start, quantity.start - 90) : quantity.start]
    pair = TO_FEW.match(text, quantity.end) is not None or FEW_TO.search(before) is not None
    told = VOTED.search(before) is not None or VOTE.match(text, quantity.end) is not None
    glued = COMPOUND.match(text, quantity.end) is not None
    return Unit(VOTES, quantity.start, quantity.end, None) if pair and told and not glued else None


def _unit(place: Place, words: str, noun: tuple[int, int]) -> Unit:
    """A unit whose noun is a pronoun or a participle that stands for it."""
    return Unit(words, place.quantity.start, place.quantity.end, noun)


def _whole(place: Place) -> str | None:
    """What "them" are called: the noun counted last, else the last plural before."""
    tokens, noun = place.ground.tokens, lone.counted_before(place)
    if noun is not None:
        return tokens[noun].text
    at = _named(place, place.quantity.start)
    if at is not None:
        return tokens[at].text
    counted = lone.counted_last(place)
    return _told_before(place) if counted is None else counted.unit


def _told_before(place: Place) -> str | None:
    """The last things that the sentence before tells of: it brought [its tractors], of which 400 were counted."""
    found = KNOWN.findall(place.ground.text[max(0, place.ground.start - REACH) : place.ground.start])
    things = [one for one in found if one not in place.ground.nouns.temporal]
    return things[-1] if things else None


def _named(place: Place, stop: int) -> int | None:
    """The last plural noun before a place."""
    tokens = place.ground.tokens
    return max((i for i, t in enumerate(tokens) if t.end <= stop and lone.plural(i, place.ground)), default=None)


def objected(place: Place) -> Unit | None:
    """The chain opened 48 shops and shut [19]; its rival has 14 shops, Norway [11]: so many of those counted last."""
    tokens, last = place.ground.tokens, place.ground.last
    token = tokens[place.last]
    behind = tokens[place.last + 1 : place.last + 2]
    ends = not behind or behind[0].upos in ENDING or behind[0].text in AGO
    verb, paying = tokens[token.head], place.ground.nouns.paying
    held = token.deprel == "obj" and verb.upos == "VERB" and verb.lemma not in paying
    if OF_THEM.match(place.ground.text, place.quantity.end):
        return None  # of those whom another sentence names
    if not held or not ends or last is None or lone.named(place) or place.quantity.scale > place.quantity.value:
        return None
    counts = last.rule in COUNTS and last.noun is not None and last.unit.split()[0] not in _measures(place)
    near = place.quantity.start - last.span.end <= REACH and " " not in last.unit
    if not counts or not near or last.noun is None:
        return None
    return Unit(last.unit, place.quantity.start, place.quantity.end, (last.noun.start, last.noun.end))


def _measures(place: Place) -> tuple[str, ...]:
    """Units of measure and of money, of which no bare number is so many."""
    nouns, money = place.ground.nouns, place.ground.money
    return (*nouns.measuring, *money.national, *money.words)
