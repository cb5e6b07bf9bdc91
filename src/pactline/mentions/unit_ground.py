"""What a unit is read from and what it is: the sentence of a quantity with the words that are known, the unit found."""

from collections.abc import Mapping, Sequence

import msgspec

from pactline.model.knowledge import World
from pactline.model.mention import Amount
from pactline.model.sentence import Token


class Money(msgspec.Struct, frozen=True):
    """Symbols and words of money: `words` mean one currency alone, `national` need their country before them."""

    symbols: Mapping[str, str]
    words: Mapping[str, str]
    national: Mapping[str, str]


class Nouns(msgspec.Struct, frozen=True):
    """What can be counted: `collective` nouns need no plural, `governing` ones stand before their number."""

    collective: tuple[str, ...]
    governing: tuple[str, ...]
    baring: tuple[str, ...]
    levelling: tuple[str, ...]
    employing: tuple[str, ...]
    gathering: tuple[str, ...]
    priced: tuple[str, ...]
    measuring: tuple[str, ...]
    bodies: tuple[str, ...]
    named: tuple[str, ...]
    befalling: tuple[str, ...]
    persons: Mapping[str, str]
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


class Unit(msgspec.Struct, frozen=True):
    """A unit: `[start, end)` is the whole of number and unit, `noun` the unit's words where there are any."""

    unit: str
    start: int
    end: int
    noun: tuple[int, int] | None = None
    rule: str = ""


class Ground(msgspec.Struct, frozen=True):
    """Where a quantity stands: the sentence's text up to its end, its tokens, and what is known.

    `counted` is the noun that the sentence before counts last, `last` the amount before, wherever it stands.
    """

    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    money: Money
    nouns: Nouns
    world: World
    counted: Unit | None = None
    last: Amount | None = None
