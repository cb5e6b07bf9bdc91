"""The public shape of a copy and of a wording: whose words, which, and where they depart from others."""

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


class WordingOut(msgspec.Struct, frozen=True):
    """Where a wording departs from another of the same utterance: number or denial, the words here and those of the
    report `of`.
    """

    kind: str
    start: int
    end: int
    of: str
    of_start: int
    of_end: int
