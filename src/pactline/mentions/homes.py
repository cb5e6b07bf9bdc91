"""A report's words in, the countries it is about out, and by them which currency "pesos" or "$" means there.

Nothing is decided by a name in passing: one country must stand out, or the word is left as it is.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

import msgspec

from pactline.model.knowledge import World
from pactline.model.report import Report

STATE = 2.0  # a state or its capital says more than another town
TOWN = 1.0
HEAD = 400  # characters in which a report says where it stands
SHOUTED = 4  # letters that tell a dateline
CLEAR = 2  # how much more often than the next a country must be named
US, CALLED = "US", "dollars"
CONVERTED = re.compile(r"[A-Z]\$\s?[\d.,]+(?:\s?-?[a-z]+)? \((?:about |around |or )?(?:US)?\$")
BRITISH = re.compile(r"\bper cent\b")  # papers of the United States write "percent"
SIGNS = re.compile(r"\b[A-Z]{1,3}\$")
AMERICAN = re.compile(r"\bUS\$|\b(?:US|U\.S\.|American) dollars?\b")


class Currency(msgspec.Struct, frozen=True):
    """A currency of the world and the countries that pay with it."""

    code: str
    name: str
    countries: tuple[str, ...]


class Currencies(msgspec.Struct, frozen=True):
    """currencies.toml of the world."""

    currency: tuple[Currency, ...]


class Provinces(msgspec.Struct, frozen=True):
    """provinces.toml of the world: parts of a country by the country's code."""

    names: Mapping[str, tuple[str, ...]]


class Home(msgspec.Struct, frozen=True):
    """How often a report names each country, which ones its head names, in which it stands (by a place and not only
    by people of theirs), and what dollars are in it.
    """

    named: Mapping[str, float] = {}
    head: frozenset[str] = frozenset()
    stood: frozenset[str] = frozenset()
    first: str | None = None
    american: bool = False
    converted: bool = False
    british: bool = False
    signs: frozenset[str] = frozenset()

    def clear(self, groups: Sequence[Collection[str]]) -> int | None:
        """Which group of countries stands out, alone or in the report's head; None where none does."""
        sums = [sum(self.named.get(country, 0.0) for country in group) for group in groups]
        best = max(range(len(sums)), key=sums.__getitem__, default=None)
        if best is None or sums[best] == 0 or (sums[best] < STATE and not self.head & set(groups[best])):
            return None
        rest = max((one for at, one in enumerate(sums) if at != best), default=0.0)
        return best if sums[best] >= CLEAR * rest else self._ahead(groups, sums)

    def _ahead(self, groups: Sequence[Collection[str]], sums: Sequence[float]) -> int | None:
        """The one group that the report's head names, or names first, if it is not much rarer than another."""
        ahead = [at for at, group in enumerate(groups) if self.head & set(group)]
        first = ahead if len(ahead) == 1 else [at for at in ahead if self.first in groups[at]]
        return first[0] if first and CLEAR * sums[first[0]] >= max(sums) else None

    def away(self, country: str) -> float:
        """How often the country other than one and the United States is named that is named most."""
        return max((weight for one, weight in self.named.items() if one not in (country, US)), default=0.0)

    def stands_in(self, country: str) -> bool:
        """Whether a report stands in a country: by a place of it, and with no rival but the United States."""
        here, most = self.named.get(country, 0.0), self.away(country)
        plain = here > most and (most <= STATE or here > CLEAR * most)
        return plain and here >= STATE and country in self.stood


def of(report: Report, world: World) -> Home:
    """The countries of a report, from its dateline, title and text."""
    front = " . ".join(words for words in (report.place, report.title, report.outlet) if words)
    text = f"{front} . {report.text}"
    named: dict[str, float] = {}
    head: set[str] = set()
    stood: set[str] = set()
    places = sorted(_places(text, world))
    for start, country, weight, people in places:
        named[country] = named.get(country, 0.0) + weight
        if not people:
            stood.add(country)
        if start < len(front) + HEAD:
            head.add(country)
    return Home(
        named,
        frozenset(head),
        frozenset(stood),
        first=_dateline(places, text),
        american=AMERICAN.search(text) is not None,
        converted=CONVERTED.search(text) is not None,
        british=BRITISH.search(text) is not None,
        signs=frozenset(SIGNS.findall(text)),
    )


def _dateline(places: Sequence[tuple[int, str, float, bool]], text: str) -> str | None:
    """The country of the first place, if it stands in capitals as a dateline does."""
    start, country = (places[0][0], places[0][1]) if places else (0, None)
    return country if text[start : start + SHOUTED].isupper() else None


def _places(text: str, world: World) -> Iterable[tuple[int, str, float, bool]]:
    """Every place of a text with its country, what it weighs, and whether it is only its people's name."""
    for found in world.find(text):
        if found.known.country is not None:
            large = found.known.kind == "state" or found.known.sense in ("capital", "seat")
            yield found.start, found.known.country, STATE if large else TOWN, found.known.sense == "demonym"
    provinces = world.table("provinces", Provinces)
    countries = {name: country for country, names in provinces.names.items() for name in names}
    for match in _provinces(tuple(countries)).finditer(text):
        yield match.start(), countries[match[0]], STATE, False


@cache
def _provinces(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all provinces."""
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")(?!\w)")


def currency(codes: Collection[str], home: Home, world: World) -> str | None:
    """Which of some currencies is paid where a report is at home: rupees in Lahore are PKR."""
    table = [one for one in currencies(world) if one.code in codes]
    at = home.clear([one.countries for one in table])
    return None if at is None else table[at].code


def currencies(world: World) -> tuple[Currency, ...]:
    """The world's currencies, those of today before those of yesterday."""
    return world.table("currencies", Currencies).currency + world.table("former_currencies", Currencies).currency


def called(stems: Collection[str], world: World) -> tuple[Currency, ...]:
    """The currencies whose name ends in one of some words: all that are called rupee."""
    return tuple(one for one in currencies(world) if one.name.lower().endswith(tuple(stems)))


def dollar(home: Home, world: World, own: Mapping[str, str]) -> str:
    """The currency of a bare "$": that of the report's own country, "dollars" where two are as likely, else USD.

    `own` are the countries whose papers write their own dollar so, each with the sign by which others tell it apart.
    """
    mine = max(own, key=lambda country: home.named.get(country, 0.0))
    if home.converted or not home.stands_in(mine):
        return "USD"
    code = next(one.code for one in currencies(world) if mine in one.countries)
    here, there = home.named[mine], home.named.get(US, 0.0)
    if {own[mine], f"{mine}$"} & home.signs:
        return "USD" if there else _doubted(code, home)
    clear = home.american or here > CLEAR * there
    if not clear and (US in home.head or here <= there):
        return "USD"
    return code if clear else _doubted(code, home)


def _doubted(code: str, home: Home) -> str:
    """A currency for which only British spelling speaks."""
    return code if home.british else CALLED
