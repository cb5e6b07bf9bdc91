"""The words by which reports disagree, from contradictions.toml, one table a language."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec

Pairs = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


class Words(msgspec.Struct, frozen=True, dict=True):
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
    counters: frozenset[str]
    telling: frozenset[str]
    updating: frozenset[str]
    planned: frozenset[str]
    growing: frozenset[str]
    parting: frozenset[str]
    first: str
    begun: frozenset[str]
    paying: str
    unreceived: str
    held: tuple[tuple[str, ...], ...]

    @cached_property
    def styled(self) -> Mapping[str, tuple[tuple[int, bool], ...]]:
        """The pairs in which a name for actors stands, each with whether it judges."""
        found: dict[str, tuple[tuple[int, bool], ...]] = {}
        for at, pair in enumerate(self.styles):
            for judges, names in zip((True, False), pair, strict=True):
                for name in names:
                    found[name] = (*found.get(name, ()), (at, judges))
        return found

    @cached_property
    def any_style(self) -> re.Pattern[str]:
        """A pattern for any name for actors."""
        return _any(self.styled)

    @cached_property
    def any_name(self) -> re.Pattern[str]:
        """A pattern for any name that judges or does not, of actors, things and happenings."""
        return _any(self._known)

    @cached_property
    def happenings(self) -> frozenset[str]:
        """The names of happenings, and those that deny a thing what it is called; none of actors."""
        return self.belittling | {name for pair in self.names for side in pair for name in side}

    @cached_property
    def any_scorn(self) -> re.Pattern[str]:
        """A pattern for any name that denies a thing what it is called."""
        return _any(self.belittling)

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The words with which a name begins."""
        return frozenset(name.split()[0] for name in self._known)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every name."""
        return self.belittling | {name for pair in (*self.names, *self.styles) for side in pair for name in side}


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some words, the longest first."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:{listed})\b", re.I)


class Table(msgspec.Struct, frozen=True):
    """contradictions.toml."""

    en: Words
