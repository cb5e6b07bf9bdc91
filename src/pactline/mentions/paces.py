"""An amount of what flows in its sentence in, the same with the time in which so much flows out.

"At least 900 barrels (38,000 gallons) were leaking into the bay every day" are 900 barrels a day.
"""

import re
from collections.abc import Collection

import msgspec

from pactline.mentions.unit_ground import Ground
from pactline.model.mention import Amount

PACE = re.compile(
    r"\)?(?: \([^()\n]{3,40}\))?(?: (?!and |but |or |for )[A-Za-z'’-]+){0,12}?"
    r" (?:(?:every|each|per|a) (day|week|month|year|hour)\b(?!-| ago| earlier| later| before)|(daily)\b)"
)


def told(amount: Amount, ground: Ground, flowing: Collection[str]) -> Amount:
    """An amount with the time that its clause gives it, where it has none of its own."""
    match = PACE.match(ground.text, amount.span.end, ground.end) if amount.unit in flowing else None
    if match is None:
        return amount
    time = match[1] or "day"
    return msgspec.structs.replace(amount, unit=f"{amount.unit} {'an' if time == 'hour' else 'a'} {time}")
