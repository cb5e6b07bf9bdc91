"""A quantity in its sentence in, what it counts out: money, a share, a multiple, or the plural noun as written.

A quantity without a unit is no amount, so each rule either points at the unit's words or says "not mine".
"""

import re

import msgspec

from pactline.mentions import coins, counted_nouns, money, sizes
from pactline.mentions.bounds import HEDGE
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit
from pactline.model.sentence import Token

PERCENT = re.compile(r"\s?%|pc\b|[\s-](?:percent|per\s?cent|pct\.?|pc)(?!\w)", re.IGNORECASE)
POINTS = re.compile(r"\s?(?:%|percent(?:age)?|per\s?cent)?[\s-](?:percentage[\s-])?points?\b", re.IGNORECASE)
TIMES = re.compile(r"\s(times)\b|(?:-|\s)(fold)\b")
ODD = re.compile(r"-(?:odd|plus)\b")  # "100-odd ships"
PAUSE = re.compile(r"\s[-–—]+\s(?!\d)|—")  # "a day or two - but people live on", not "14 AK - 47 rifles"
HYPHEN_WORD = re.compile(r"-[A-Za-z]")
ADJECTIVES = ("unemployed", "jobless", "homeless", "dead", "injured", "wounded", "missing", "infected", "poor", "sick")
THOSE = r"those(?= (?:who|infected|killed|injured|hurt|sick|held|jobless|living)\b)"
STATES = rf"(?:{'|'.join(ADJECTIVES)})(?! (?!(?:is|was|has)\b)[a-z]+s\b)"  # "dead birds" are birds
NOUN = rf"(?!(?:is|was|has|its|his|this) )[a-z]+(?:s|men)|[A-Z][a-z]+ans|people|men|children|{STATES}|{THOSE}"
NUMBER_OF = re.compile(
    rf"\b(?:number|toll|count|tally) of (?:[\w.’'-]+ ){{0,3}}?({NOUN})"
    r" (?:[\w'’-]+ ){0,8}?(?:at|to(?! (?:[a-z]+ )+the )"
    r"|was|were|is|are|reache[ds]|totalled|exceed(?:ed|s)|passe[ds]|tops|topped"
    r"|hits?|nears|neared) (?:[a-z]+ ){0,3}$"
)
RATE = re.compile(
    r"(?:\)| \([^()\n]{3,30}\))?(?: of [a-z]+(?: [a-z]+)?)?,? (?:a|an|per|each|every) "
    r"(day|week|month|year|hour|minute|second)\b"
    r"(?!-| (?:ago|earlier|later|before|previously)\b)"
)
SQUARED = re.compile(r" (square|cubic|sq\.?|imperial) $")  # "7,722 square miles" are no miles
PER = re.compile(
    r" per (?:[\d,]*\d (?:[a-z]+s|people|men|women|children)"
    r"|(?:square|cubic) (?:inch|foot|mile|(?:kilo)?met(?:re|er)))\b"
)  # "deaths per 100,000 people"
PAID = re.compile(  # "5 dollars a day", but not "5 dollars a year ago"
    r"(?:\)| \([^()\n]{3,30}\))?(?: or (?:less|more|so))?"
    r"(?: (?:a|an|per|each|every) |-a-|\\?/)(day|week|month|year|hour|minute|night|quarter)\b"
    r"(?!-| (?:ago|earlier|later|of|before(?! tax)|previously)\b)"
)
NUMBER_AFTER = re.compile(
    r" the (?:total )?(?:(?:number|count|tally) of (?:[\w'’-]+ ){0,3}?([a-z]+s|people|men|women|children)\b"
    r"|(?:[\w'’-]+ ){0,2}(toll)\b)"
)
BROUGHT = re.compile(rf"\b(?:bring|brings|bringing|brought|tak(?:es|ing)|took) to {HEDGE}$")
POPULACE = re.compile(r"(?:-strong)?[ -](population|workforce)\b(?! [a-z]+s\b|-)")
ENOUGH = 1000  # of a population
REACH = 120  # characters from a toll to its figure
ARTICLES = {"hour": "an"}
GOVERNED = re.compile(
    r"\b([A-Za-z][a-z]+) (?:of|at|to|"
    r"(?:has |had )?(?:now )?(?:rises|rose|risen|climbs|climbed|jumped|stands|stood|grew) (?:at|to)|"
    r"(?:has |had )?reached|reaches|is|was) (?:[a-z]+ ){0,3}$"
)
TOLL = re.compile(  # "the toll from Monday's fire in the town climbed to"
    r"\b[Tt]oll(?: (?:from|in|of|at) [^.;:,\n]{2,60}| this year)? (?:has |had )?(?:now )?"
    r"(?:(?:ris(?:es|en)|rose|climb(?:s|ed)|jump(?:s|ed)|stands|stood|grew|grown|up) (?:at|to)"
    r"|reach(?:es|ed)|passe[sd]|tops|topped)"
    r" (?:[a-z]+ ){0,3}$"
)


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
    if quantity.one or quantity.value < 1 or (odd is None and _told_otherwise(quantity, ground)):
        return None
    noun = counted_nouns.after(quantity.end if odd is None else odd.end(), ground)
    if noun is None or _uncounted(quantity, noun, ground):
        return None
    if ground.text[noun.start - 1] == "-":
        return counted_nouns.hyphened(quantity, noun.end, ground)
    end = counted_nouns.whole(noun, ground)
    counted = _square(quantity, noun, ground) or counted_nouns.called(noun, end, ground)
    rate, heads = RATE.match(ground.text, end, ground.end), PER.match(ground.text, end, ground.end)
    if heads is not None:
        return Unit(f"{counted}{heads[0]}", quantity.start, heads.end(), (noun.start, noun.end))
    unit = counted if rate is None else f"{counted} {ARTICLES.get(rate[1], 'a')} {rate[1]}"
    return Unit(unit, quantity.start, end, (noun.start, end))


