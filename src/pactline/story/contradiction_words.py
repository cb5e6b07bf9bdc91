"""The words by which reports disagree, from contradictions.toml, one table a language."""

from collections.abc import Mapping
from functools import cache

import msgspec

Pairs = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


class Words(msgspec.Struct, frozen=True):
    """One language's table of contradictions.toml."""

    pointing: frozenset[str]
    discredits: frozenset[str]
    winning: frozenset[str]
    contests: frozenset[str]
    outcomes: frozenset[str]
    opening: frozenset[str]
    asserts: frozenset[str]
    denies: frozenset[str]
    empty: frozenset[str]
    negations: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    hedges: frozenset[str]
    wrongs: tuple[tuple[str, ...], ...]
    doubts: frozenset[str]
    blanket: frozenset[str]
    disputing: str
    names: Pairs
    naming: str
    belittling: frozenset[str]
    upholding: frozenset[str]
    denying: frozenset[str]
    styles: Pairs
    verbs: frozenset[str]

    @property
    def styled(self) -> Mapping[str, tuple[tuple[int, bool], ...]]:
        """The pairs in which a name for actors stands, each with whether it judges."""
        return _styled(self.styles)

    @property
    def known(self) -> tuple[str, ...]:
        """Every name that judges or does not, of things and happenings."""
        return _known(self.belittling, (*self.names, *self.styles))


@cache
def _styled(styles: Pairs) -> Mapping[str, tuple[tuple[int, bool], ...]]:
    """The pairs in which each name stands."""
    found: dict[str, tuple[tuple[int, bool], ...]] = {}
    for at, pair in enumerate(styles):
        for judges, names in zip((True, False), pair, strict=True):
            for name in names:
                found[name] = (*found.get(name, ()), (at, judges))
    return found


@cache
def _known(words: frozenset[str], pairs: Pairs) -> tuple[str, ...]:
    """Some words and all names of some pairs."""
    return tuple(sorted(words | {name for pair in pairs for side in pair for name in side}))


class Table(msgspec.Struct, frozen=True):
    """contradictions.toml."""

    en: Words
