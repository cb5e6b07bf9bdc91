"""What a unit is read from and what it is: the sentence of a quantity with the words that are known, the unit found."""

from collections.abc import Mapping, Sequence

import msgspec

from pactline.mentions.homes import Home
from pactline.model.knowledge import World
from pactline.model.mention import Amount
from pactline.model.sentence import Token


class Money(msgspec.Struct, frozen=True):
    """Symbols and words of money: `words` and `symbols` mean one currency alone, `shared` signs one of several,
    `national` words each currency whose name ends so.
    """

    symbols: Mapping[str, str]
    shared: Mapping[str, tuple[str, ...]]
    unsure: Mapping[str, str]
    initials: Mapping[str, tuple[str, ...]]
    ambiguous: tuple[str, ...]
    dollars: Mapping[str, str]
    coins: Mapping[str, str]
    cents: tuple[str, ...]
    weighed: tuple[str, ...]
    words: Mapping[str, str]
    national: Mapping[str, tuple[str, ...]]

    def glued(self) -> tuple[str, ...]:
        """The signs made of letters, which may be glued to figures: Rs500, P3,000."""
        signs = (*self.symbols, *self.shared, *self.initials)
        return tuple(sign for sign in signs if sign[-1].isalpha() or (sign[0].isalpha() and sign[-1] not in "$ "))


class Nouns(msgspec.Struct, frozen=True):
    """What can be counted: `collective` nouns need no plural, `governing` ones stand before their number; `sizes` are
    the units of a size before a noun, `short` those glued to figures.
    """

    collective: tuple[str, ...]
    governing: tuple[str, ...]
    baring: tuple[str, ...]
    levelling: tuple[str, ...]
    employing: tuple[str, ...]
    gathering: tuple[str, ...]
    priced: tuple[str, ...]
    measuring: tuple[str, ...]
    bodies: tuple[str, ...]
    dimensions: tuple[str, ...]
    dashed: tuple[str, ...]
    sizeless: tuple[str, ...]
    sizes: Mapping[str, str]
    short: Mapping[str, str]
    named: tuple[str, ...]
    wholes: tuple[str, ...]
    befalling: tuple[str, ...]
    models: tuple[str, ...]
    flying: tuple[str, ...]
    persons: Mapping[str, str]
    temporal: tuple[str, ...]
    labels: tuple[str, ...]
    paying: tuple[str, ...]


class Unit(msgspec.Struct, frozen=True):
    """A unit: `[start, end)` is the whole of number and unit, `noun` the unit's words where there are any."""

    unit: str
    start: int
    end: int
    noun: tuple[int, int] | None = None
    rule: str = ""
    parts: int = 1  # how many of what is counted make one of the unit: 100 cents a dollar


class Ground(msgspec.Struct, frozen=True):
    """Where a quantity stands: the sentence's text up to its end, its tokens, and what is known.

    `spaced` is a text with blanks inside its numbers (1, 300), `home` where the report is at home, `counted` the noun
    that the sentence before counts last, `last` the amount before, wherever it stands.
    """

    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    money: Money
    nouns: Nouns
    world: World
    home: Home
    spaced: bool = False
    counted: Unit | None = None
    last: Amount | None = None
