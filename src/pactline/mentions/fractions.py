"""Parts of a whole in, shares out: two thirds of the boats are 66.67 percent of them, half of the crew is 50."""

import re
from collections.abc import Collection, Iterator, Mapping

import msgspec

from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Unit

NAME = re.compile(r"[\s-]([a-z]+)(?=\s+of\b(?! (?:an?|one|1) (?:full )?percentage\b))")
LONE = re.compile(
    r"\b(?:([Hh]alf)(?: of(?! (?:a |an )| [0-9])| (?=the |its |their |all ))|[Aa] ([a-z]+) of(?! (?:a |an )| [0-9]))"
)
WORD_AFTER = re.compile(r"\s*(?:the |its |their |all |this |that )?([\w'’-]+)")
WORD_BEFORE = re.compile(r"([\w-]+) $")
PLACES = 2  # a third is 33.33 percent
HALF = 2


class FractionWords(msgspec.Struct, frozen=True):
    """Names of parts by how many make the whole; words that make a half a stretch of time or a side."""

    many: Mapping[str, int]
    single: Mapping[str, int]
    siding: Collection[str]
    temporal: Collection[str]


def read(quantity: Quantity, text: str, names: FractionWords) -> tuple[Quantity, Unit] | None:
    """The quantity as percent with its unit; None where no part of a whole follows."""
    match = NAME.match(text, quantity.end)
    parts = (names.single if quantity.one else names.many).get(match[1]) if match is not None else None
    if match is None or parts is None or not 0 < quantity.value < parts:
        return None
    value = _percent(quantity.value / parts)
    share = msgspec.structs.replace(quantity, low=value, high=value, value=value)
    return share, Unit("percent", quantity.start, match.end(1), match.span(1), "fraction")


def lone(text: str, start: int, end: int, *, names: FractionWords) -> Iterator[tuple[Quantity, Unit]]:
    """Nearly [half] of the seats, [a third] of voters: parts that no numeral counts."""
    for match in LONE.finditer(text, start, end):
        parts = HALF if match[1] else names.single.get(match[2])
        before, after = WORD_BEFORE.search(text[start : match.start()]), WORD_AFTER.match(text, match.end(), end)
        sided = before is not None and before[1].lower() in names.siding
        if parts is None or sided or after is None or after[1] in names.temporal:
            continue
        stop, value = match.end(1) if match[1] else match.end(2), _percent(1 / parts)
        yield (
            Quantity(match.start(), stop, low=value, high=value, value=value),
            Unit("percent", match.start(), stop, (match.start(), stop), "fraction"),
        )


def _percent(part: float) -> float:
    """A part of one in percent."""
    return round(100 * part, PLACES)
