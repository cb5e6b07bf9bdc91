"""The amounts of a sentence in, those out in which the two ends of a range are one.

"The flow ranges from 12,000 barrels (504,000 gallons) to 25,000 barrels a day": each end has a unit, so that no numeral
shows the range; what brackets tell of an end again is no amount of its own.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.mentions.unit_ground import Ground
from pactline.model.mention import Amount
from pactline.model.span import Span

OPENED = re.compile(
    r"\b(?:rang(?:e|es|ed|ing) (?:from|between)|between|anywhere from|somewhere between) $", re.IGNORECASE
)
BETWEEN = re.compile(r"(?: \([^()\n]{3,60}\))? (?:to|and) $")
REACH = 24  # characters before a range


def join(amounts: Sequence[Amount], ground: Ground) -> tuple[Amount, ...]:
    """The amounts of a sentence, a range told once."""
    found: list[Amount] = []
    for amount in amounts:
        low = next((one for one in found if _ends(one, amount, ground)), None)
        if low is None:
            found.append(amount)
        else:
            found = [one for one in found if one.span.start < low.span.start]
            found.append(_stretch(low, amount, ground))
    return tuple(found)


def _ends(low: Amount, high: Amount, ground: Ground) -> bool:
    """Whether two amounts are the ends of one range."""
    alike = high.unit == low.unit or high.unit.startswith(f"{low.unit} a")
    if not alike or low.low is not None or high.low is not None or low.value >= high.value:
        return False
    opened = OPENED.search(ground.text, max(low.span.start - REACH, ground.start), low.span.start)
    return opened is not None and BETWEEN.fullmatch(ground.text, low.span.end, high.span.start) is not None


def _stretch(low: Amount, high: Amount, ground: Ground) -> Amount:
    """One amount of both ends, in the unit of the upper."""
    start, end = low.span.start, high.span.end
    return msgspec.structs.replace(
        high,
        span=Span(high.span.report, start, end),
        text=ground.text[start:end],
        value=(low.value + high.value) / 2,
        low=low.value,
        high=high.value,
        bound="exact",
    )
