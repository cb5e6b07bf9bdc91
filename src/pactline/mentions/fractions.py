"""A quantity before "thirds" or "quarters" in, its share out: two thirds of the boats are 66.67 percent of them."""

import re
from collections.abc import Mapping

import msgspec

from pactline.mentions.quantities import Quantity
from pactline.mentions.units import Unit

NAME = re.compile(r"[\s-]([a-z]+)(?=\s+of\b)")
PLACES = 2  # a third is 33.33 percent


def read(quantity: Quantity, text: str, names: Mapping[str, int]) -> tuple[Quantity, Unit] | None:
    """The quantity as percent with its unit; None where no part of a whole follows."""
    match = NAME.match(text, quantity.end)
    parts = names.get(match[1]) if match is not None else None
    if match is None or parts is None or not 0 < quantity.value < parts:
        return None
    value = round(100 * quantity.value / parts, PLACES)
    share = msgspec.structs.replace(quantity, value=value, low=value, high=value)
    return share, Unit("percent", quantity.start, match.end(1), match.span(1), "fraction")
