"""The shapes of titles.toml and names.toml, and the look-ups the rules of names ask for."""

from collections.abc import Mapping
from functools import cache

import msgspec

from pactline.model.knowledge import Language

OWN = "own"  # the key of titles.toml whose offices are their own plain form


class Epithets(msgspec.Struct, frozen=True):
    """Nouns and honorifics that say a person's gender."""

    male: tuple[str, ...]
    female: tuple[str, ...]
    male_honorifics: tuple[str, ...]
    female_honorifics: tuple[str, ...]


class TitleWords(msgspec.Struct, frozen=True):
    """titles.toml: plain office -> the ways to write it; `leaders` head a state or its government."""

    honorifics: tuple[str, ...]
    qualifiers: tuple[str, ...]
    stale: tuple[str, ...]
    plain: tuple[str, ...]
    generic: tuple[str, ...]
    vague: tuple[str, ...]
    lesser: tuple[str, ...]
    borne: tuple[str, ...]
    crowns: tuple[str, ...]
    state_offices: tuple[str, ...]
    organs: tuple[str, ...]
    leaders: Mapping[str, tuple[str, ...]]
    offices: Mapping[str, tuple[str, ...]]
    epithets: Epithets


class NameWords(msgspec.Struct, frozen=True):
    """names.toml, whose comments say what each list is for."""

    places: tuple[str, ...]
    states: tuple[str, ...]
    location_verbs: tuple[str, ...]
    policy: tuple[str, ...]
    organisations: tuple[str, ...]
    place_words: tuple[str, ...]
    storms: tuple[str, ...]
    vessels: tuple[str, ...]
    merchants: tuple[str, ...]
    warships: tuple[str, ...]
    holdings: tuple[str, ...]
    forms: tuple[str, ...]
    trades: tuple[str, ...]
    additions: tuple[str, ...]
    nobody: tuple[str, ...]
    postal: tuple[str, ...]
    greetings: tuple[str, ...]
    between: tuple[str, ...]
    firms: tuple[str, ...]
    bodies: tuple[str, ...]
    bands: tuple[str, ...]
    headed: tuple[str, ...]
    styled: tuple[str, ...]
    genitives: tuple[str, ...]
    timely: tuple[str, ...]
    telling: tuple[str, ...]
    groups: tuple[str, ...]
    wings: tuple[str, ...]
    zones: tuple[str, ...]
    prizes: tuple[str, ...]
    circles: tuple[str, ...]
    bare_circles: tuple[str, ...]
    prefixes: tuple[str, ...]
    quarters: tuple[str, ...]
    never: tuple[str, ...]
    male: tuple[str, ...]
    female: tuple[str, ...]
    particles: tuple[str, ...]
    suffixes: tuple[str, ...]
    documents: tuple[str, ...]
    papers: tuple[str, ...]


class Lists(msgspec.Struct, frozen=True):
    """Both tables as sets: `offices` maps each written office (lower case, as a tuple of words) to its plain form."""

    titles: TitleWords
    names: NameWords
    offices: Mapping[tuple[str, ...], str]
    title_words: frozenset[str]
    honorifics: frozenset[str]
    domains: frozenset[str]
    generic: frozenset[str]
    state_offices: frozenset[str]
    organs: frozenset[str]
    leaders: frozenset[str]
    never: frozenset[str]
    organisations: frozenset[str]
    groups: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]

    def gender(self, forename: str) -> str | None:
        """What a given name says: male, female, or None."""
        if forename in self.male:
            return "male"
        return "female" if forename in self.female else None


def lists(language: Language) -> Lists:
    """The language's words for names and titles."""
    return _lists(language.table("titles", TitleWords), language.table("names", NameWords))


def _lists(titles: TitleWords, names: NameWords) -> Lists:
    """Both tables as look-ups, made once for each pair of tables."""
    return _made(_Key(titles), _Key(names))


class _Key:
    """A table as a cache key: by identity, since the language hands out the same value each time."""

    def __init__(self, table: object) -> None:
        self.table = table

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.table is other.table

    def __hash__(self) -> int:
        return id(self.table)


@cache
def _made(titles: _Key, names: _Key) -> Lists:
    """The look-ups themselves."""
    return _build(titles.table, names.table)  # type: ignore[arg-type]


def _build(titles: TitleWords, names: NameWords) -> Lists:
    """Sets and maps out of the tables."""
    offices = {
        tuple(form.split()): form if plain == OWN else plain
        for table in (titles.leaders, titles.offices)
        for plain, forms in table.items()
        for form in forms
    }
    words = {word for form in offices for word in form} | set(titles.qualifiers)
    return Lists(
        titles=titles,
        names=names,
        offices=offices,
        title_words=frozenset(words),
        honorifics=frozenset(titles.honorifics),
        domains=frozenset(titles.qualifiers) - frozenset(titles.stale) - frozenset(titles.plain),
        generic=frozenset(titles.generic),
        state_offices=frozenset(titles.state_offices),
        organs=frozenset(titles.organs),
        leaders=frozenset(titles.leaders),
        never=frozenset(names.never),
        organisations=frozenset(names.organisations),
        groups=frozenset(names.groups),
        male=frozenset(names.male),
        female=frozenset(names.female),
    )
