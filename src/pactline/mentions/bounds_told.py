"""The bounds of the amounts of a sentence in, those that reach farther than their own number out.

"Up to 17 or 21 people" are 21 at most: a bound before one of two numbers takes the end that it sets, and no middle.
"Up to 25cm of rain, 60cm of snow": what lists stuffs by one unit sets its bound once, for all of them.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground
from pactline.model.mention import Amount

OR = re.compile(r"\bor\b")
ENDS = {"at most": "high", "at least": "low"}
LISTED = re.compile(r" of (?:[a-z-]+ ){0,2}[a-z-]+(?:, and |, | and )")
OF = re.compile(r" of [a-z]")


def end(quantity: Quantity, bound: str, text: str) -> Quantity:
    """Up to [17 or 21]: of two numbers under a bound the one that it sets."""
    side = ENDS.get(bound)
    if side is None or quantity.low == quantity.high or not OR.search(text, quantity.start, quantity.end):
        return quantity
    value = quantity.high if side == "high" else quantity.low
    return msgspec.structs.replace(quantity, low=value, high=value, value=value)


def on(amounts: Sequence[Amount], ground: Ground) -> tuple[Amount, ...]:
    """The amounts in their order, one that goes on with a list under the bound that stands before the first."""
    found: list[Amount] = []
    for amount in amounts:
        last = found[-1] if found else None
        listed = last is not None and _goes_on(last, amount, ground)
        bound = last.bound if listed and last is not None else amount.bound
        found.append(msgspec.structs.replace(amount, bound=bound))
    return tuple(found)


def _goes_on(last: Amount, amount: Amount, ground: Ground) -> bool:
    """Whether an amount is the next of a list of stuffs by one unit: 25cm of rain, [60cm] of snow."""
    before = last.number is not None and last.span.start < last.number.start
    nouns = ground.nouns
    alike = amount.unit == last.unit and amount.unit in (*nouns.measuring, *nouns.short.values())
    if amount.bound != "exact" or not (before and alike):
        return False
    listed = LISTED.fullmatch(ground.text, last.span.end, amount.span.start) is not None
    return listed and OF.match(ground.text, amount.span.end) is not None
