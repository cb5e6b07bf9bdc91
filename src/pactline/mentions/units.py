"""A quantity in its sentence in, what it counts out: money, a share, a multiple, or the plural noun as written.

A quantity without a unit is no amount, so each rule either points at the unit's words or says "not mine".
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from pactline.mentions.quantities import Quantity
from pactline.model.knowledge import World
from pactline.model.sentence import Token

SYMBOL = re.compile(r"((?:US|AU|CA|NZ|HK|NT|USD|[ACSR])?\$|[£€¥₽₴₺₹₩₪₸]|\b[A-Z]{3})\s?$")
CODE = re.compile(r"\s?([A-Z]{3})\b")
PERCENT = re.compile(r"\s?%|[\s-](?:percent|per\s?cent|pct)\b\.?", re.IGNORECASE)
POINTS = re.compile(r"\s?(?:%|percent(?:age)?|per\s?cent)?[\s-](?:percentage[\s-])?points?\b", re.IGNORECASE)
TIMES = re.compile(r"\s(times)\b|(?:-|\s)(fold)\b")
HYPHEN_WORD = re.compile(r"-[A-Za-z]")
NEXT_WORDS = re.compile(r"[\s-](U\.S\.|[A-Za-z]{2,20})(?:\s([A-Za-z]{2,20}))?(?:\s([A-Za-z]{2,20}))?")
NUMBER_OF = re.compile(
    r"\bnumber of (?:[a-z]+ ){0,3}?([a-z]+(?:s|men)|people|men|children) (?:[a-z]+ ){0,2}?"
    r"(?:at|to|was|is|reached|totalled|exceeded) (?:[a-z]+ ){0,3}$"
)
ACRONYMS = re.compile(r"[A-Z]{2,4}s")  # MPs, NGOs
REACH = 7  # words from a number to the noun it counts: "9,000 well-armed Russian and Belarusian troops"
OWNERS = ("POS", "PRP$")  # "300 of their friends", "120 of the club's members"
OWNED = ("'s", "’s", "'", "’")
INNER = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "CCONJ", "PUNCT", "NUM", "DET"})
PARTICIPLES = frozenset({"VBN", "VBG"})
GOVERNED = re.compile(r"\b([a-z]+) (?:of|at|to) (?:[a-z]+ ){0,3}$")


class Money(msgspec.Struct, frozen=True):
    """Symbols and words of money: `words` mean one currency alone, `national` need their country before them."""

    symbols: Mapping[str, str]
    words: Mapping[str, str]
    national: Mapping[str, str]


class Nouns(msgspec.Struct, frozen=True):
    """What can be counted: `collective` nouns need no plural, `governing` ones stand before their number."""

    collective: tuple[str, ...]
    governing: tuple[str, ...]
    temporal: tuple[str, ...]
    labels: tuple[str, ...]


class Currency(msgspec.Struct, frozen=True):
    """A currency of the world and the countries that pay with it."""

    code: str
    name: str
    countries: tuple[str, ...]


class Currencies(msgspec.Struct, frozen=True):
    """currencies.toml of the world."""

    currency: tuple[Currency, ...]


class Ground(msgspec.Struct, frozen=True):
    """Where a quantity stands: the sentence's text up to its end, its tokens, and what is known."""

    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    money: Money
    nouns: Nouns
    world: World


class Unit(msgspec.Struct, frozen=True):
    """A unit: `[start, end)` is the whole of number and unit, `noun` the unit's words where there are any."""

    unit: str
    start: int
    end: int
    noun: tuple[int, int] | None = None
    rule: str = ""


def symbol_before(quantity: Quantity, ground: Ground) -> Unit | None:
    """Oslo lent Riga [$1.5 billion]."""
    match = SYMBOL.search(ground.text[max(quantity.start - 6, ground.start) : quantity.start])
    if match is None:
        return None
    start = quantity.start - (len(match[0]))
    code = ground.money.symbols.get(match[1]) or (match[1] if _is_code(match[1], ground) else None)
    return None if code is None else Unit(code, start, quantity.end, (start, start + len(match[1])))


def code_after(quantity: Quantity, ground: Ground) -> Unit | None:
    """The bank paid [20 million EUR]."""
    match = CODE.match(ground.text, quantity.end, ground.end)
    if match is None or not _is_code(match[1], ground):
        return None
    return Unit(match[1], quantity.start, match.end(1), match.span(1))


def currency_word(quantity: Quantity, ground: Ground) -> Unit | None:
    """The loan is worth [20 million Polish zlotys]; [500 million roubles] alone keep their word."""
    match = NEXT_WORDS.match(ground.text, quantity.end, ground.end)
    if match is None:
        return None
    for group in (1, 2, 3):
        word = match[group]
        if word in ground.money.words or word in ground.money.national:
            code = _currency(ground.text[match.start(1) : match.start(group)].strip(), word, ground=ground)
            return Unit(code, quantity.start, match.end(group), match.span(group)) if code else None
    return None


