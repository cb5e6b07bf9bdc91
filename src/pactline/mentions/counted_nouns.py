"""The words behind a number in, the noun that it counts out: 9,000 well-armed [troops], 30 of their [friends]."""

import re
from collections.abc import Sequence

from pactline.mentions import lone
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit
from pactline.model.sentence import Token

ACRONYMS = re.compile(r"[A-Z]{2,4}s")  # MPs, NGOs
PEOPLE = re.compile(r"[a-z]{3}(?:i|e|o)?ans$")  # 200 Latvians, Virginians
NEW, ENDING = "New", re.compile(r"[a-z](?:er|an)s$")  # New Yorkers, New Orleanians
SPELLED = re.compile(r"[a-z0-9][a-z](?<![sui])s$|[a-z]{2}[aeo]ns$|^[A-Z]\d{2,3}s$")
LONG = re.compile(r"\b[A-Za-z]{4,}")
SMALL = ("over", "with", "from", "into", "after", "amid", "upon", "than", "more", "that", "least", "this")
FEW = 3  # words of a title at least
NEAR = 1  # words between a number and a noun that is a plural by its spelling alone
HYPHENED = re.compile(r"\s((?!year|day|month|week|hour)[a-z]{3,}-[a-z]{3,})$")
CREDIT = re.compile(r"/[A-Z]| #\w")  # no noun that is counted: "another 40 Kim Parsons/EPA", "21 of our held #Crew"
KEY = re.compile(r"\w: $")  # "Hulls: 2 Masts: 3": the noun behind a value is the next key
LENGTH = re.compile(r"\b(?:hit|hits|hitting|reach\w*|top\w*|pass\w*|exceed\w*|into|in|to|above|past)(?: the)? $")
DIGITS = re.compile(r" (?:figures|digits)\b")
AGES = re.compile(r"ages? \d")
CUT_SHORT = ("sq", "sq.")
TEN = 10
REACH = 7  # words from a number to the noun it counts: "9,000 well-armed Russian and Belarusian troops"
OWNERS = ("POS", "PRP$")  # "300 of their friends", "120 of the club's members"
OWNED = ("'s", "’s", "'", "’")
INNER = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "CCONJ", "PUNCT", "NUM", "DET"})
PARTICIPLES = frozenset({"VBN", "VBG"})


def after(end: int, ground: Ground) -> Token | None:
    """The noun a number counts: the last plural of the first unbroken run of adjectives and nouns behind it."""
    tokens = [] if lone.ACTING.match(ground.text, end) else _behind(end, ground)
    best: Token | None = None
    for index, token in enumerate(tokens):
        rest = tokens[index + 1 : index + 2]
        if _nominal(token, ground):
            best = token if _counts(tokens, index, ground) and not _owns(rest) else best
            if best is token and not _continues(rest):
                return best
        elif not _opens(token, index) and (best is not None or not _leads(token, tokens[0], ground)):
            return best
    return best


def _counts(tokens: Sequence[Token], index: int, ground: Ground) -> bool:
    """Whether a noun is one that a number before it counts."""
    near = index <= NEAR and _spelled(tokens[index], tokens[index + 1 : index + 2])
    return (near or _plural(tokens[index], ground)) and CREDIT.match(ground.text, tokens[index].end) is None


def digits(quantity: Quantity, ground: Ground) -> bool:
    """Whether a number says how long another is: sales hit [four figures]."""
    long = quantity.value < TEN and DIGITS.match(ground.text, quantity.end) is not None
    return long and LENGTH.search(ground.text[ground.start : quantity.start]) is not None


def keyed(quantity: Quantity, noun: Token, ground: Ground) -> bool:
    """Whether a number is a value in a sheet and the noun behind it the next key: Hulls: 2 [Masts]: 3."""
    before, after = ground.text[ground.start : quantity.start], ground.text[noun.end : noun.end + 1]
    return after == ":" and KEY.search(before) is not None


def named(quantity: Quantity, noun: Token, ground: Ground) -> bool:
    """Whether a number and the noun behind it are parts of a name or of a sheet of data, so that nothing is counted."""
    ran = noun.text in ground.nouns.sizeless and ground.text[quantity.end - 1] == "m"  # "the 400m hurdles"
    return ran or model(quantity, noun, ground) or title(quantity, noun, ground) or keyed(quantity, noun, ground)


def model(quantity: Quantity, noun: Token, ground: Ground) -> bool:
    """Whether a number is what a machine is called and counts none: older [767] jets; not "770 jets"."""
    written = ground.text[quantity.start : quantity.end] in ground.nouns.models
    return written and noun.text.lower() in ground.nouns.flying


def title(quantity: Quantity, noun: Token, ground: Ground) -> bool:
    """Whether a number is the first word of a name and counts nothing: Seven Oaks opened its doors."""
    named = noun.xpos in ("NNP", "NNPS") and noun.text not in ground.nouns.named and not noun.text.isupper()
    close = ground.text[quantity.end : noun.start] == " " and ground.text[quantity.start].isupper()
    return named and close and not PEOPLE.search(noun.text) and ground.world.lookup(noun.text) is None


