"""A quantity in its sentence in, the hundredth of a currency it counts out: 40 cents, beside a sum in dollars."""

import re

from pactline.mentions import homes, money
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit

HUNDRED = 100
COIN = re.compile(r"[\s-](?:(U\.S\.|[A-Z][a-z]{2,12}|US|euro)[\s-])?([a-z]{4,9})\b")
PENCE = re.compile(r"p(?:\b|(?=/))")
WHOLE = re.compile(r" (?:of|on|in|from|out of|to) (?:the|every|each|a) (?:[A-Z][a-z]+ )?([a-z]+)\b")
SUM = re.compile(r"(€|(?<![A-Z])\$)\s?\d|\d (?:[a-z]+ )?(euro|dollar|rand)s?\b")
SIGNED = {"€": "euro", "$": "dollar"}
NEAR = 300  # characters within which a sum tells what cents are meant


def coins(quantity: Quantity, ground: Ground) -> Unit | None:
    """Crude rose [40 cents] to $61: 40 hundredths of a dollar; a litre costs [91p]."""
    glued = PENCE.match(ground.text, quantity.end, ground.end)
    if glued is not None:
        return _coin("GBP", quantity, glued.span()) if _sterling(ground) else None
    match = COIN.match(ground.text, quantity.end, ground.end)
    if match is None or quantity.one or match[2] not in ground.money.coins:
        return None
    code = _code(match, ground)
    return None if code is None else _coin(code, quantity, match.span(2))


def _coin(code: str, quantity: Quantity, noun: tuple[int, int]) -> Unit:
    """A hundredth of a currency as a unit."""
    return Unit(code, quantity.start, noun[1], noun, "coins", HUNDRED)


def _sterling(ground: Ground) -> bool:
    """Whether a report counts in pounds sterling."""
    return "£" in ground.text or ground.home.clear([("GB",)]) is not None


def _code(match: re.Match[str], ground: Ground) -> str | None:
    """The currency of a coin: its only one, that of its adjective, of the whole it is of, of the sum beside it."""
    own = ground.money.coins[match[2]]
    if own:
        return own if match[1] is None else None
    if match[1] is not None:
        return _of_adjective(match[1], ground)
    whole = WHOLE.match(ground.text, match.end(), ground.end)
    if whole is not None and (whole[1] in ground.money.words or whole[1] in ground.money.national):
        return _of_word(whole[1], ground)
    beside = _beside(match.start(), ground)
    if beside is not None:
        return _of_word(beside, ground)
    return homes.currency(ground.money.cents, ground.home, ground.world)


def _beside(at: int, ground: Ground) -> str | None:
    """The word for the sum nearest to a coin; far off only where the report knows no other money."""
    sums = {abs(one.start() - at): SIGNED.get(one[1], one[2]) for one in SUM.finditer(ground.text)}
    near = min(sums, default=NEAR)
    return sums[near] if near < NEAR or len(set(sums.values())) == 1 else None


def _of_word(word: str, ground: Ground) -> str | None:
    """The currency of a word, if it is one that is plain."""
    code = money.currency_of("", word, ground)
    return code if code is not None and money.is_code(code, ground) else None


def _of_adjective(adjective: str, ground: Ground) -> str | None:
    """The currency of Singapore cents, euro cents, US cents."""
    if adjective == "euro":
        return "EUR"
    known = ground.world.lookup(adjective)
    pays = [one.code for one in homes.currencies(ground.world) if known is not None and known.country in one.countries]
    return pays[0] if pays else None