def _uncounted(quantity: Quantity, noun: Token, ground: Ground) -> bool:
    """Whether a noun behind a number is not what it counts: a time, a name, what stands behind a dash."""
    if noun.text in ground.nouns.temporal or counted_nouns.named(quantity, noun, ground):
        return True
    return PAUSE.search(ground.text, quantity.end, noun.start) is not None


def _square(quantity: Quantity, noun: Token, ground: Ground) -> str:
    """A unit of area: 900 sq. miles are square miles; "" for any other."""
    squared = SQUARED.search(ground.text[quantity.end : noun.start])
    return "" if squared is None else f"{squared[1].replace('sq.', 'square')} {noun.text}"


def _told_otherwise(quantity: Quantity, ground: Ground) -> bool:
    """Whether a number is part of a word or of a population: a 9-year plan, a 2-million population and its firms."""
    return any(one.match(ground.text, quantity.end) for one in (HYPHEN_WORD, POPULACE))


def governing_noun(quantity: Quantity, ground: Ground) -> Unit | None:
    """Latvia has a population of around [1.9 million]; its [2-million] population."""
    behind = POPULACE.match(ground.text, quantity.end, ground.end)
    if behind is not None and quantity.value >= ENOUGH:
        return Unit("people", quantity.start, quantity.end, behind.span(1))
    match = GOVERNED.search(ground.text[max(quantity.start - 48, ground.start) : quantity.start])
    noun = "" if match is None else match[1].lower()
    if match is None or noun not in ground.nouns.governing or (quantity.bare and noun not in ground.nouns.baring):
        return None
    start = max(quantity.start - 48, ground.start) + match.start(1)
    unit = "people" if noun in ground.nouns.bodies else noun
    return Unit(unit, quantity.start, quantity.end, (start, start + len(match[1])))


def toll(quantity: Quantity, ground: Ground) -> Unit | None:
    """The toll of the fire in Riga climbed to [52]: people, whom a toll counts."""
    start = max(quantity.start - REACH, ground.start)
    match = TOLL.search(ground.text[start : quantity.start])
    behind = ground.text[quantity.end : quantity.end + 1]
    if match is None or quantity.one or _year_like(quantity) or behind in ("%", "-"):
        return None
    noun = start + match.start(), start + match.start() + len("toll")
    return Unit("people", quantity.start, quantity.end, noun)


def number_of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The strike put the number of idle [trawlers] at [1.9 million]."""
    start = max(quantity.start - 90, ground.start)
    match = NUMBER_OF.search(ground.text[start : quantity.start])
    if match is None or quantity.one or _year_like(quantity) or match[1] in ground.nouns.temporal:
        return None
    noun = start + match.start(1), start + match.end(1)
    people = match[1] == "those" or match[1] in ADJECTIVES
    return Unit("people" if people else match[1], quantity.start, quantity.end, noun)


def number_after(quantity: Quantity, ground: Ground) -> Unit | None:
    """The raid brought to [12] the number of [sailors] held; to 40 the death [toll]."""
    match = NUMBER_AFTER.match(ground.text, quantity.end, ground.end)
    if match is None or not BROUGHT.search(ground.text[ground.start : quantity.start]):
        return None
    at = 1 if match[1] else 2
    return Unit("people" if at == 2 else match[1], quantity.start, quantity.end, match.span(at))


def _year_like(quantity: Quantity) -> bool:
    """Whether a bare figure may be a year."""
    return quantity.bare and 1000 <= quantity.value <= 2100


RULES = (
    money.symbol_before,
    money.pound_lost,
    money.code_after,
    percentage_points,
    percent,
    coins.coins,
    sizes.size,
    money.currency_word,
    times,
    plural_noun,
    number_of,
    number_after,
    governing_noun,
    toll,
)  # first answer wins
SUMS = (*money.RULES, coins.coins)
# rules for figures glued to letters: Rs50, 31pc
GLUED = (money.symbol_before, percentage_points, percent, coins.coins, sizes.size, sizes.of_stuff)


def of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit of a quantity, stamped with the rule that read it; None where it has none."""
    for rule in GLUED if _glued(quantity, ground) else RULES:
        unit = rule(quantity, ground)
        if unit is not None:
            rate = _rate(unit, ground) if rule in SUMS else ""
            return msgspec.structs.replace(unit, unit=f"{unit.unit}{rate}", rule=unit.rule or rule.__name__)
    return None


def _glued(quantity: Quantity, ground: Ground) -> bool:
    """Whether a figure is glued to letters, as only signs of money and of shares are."""
    before, after = (
        ground.text[max(quantity.start - 2, 0) : quantity.start],
        ground.text[quantity.end : quantity.end + 1],
    )
    return before[-1:].isalpha() or (before[-1:] == "." and before[:1].isalpha()) or after.isalpha()


def _rate(unit: Unit, ground: Ground) -> str:
    """The time of a sum that is paid again and again: $5 million [a year]."""
    match = PAID.match(ground.text, unit.end, ground.end)
    if match is None and ground.text.startswith(" annually", unit.end):
        return " a year"
    return "" if match is None else f" {ARTICLES.get(match[1], 'a')} {match[1]}"
