"""A quantity in its sentence in, what it counts out: money, a share, a multiple, or the plural noun as written.

A quantity without a unit is no amount, so each rule either points at the unit's words or says "not mine".
"""

import re

import msgspec

from pactline.mentions import counted_nouns
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Currencies, Ground, Unit

SYMBOL = re.compile(r"((?:US|AU|CA|NZ|HK|NT|USD|[ACSR])?\$|[£€¥₽₴₺₹₩₪₸]|\b[A-Z]{3})\s?$")
CODE = re.compile(r"\s?([A-Z]{3})\b")
PERCENT = re.compile(r"\s?%|[\s-](?:percent|per\s?cent|pct\.?)(?!\w)", re.IGNORECASE)
POINTS = re.compile(r"\s?(?:%|percent(?:age)?|per\s?cent)?[\s-](?:percentage[\s-])?points?\b", re.IGNORECASE)
TIMES = re.compile(r"\s(times)\b|(?:-|\s)(fold)\b")
DOUBLED = re.compile(r" (?:dollars|euros|pounds)\b")
ODD = re.compile(r"-(?:odd|plus)\b")  # "100-odd ships"
HYPHEN_WORD = re.compile(r"-[A-Za-z]")
NEXT_WORDS = re.compile(r"[\s-](U\.S\.|[A-Za-z]{2,20})(?:\s([A-Za-z]{2,20}))?(?:\s([A-Za-z]{2,20}))?")
NUMBER_OF = re.compile(
    r"\b(?:number|toll|count|tally) of (?:[\w.’'-]+ ){0,3}?([a-z]+(?:s|men)|people|men|children) (?:[\w'’-]+ ){0,8}?"
    r"(?:at|to|was|were|is|are|reached|totalled|exceeded) (?:[a-z]+ ){0,3}$"
)
HASHED = re.compile(r"# \d[\d.,]*(?: ?(?:m|bn)\b| (?:million|billion)\b)")  # the report has lost its pound signs
CONVERTED = re.compile(r"[$€¥]\s?[\d.,]+(?: ?[a-z]+)? \((?:about |around )?$")
CONVERTING = re.compile(r" pounds? \((?:about |around )?(?:US)?[$€]\s?\d")
PRESSED = re.compile(r"\s?pounds?\s(?:per\ssquare|of\sforce)")  # a pressure and no sum
RATE = re.compile(
    r"(?:\)| \([^()\n]{3,30}\))?(?: of [a-z]+(?: [a-z]+)?)?,? (?:a|an|per|each|every) "
    r"(day|week|month|year|hour|minute|second)\b"
)
SQUARED = re.compile(r" (square|cubic) $")  # "7,722 square miles" are no miles
PER = re.compile(r" per [\d,]*\d (?:[a-z]+s|people|men|women|children)\b")  # "deaths per 100,000 people"
PAID = re.compile(r" (?:a|an|per|each|every) (day|week|month|year|hour|minute)\b(?!-)")  # "5 dollars a day"
THOUSAND = 1000
LOOK_BACK = 40
ARTICLES = {"hour": "an"}
GOVERNED = re.compile(
    r"\b([a-z]+) (?:of|at|to|"
    r"(?:has |had )?(?:now )?(?:rises|rose|risen|climbs|climbed|jumped|stands|stood|grew) (?:at|to)|"
    r"(?:has |had )?reached|reaches|is|was) (?:[a-z]+ ){0,3}$"
)


def symbol_before(quantity: Quantity, ground: Ground) -> Unit | None:
    """Oslo lent Riga [$1.5 billion]."""
    match = SYMBOL.search(ground.text[max(quantity.start - 6, ground.start) : quantity.start])
    if match is None:
        return None
    start = quantity.start - (len(match[0]))
    doubled = DOUBLED.match(ground.text, quantity.end)  # "$2 million dollars"
    end = quantity.end if doubled is None else doubled.end()
    code = ground.money.symbols.get(match[1]) or (match[1] if _is_code(match[1], ground) else None)
    return None if code is None else Unit(code, start, end, (start, start + len(match[1])))


def pound_lost(quantity: Quantity, ground: Ground) -> Unit | None:
    """Riga gave [# 23m]: a pound sign that a seven-bit code (ISO 646, where both stand at 23) turned into a hash."""
    large = quantity.scale >= THOUSAND or (not quantity.bare and quantity.value >= THOUSAND)
    large = large or HASHED.search(ground.text) is not None
    if not large or ground.text[max(quantity.start - 2, ground.start) : quantity.start] != "# ":
        return None
    return Unit("GBP", quantity.start - 2, quantity.end, (quantity.start - 2, quantity.start - 1))


