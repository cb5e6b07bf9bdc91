"""A number without a noun in, people or the noun before it out, by the words beside it: toll passes 90, 12 feared dead.

What stands right before or behind a number tells here more surely than the tree, which headlines and lists break.
"""

import re

from pactline.mentions import lone, victims
from pactline.mentions.bounds import HEDGE
from pactline.mentions.lone import PEOPLE, Place
from pactline.mentions.unit_ground import Unit

TOLL = re.compile(
    r"\b(toll)\b[^.;:\n]{0,70}?\b(?:to|at|pass(?:es|ed)|hits?|tops|topped|reach(?:es|ed)|nears|exceeds?|exceeded)"
    rf" {HEDGE}$|\b(toll)\b[^.;:\n]{{0,140}}, (?:rose|climbed|jumped|has risen) to {HEDGE}$",
    re.IGNORECASE,
)
FALLEN = re.compile(
    r"\b(dead|injured|wounded|missing)(?:,? who)?(?: now| once| already)? (?:at|number|numbered|numbering)"
    rf" [“\"]?{HEDGE}$"
)
KEPT = re.compile(
    r"\b(number)(?: of those)?(?: still| now)? (?:in (?:custody|hospital|prison|jail|detention|quarantine|shelters"
    rf"|camps|[a-z]+ care)|held|detained|missing|injured|killed|dead)\b[^.;:\n]{{0,40}} (?:at|to) {HEDGE}$"
)
MADE = re.compile(rf"\b(?:built|designed|certified|licensed|intended) (?:for|to hold) {HEDGE}$")
BEFELL = re.compile(
    r"(?: more| others?)?(?: (?:feared|confirmed|reported|presumed|still|now))*"
    r" (dead|killed|injured|hurt|missing|wounded|arrested|detained|trapped|jailed|displaced|unaccounted for|held)\b"
    r"(?=\s*(?:$|[,.;:\n\"”–—-])"
    r"| (?:and|as|after|in|when|by|at|on|over|for|near|under|during|overnight|to|following)\b)",
    re.IGNORECASE,
)
NUMBERED = re.compile(rf"\b([\w-]+)(?: for [a-z]+)?(?: in [A-Z]\w+)?(?:, who)?(?: now| once)? number(?:s|ed)? {HEDGE}$")
PART = re.compile(r" of the (dead|injured|wounded|missing|sick|detained|arrested|infected)\b")
MARK = re.compile(r"[- ]mark\b")
PASSING = ("cross", "eclipse", "surpass", "breach")
BACK = 12  # tokens from a number to its verb
PARTING = (".", ";", ":", "(", ")")
INTO = ("to", "at", "by")
MOVED = ("up", "down", "off")
RELATIVE = ("who", "which", "that")
SUBJECTS = ("nsubj", "nsubj:pass")


def toll(place: Place) -> Unit | None:
    """The blast took [the toll] to 90; the dead number 12: people, told by a noun before."""
    before = place.ground.text[max(place.ground.start, place.quantity.start - 170) : place.quantity.start]
    match = TOLL.search(before) or FALLEN.search(before) or KEPT.search(before)
    if match is None:
        return None
    start = place.quantity.start - len(before) + match.start(match.lastindex or 1)
    return Unit(PEOPLE, place.quantity.start, place.quantity.end, (start, start + len(match[match.lastindex or 1])))


def befell(place: Place) -> Unit | None:
    """[Seven] feared dead; [200] held as police clear a square: people, told by what befell them."""
    match = BEFELL.match(place.ground.text, place.quantity.end)
    if match is None:
        return None
    noun = victims.alike(place)
    return Unit(PEOPLE, place.quantity.start, match.end(1), match.span(1)) if noun is None else noun


def some_of(place: Place) -> Unit | None:
    """[Seven] of the injured were children: people, told by what befell them."""
    match = PART.match(place.ground.text, place.quantity.end)
    return None if match is None else Unit(PEOPLE, place.quantity.start, place.quantity.end, match.span(1))


