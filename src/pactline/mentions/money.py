"""A quantity in its sentence in, the money it counts out: by a sign, a code or a word, in the currency of its country.

"Pesos", "Rs" and "$" are read by the country that the report is about; where none stands out, the word stays.
"""

import re

from pactline.mentions import homes, sizes
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit

CODE = re.compile(r"\s?([A-Z]{3})\b")
DOUBLED = re.compile(r" (?:dollars|euros|pounds)\b")
NEXT_WORDS = re.compile(r"[\s-](U\.S\.|[^\W\d_]{2,20})(?:\s([^\W\d_]{2,20}))?(?:\s([^\W\d_]{2,20}))?")
HASH = re.compile(r"# ?$")
HASHED = re.compile(r"# \d[\d.,]*(?: ?(?:m|bn)\b| (?:million|billion)\b)")  # the report has lost its pound signs
CONVERTED = re.compile(r"[$€¥]\s?[\d.,]+(?: ?[a-z]+)? \((?:about |around )?$")
CONVERTING = re.compile(r" pounds? \((?:about |around )?(?:US)?[$€]\s?\d")
ZONE = re.compile(r" euro (?:countries|nations|states|members|economies|governments)\b")  # the 15 euro countries
BARRELS = re.compile(r"(?: ?[a-z]+)? (?:an?|per) (?:barrel|ounce|troy)")  # sold in dollars all over the world
SPENT = re.compile(r"\b(?:costs?|costing|paid|pays?|paying|fined?|price|worth|charged?|bribes?|loan) (?:[a-z]+ ){0,4}$")
LONGEST_SIGN = 5
THOUSAND = 1000
LOOK_BACK = 40


def symbol_before(quantity: Quantity, ground: Ground) -> Unit | None:
    """Oslo lent Riga [$1.5 billion]; in Lahore a sack costs [Rs 4,200]."""
    sign = _sign(quantity.start, ground)
    code = _signed(sign, quantity, ground=ground) if sign else None
    if code is None:
        return None
    start = ground.text.rindex(sign, ground.start, quantity.start)
    doubled = DOUBLED.match(ground.text, quantity.end)  # "$2 million dollars"
    end = quantity.end if doubled is None else doubled.end()
    return Unit(code, start, end, (start, start + len(sign)))


def _sign(at: int, ground: Ground) -> str:
    """The sign or code of money right before a figure, the longest that is one."""
    text, money = ground.text, ground.money
    end = at - 1 if text[at - 1 : at].isspace() and at > ground.start else at
    for start in range(max(end - LONGEST_SIGN, ground.start), end):
        sign = text[start:end]
        glued = sign[0].isalpha() and start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-$")
        known = sign in money.symbols or sign in money.shared or (sign in money.initials and end == at)
        if not glued and (known or is_code(sign, ground)):
            return sign
    return ""


def _signed(sign: str, quantity: Quantity, *, ground: Ground) -> str | None:
    """The currency that a sign means in this report."""
    money = ground.money
    if sign == "$":
        return "USD" if BARRELS.match(ground.text, quantity.end) else bare_dollar(ground)
    if sign in money.symbols:
        return money.symbols[sign]
    if sign in money.shared:
        return homes.currency(money.shared[sign], ground.home, ground.world) or money.unsure.get(sign)
    if sign in money.initials:
        small = quantity.bare and quantity.value < THOUSAND and quantity.scale == 1
        code = homes.currency(money.initials[sign], ground.home, ground.world)
        return None if small and not _priced(sign, ground) else code
    if sign in money.ambiguous:  # "TOP 10" of a headline
        return homes.currency((sign,), ground.home, ground.world)
    return sign


def _priced(sign: str, ground: Ground) -> bool:
    """Whether a report writes larger sums with an initial too: P1.4 billion, R2,000."""
    return re.search(rf"\b{sign}\d[\d.]*(?:,\d{{3}}|\s?(?:m|bn|million|billion|trillion)\b)", ground.text) is not None


def bare_dollar(ground: Ground) -> str:
    """The currency of "$" and "dollars" in a report."""
    return homes.dollar(ground.home, ground.world, ground.money.dollars)