def percentage_points(quantity: Quantity, ground: Ground) -> Unit | None:
    """The rate fell by [two percentage points]."""
    match = POINTS.match(ground.text, quantity.end, ground.end)
    if match is None or "p" not in match[0].lower().replace("point", ""):
        return None
    return Unit("percentage points", quantity.start, match.end(), (match.start(), match.end()))


def percent(quantity: Quantity, ground: Ground) -> Unit | None:
    """[74 percent] of the tasks are done."""
    match = PERCENT.match(ground.text, quantity.end, ground.end)
    return None if match is None else Unit("percent", quantity.start, match.end(), match.span())


def times(quantity: Quantity, ground: Ground) -> Unit | None:
    """Trade grew [4.5 times]."""
    match = TIMES.match(ground.text, quantity.end, ground.end)
    return None if match is None or quantity.one else Unit("times", quantity.start, match.end(), match.span())


def plural_noun(quantity: Quantity, ground: Ground) -> Unit | None:
    """Oslo sent [9,000 well-armed troops] to the border."""
    if quantity.one or quantity.value < 1 or HYPHEN_WORD.match(ground.text, quantity.end):
        return None
    after = [token for token in ground.tokens if token.start >= quantity.end][:REACH]
    noun = _counted(after, ground)
    if noun is None or noun.text in ground.nouns.temporal or ground.text[noun.start - 1] == "-":
        return None
    return Unit(noun.text, quantity.start, noun.end, (noun.start, noun.end))


def governing_noun(quantity: Quantity, ground: Ground) -> Unit | None:
    """Latvia has a population of around [1.9 million]."""
    match = GOVERNED.search(ground.text[max(quantity.start - 48, ground.start) : quantity.start])
    if match is None or match[1] not in ground.nouns.governing or quantity.bare:
        return None
    start = max(quantity.start - 48, ground.start) + match.start(1)
    return Unit(match[1], quantity.start, quantity.end, (start, start + len(match[1])))


def number_of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The strike put the number of idle [trawlers] at [1.9 million]."""
    start = max(quantity.start - 90, ground.start)
    match = NUMBER_OF.search(ground.text[start : quantity.start])
    if match is None or quantity.one or _year_like(quantity) or match[1] in ground.nouns.temporal:
        return None
    noun = start + match.start(1), start + match.end(1)
    return Unit(match[1], quantity.start, quantity.end, noun)


def _year_like(quantity: Quantity) -> bool:
    """Whether a bare figure may be a year."""
    return quantity.bare and 1000 <= quantity.value <= 2100


RULES = (
    symbol_before,
    code_after,
    percentage_points,
    percent,
    currency_word,
    times,
    plural_noun,
    governing_noun,
    number_of,
)  # first answer wins


def of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit of a quantity, stamped with the rule that read it; None where it has none."""
    for rule in RULES:
        unit = rule(quantity, ground)
        if unit is not None:
            return msgspec.structs.replace(unit, rule=rule.__name__)
    return None


def _is_code(word: str, ground: Ground) -> bool:
    """Whether three capitals are an ISO 4217 code."""
    return any(currency.code == word for currency in ground.world.table("currencies", Currencies).currency)


def _currency(adjective: str, word: str, *, ground: Ground) -> str | None:
    """The currency of a money word, by the adjective before it where there is one; the bare word where it is open."""
    if not adjective:
        return ground.money.words.get(word, word if word.endswith("s") else None)
    known = ground.world.lookup(adjective)
    stem = ground.money.national.get(word)
    if known is None or stem is None:
        return ground.money.words.get(f"{adjective} {word}") or ground.money.words.get(word)
    table = ground.world.table("currencies", Currencies).currency
    return next((c.code for c in table if known.country in c.countries and c.name.lower().endswith(stem)), None)


def _counted(after: Sequence[Token], ground: Ground) -> Token | None:
    """The noun a number counts: the last plural of the first unbroken run of adjectives and nouns."""
    best: Token | None = None
    for index, token in enumerate(after):
        if index == 0 and token.lemma == "of":
            continue
        if token.upos in ("NOUN", "PROPN") or token.text.lower() in ground.nouns.collective:
            owner = (
                after[index + 1 : index + 2] and after[index + 1].deprel == "case" and after[index + 1].text in OWNED
            )
            best = token if _plural(token, ground) and not owner else best
            if best is token and not _continues(after[index + 1 : index + 2]):
                return best
        elif best is not None or not (_inner(token) or (after[0].lemma == "of" and token.xpos in OWNERS)):
            return best
    return best


def _plural(token: Token, ground: Ground) -> bool:
    """Whether a noun can be counted as it stands."""
    named = ACRONYMS.fullmatch(token.text) is not None
    return named or (token.xpos == "NNS" and token.text[:1].islower()) or token.text.lower() in ground.nouns.collective


def _continues(rest: Sequence[Token]) -> bool:
    """Whether the noun is only the first part of a compound: "sales offices"."""
    return bool(rest) and rest[0].upos == "NOUN"


def _inner(token: Token) -> bool:
    """Whether a word may stand between a number and its noun."""
    if token.upos == "PUNCT":
        return token.text in ("-", '"', "“", "”", "'", "‘", "’")
    return token.upos in INNER or token.xpos in PARTICIPLES