def housed(place: Place) -> Unit | None:
    """A ferry built for [110]; the yard employs [900], laid off [40]: people, told by what is done with them."""
    tokens = place.ground.tokens
    before = place.ground.text[place.ground.start : place.quantity.start]
    at = _unhedged(place)
    off = at > 0 and tokens[at].text == "off" and tokens[at - 1].lemma == "lay"
    nouns = place.ground.nouns
    worked = at >= 0 and tokens[at].upos == "VERB" and tokens[at].lemma.lower() in (*nouns.employing, *nouns.befalling)
    ends = not lone.runs_on(place) and not before.endswith(" at ")  # "dies at 75"
    return place.unit(PEOPLE, None) if ends and (off or worked or MADE.search(before)) else None


def level(place: Place) -> Unit | None:
    """[Thefts] rose 8 percent, to 19,000; as [cases] hit 200; [miners], who number 900: so many of the subject."""
    tokens, nouns = place.ground.tokens, place.ground.nouns
    verb = _verb(place)
    at = _numbered(place) if verb is None else _subject(place, verb)
    if at is None or lone.runs_on(place) or not lone.plural(at, place.ground):
        return None
    plain = at == 0 and tokens[at].text not in nouns.named and place.ground.world.lookup(tokens[at].text) is None
    words = tokens[at].text.lower() if plain else tokens[at].text
    if words in nouns.priced:
        return None
    return place.unit(PEOPLE if words in nouns.gathering else words, at)


def milestone(place: Place) -> Unit | None:
    """[Thefts] have topped the 600 mark: so many of the subject."""
    tokens, verb = place.ground.tokens, place.first - 2
    if MARK.match(place.ground.text, place.quantity.end) is None or verb < 0 or tokens[verb + 1].text != "the":
        return None
    passed = tokens[verb].upos == "VERB" and tokens[verb].lemma in (*place.ground.nouns.levelling, *PASSING)
    at = _subject(place, verb) if passed else None
    if at is None or not lone.plural(at, place.ground) or tokens[at].text.lower() in place.ground.nouns.priced:
        return None
    return place.unit(tokens[at].text.lower() if at == 0 else tokens[at].text, at)


def _numbered(place: Place) -> int | None:
    """The noun of "miners, who number 900", of which trees make much else."""
    before = place.ground.text[place.ground.start : place.quantity.start]
    match = NUMBERED.search(before)
    start = -1 if match is None else place.ground.start + match.start(1)
    return next((i for i, t in enumerate(place.ground.tokens) if t.start == start), None)


def _verb(place: Place) -> int | None:
    """The verb of rising or standing before a number, with nothing but other amounts between."""
    tokens, at = place.ground.tokens, _unhedged(place)
    into = at >= 0 and tokens[at].text.lower() in INTO
    for verb in range(at, max(at - BACK, -1), -1):
        if tokens[verb].text in PARTING:
            return None
        if _tells_level(place, verb):
            return verb if verb == at or into else None
    return None


def _tells_level(place: Place, at: int) -> bool:
    """Whether a word tells how many there are: cases [hit] 200, arrivals were [up] 17 percent, to 900."""
    token = place.ground.tokens[at]
    moved = token.text in MOVED and token.upos in ("ADV", "ADJ") and place.ground.tokens[at - 1].lemma == "be"
    return moved or (token.upos == "VERB" and token.lemma in place.ground.nouns.levelling)


def _unhedged(place: Place) -> int:
    """The word before a number and what says how exact it is."""
    at = place.first - 1
    while at > 0 and place.ground.tokens[at].text.lower() in lone.HEDGES:
        at -= 1
    return at


def _subject(place: Place, verb: int) -> int | None:
    """The subject of a verb; of "who number" what it hangs on."""
    tokens = place.ground.tokens
    found = [i for i, t in enumerate(tokens[:verb]) if t.head == verb and t.deprel in SUBJECTS]
    if not found and tokens[verb - 1].xpos == "NNS":
        return verb - 1
    at = found[-1] if found else None
    if at is not None and tokens[at].text.lower() in RELATIVE:
        return tokens[verb].head if tokens[verb].deprel.startswith("acl") else None
    return at