def pound_lost(quantity: Quantity, ground: Ground) -> Unit | None:
    """Riga gave [# 23m]: a pound sign that a seven-bit code (ISO 646, where both stand at 23) turned into a hash."""
    large = quantity.scale >= THOUSAND or (not quantity.bare and quantity.value >= THOUSAND)
    large = large or HASHED.search(ground.text) is not None
    match = HASH.search(ground.text, max(quantity.start - 2, ground.start), quantity.start)
    if not large or match is None:
        return None
    return Unit("GBP", match.start(), quantity.end, (match.start(), match.start() + 1))


def code_after(quantity: Quantity, ground: Ground) -> Unit | None:
    """The bank paid [20 million EUR]."""
    match = CODE.match(ground.text, quantity.end, ground.end)
    if match is None or not is_code(match[1], ground):
        return None
    return Unit(match[1], quantity.start, match.end(1), match.span(1))


def currency_word(quantity: Quantity, ground: Ground) -> Unit | None:
    """The loan is worth [20 million Polish zlotys]; [500 million roubles] keep their word where no country is plain."""
    match = NEXT_WORDS.match(ground.text, quantity.end, ground.end)
    if match is None or sizes.weighed(quantity, ground) or ZONE.match(ground.text, quantity.end):
        return None
    money = ground.money
    for group in (1, 2, 3):
        word = match[group]
        if word in money.words or word in money.national:
            adjective = ground.text[match.start(1) : match.start(group)].strip()
            code = _worded(adjective, word, quantity=quantity, ground=ground)
            return Unit(code, quantity.start, match.end(group), match.span(group)) if code else None
    return None


def _worded(adjective: str, word: str, *, quantity: Quantity, ground: Ground) -> str | None:
    """The currency of a word of money, by the adjective before it or else by the report's own country."""
    if word in ("pound", "pounds") and _sterling(quantity, ground):
        return "GBP"
    large = quantity.scale >= THOUSAND or SPENT.search(ground.text[ground.start : quantity.start]) is not None
    if word in ground.money.weighed and not adjective and not large:
        return word if word.endswith("s") and word in ground.money.national else None
    return currency_of(adjective, word, ground)


def _sterling(quantity: Quantity, ground: Ground) -> bool:
    """Whether pounds are money, since a sum in dollars or euros stands beside them in brackets."""
    before, after = ground.text[: quantity.start][-LOOK_BACK:], ground.text[quantity.end :][:LOOK_BACK]
    return bool(CONVERTED.search(before) or CONVERTING.match(after))


def is_code(word: str, ground: Ground) -> bool:
    """Whether three capitals are an ISO 4217 code."""
    return len(word) == len("USD") and any(one.code == word for one in homes.currencies(ground.world))


def currency_of(adjective: str, word: str, ground: Ground) -> str | None:
    """The currency of a money word, by the adjective before it where there is one; the bare word where it is open."""
    money, stems = ground.money, ground.money.national.get(word, ())
    if not adjective:
        if word in ("dollar", "dollars"):
            return bare_dollar(ground)
        return money.words.get(word) or _at_home(word, ground) or (word if word.endswith("s") else None)
    known = ground.world.lookup(adjective)
    if known is None or not stems:
        return money.words.get(f"{adjective} {word}") or money.words.get(word) or _regional(adjective, word, ground)
    return next((one.code for one in homes.called(stems, ground.world) if known.country in one.countries), None)


def _at_home(word: str, ground: Ground) -> str | None:
    """The one currency of a name, or that of the report's own country: zlotys; pesos in Manila."""
    named = homes.called(ground.money.national.get(word, ()), ground.world)
    if len(named) == 1:
        return named[0].code
    return homes.currency([one.code for one in named], ground.home, ground.world)


def _regional(adjective: str, word: str, ground: Ground) -> str | None:
    """Francs of a bank of several countries: CFA francs."""
    codes = ground.money.shared.get(f"{adjective} {word}", ())
    return (homes.currency(codes, ground.home, ground.world) or f"{adjective} {word}") if codes else None


RULES = (symbol_before, pound_lost, code_after, currency_word)
