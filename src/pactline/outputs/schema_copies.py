"""The public shape of a copy: whose words, which, and where it departs from them."""

import msgspec


class PassageOut(msgspec.Struct, frozen=True):
    """Characters of a copy and those of the other report that they stand for."""

    start: int
    end: int
    of_start: int
    of_end: int


class DriftOut(msgspec.Struct, frozen=True):
    """Where a copy departs from its original: number, denial, added or cut; null on a side without words there."""

    kind: str
    start: int | None
    end: int | None
    of_start: int | None
    of_end: int | None


class CopyOut(msgspec.Struct, frozen=True):
    """The report this one has its words from, which words, and where it departs from them."""

    of: str
    kind: str
    share: float
    origin: str = ""
    passages: tuple[PassageOut, ...] = ()
    drift: tuple[DriftOut, ...] = ()