def code_after(quantity: Quantity, ground: Ground) -> Unit | None:
    """The bank paid [20 million EUR]."""
    match = CODE.match(ground.text, quantity.end, ground.end)
    if match is None or not _is_code(match[1], ground):
        return None
    return Unit(match[1], quantity.start, match.end(1), match.span(1))


def currency_word(quantity: Quantity, ground: Ground) -> Unit | None:
    """The loan is worth [20 million Polish zlotys]; [500 million roubles] alone keep their word."""
    match = NEXT_WORDS.match(ground.text, quantity.end, ground.end)
    if match is None or PRESSED.match(ground.text, quantity.end):
        return None
    for group in (1, 2, 3):
        word = match[group]
        if word in ground.money.words or word in ground.money.national:
            if word in ("pound", "pounds") and _sterling(quantity, ground):
                return Unit("GBP", quantity.start, match.end(group), match.span(group))
            code = _currency(ground.text[match.start(1) : match.start(group)].strip(), word, ground=ground)
            return Unit(code, quantity.start, match.end(group), match.span(group)) if code else None
    return None


def _sterling(quantity: Quantity, ground: Ground) -> bool:
    """Whether pounds are money, since a sum in dollars or euros stands beside them in brackets."""
    before, after = ground.text[: quantity.start][-LOOK_BACK:], ground.text[quantity.end :][:LOOK_BACK]
    return bool(CONVERTED.search(before) or CONVERTING.match(after))


def percentage_points(quantity: Quantity, ground: Ground) -> Unit | None:
    """The rate fell by [two percentage points]."""
    match = POINTS.match(ground.text, quantity.end, ground.end)
    if match is None or "p" not in match[0].lower().replace("point", ""):
        return None
    if any(t.end == match.end() and t.upos == "VERB" for t in ground.tokens):
        return None  # "63 percent point a finger"
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
    odd = ODD.match(ground.text, quantity.end)
    if quantity.one or quantity.value < 1 or (odd is None and HYPHEN_WORD.match(ground.text, quantity.end)):
        return None
    noun = counted_nouns.after(quantity.end if odd is None else odd.end(), ground)
    if noun is None or noun.text in ground.nouns.temporal or counted_nouns.title(quantity, noun, ground):
        return None
    if ground.text[noun.start - 1] == "-":
        return counted_nouns.hyphened(quantity, noun.end, ground)
    squared = SQUARED.search(ground.text[quantity.end : noun.start])
    if squared is not None:
        return Unit(f"{squared[1]} {noun.text}", quantity.start, noun.end, (noun.start, noun.end))
    rate, heads = RATE.match(ground.text, noun.end, ground.end), PER.match(ground.text, noun.end, ground.end)
    if heads is not None:
        return Unit(f"{noun.text}{heads[0]}", quantity.start, heads.end(), (noun.start, noun.end))
    unit = noun.text if rate is None else f"{noun.text} {ARTICLES.get(rate[1], 'a')} {rate[1]}"
    return Unit(unit, quantity.start, noun.end, (noun.start, noun.end))


def governing_noun(quantity: Quantity, ground: Ground) -> Unit | None:
    """Latvia has a population of around [1.9 million]."""
    match = GOVERNED.search(ground.text[max(quantity.start - 48, ground.start) : quantity.start])
    if (
        match is None
        or match[1] not in ground.nouns.governing
        or (quantity.bare and match[1] not in ground.nouns.baring)
    ):
        return None
    start = max(quantity.start - 48, ground.start) + match.start(1)
    unit = "people" if match[1] in ground.nouns.bodies else match[1]
    return Unit(unit, quantity.start, quantity.end, (start, start + len(match[1])))


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
    pound_lost,
    code_after,
    percentage_points,
    percent,
    currency_word,
    times,
    plural_noun,
    number_of,
    governing_noun,
)  # first answer wins
SUMS = (symbol_before, pound_lost, code_after, currency_word)


def of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit of a quantity, stamped with the rule that read it; None where it has none."""
    for rule in RULES:
        unit = rule(quantity, ground)
        if unit is not None:
            rate = _rate(unit, ground) if rule in SUMS else ""
            return msgspec.structs.replace(unit, unit=f"{unit.unit}{rate}", rule=rule.__name__)
    return None


def _rate(unit: Unit, ground: Ground) -> str:
    """The time of a sum that is paid again and again: $5 million [a year]."""
    match = PAID.match(ground.text, unit.end, ground.end)
    return "" if match is None else f" {ARTICLES.get(match[1], 'a')} {match[1]}"


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