def hyphened(quantity: Quantity, end: int, ground: Ground) -> Unit | None:
    """Five Norvanian [bird-watchers]: a noun of two words, of which the first begins behind the number."""
    match = HYPHENED.search(ground.text[quantity.end : end])
    if match is None:
        return None
    start = quantity.end + match.start(1)
    return Unit(match[1], quantity.start, end, (start, start + len(match[1])))


def whole(noun: Token, ground: Ground) -> int:
    """Where a noun ends that is one with the words behind it: prisoners [of war]."""
    told = (one for one in ground.nouns.wholes if ground.text.startswith(one, noun.start))
    return next((noun.start + len(one) for one in told if not ground.text[noun.start + len(one)].isalpha()), noun.end)


def called(noun: Token, end: int, ground: Ground) -> str:
    """A noun up to its end; the name of a people that takes two words whole: 29 [New Yorkers], 11 [South Koreans]."""
    alone = ground.text[noun.start : end]
    before = next((token.text for token in ground.tokens if token.end == noun.start - 1), "")
    if not before[:1].isupper() or not alone[:1].isupper():
        return alone
    both = f"{before} {alone}"
    known = ground.world.lookup(both.removesuffix("s")) or ground.world.lookup(both)
    people = (known is not None and known.sense == "demonym") or (before == NEW and ENDING.search(alone) is not None)
    return both if people else alone


def _behind(end: int, ground: Ground) -> list[Token]:
    """The words within reach behind a number; an "of" reaches farther."""
    tokens = [token for token in ground.tokens if token.start >= end]
    first = tokens[0] if tokens else None
    if first is not None and (first.text == "and" or (first.xpos == "VBG" and first.deprel.startswith("acl"))):
        return []  # "at 6.40 and guards came", "including 3,212 carrying weapons"
    if [token.text for token in tokens[:2]] == ["out", "of"]:
        tokens = tokens[1:]  # "94 out of 116 countries"
    dashes = sum(token.text == "-" for token in tokens[:REACH])  # a word with a dash is one: "coal- and gas-fired"
    return tokens[: REACH + dashes + 2 * (tokens[:1] != [] and tokens[0].lemma == "of")]


def _nominal(token: Token, ground: Ground) -> bool:
    """Whether a word can be a noun that is counted; of two boys [ages] 9 and 12 the boys are."""
    if AGES.match(ground.text, token.start):
        return False
    return token.upos in ("NOUN", "PROPN") or token.text.lower() in ground.nouns.collective


def _opens(token: Token, index: int) -> bool:
    """Whether a word is the "of" right behind a number: 30 of the ships."""
    return index == 0 and token.lemma == "of"


def _owns(rest: Sequence[Token]) -> bool:
    """Whether a noun only owns what is counted: 120 of [the club]'s members."""
    return bool(rest) and rest[0].deprel == "case" and rest[0].text in OWNED


def _leads(token: Token, first: Token, ground: Ground) -> bool:
    """Whether a word may stand before a counted noun, by itself or in a word of many: 900 ready-[to]-eat meals."""
    cut = ground.text[token.end - 3 : token.end] == "sq." or token.text in CUT_SHORT
    return (
        cut or _between(token, first) or "-" in (ground.text[token.start - 1], ground.text[token.end : token.end + 1])
    )


def _between(token: Token, first: Token) -> bool:
    """Whether a word may stand between a number and its noun; an owner only behind "of"."""
    return _inner(token) or (first.lemma == "of" and token.xpos in OWNERS)


def _plural(token: Token, ground: Ground) -> bool:
    """Whether a noun can be counted as it stands."""
    if token.text.lower() in ground.nouns.befalling or token.text in CUT_SHORT:
        return False  # "23 of those hurt", "12 dead", "900 sq. miles"
    named = ACRONYMS.fullmatch(token.text) is not None or token.text in ground.nouns.named
    if token.xpos in ("NNS", "NNPS") and token.text[:1].isupper() and not named:
        known = ground.world.lookup(token.text)
        named = PEOPLE.search(token.text) is not None or (known is not None and known.sense == "demonym")
    common = token.text[:1].islower() or _headline(ground)
    return named or (token.xpos == "NNS" and common) or token.text.lower() in ground.nouns.collective


def _headline(ground: Ground) -> bool:
    """Whether a sentence is a title in capitals: City Hall to Cut 1,400 Jobs."""
    words = [word for word in LONG.findall(ground.text[ground.start : ground.end]) if word not in SMALL]
    return len(words) > FEW and all(word[0].isupper() for word in words)


def _spelled(token: Token, rest: Sequence[Token]) -> bool:
    """Whether a word near its number is a plural by its spelling, whatever its tag: 52 silos, two Oscars."""
    alone = not rest or rest[0].upos not in ("PROPN", "NOUN", "NUM")
    return alone and token.xpos in ("NN", "NNP", "NNPS") and SPELLED.search(token.text) is not None


def _continues(rest: Sequence[Token]) -> bool:
    """Whether the noun is only the first part of a compound: "sales offices"."""
    return bool(rest) and rest[0].upos == "NOUN"


def _inner(token: Token) -> bool:
    """Whether a word may stand between a number and its noun."""
    if token.upos == "PUNCT":
        return token.text in ("-", '"', "“", "”", "'", "‘", "’")
    return token.upos in INNER or token.xpos in PARTICIPLES
