"""A country and a year in, its public holidays and commemorative days out.

Public holidays come from the package `holidays`; days.toml adds those that calendars of days off leave out.
"""

from functools import cache

import holidays
import msgspec

from pactline.lexicon.world import entries

ENGLISH = ("en_US", "en_GB", "en")


class Day(msgspec.Struct, frozen=True):
    """A commemorative day: `day` is month-day; it holds from year `first` to year `last`."""

    country: str
    day: str
    name: str
    first: int = 0
    last: int = 9999


class Days(msgspec.Struct, frozen=True):
    """days.toml."""

    day: tuple[Day, ...]


@cache
def _own() -> tuple[Day, ...]:
    """The own table, read once."""
    return entries.table("days", Days).day


@cache
def _public(country: str, year: int) -> tuple[tuple[str, str], ...]:
    """What the package knows, in English where it can."""
    supported = holidays.list_supported_countries(include_aliases=False)
    if country not in supported or not 1900 <= year <= 2100:
        return ()
    spoken = holidays.list_localized_countries(include_aliases=False).get(country, [])
    language = next((code for code in ENGLISH if code in spoken), None)
    found = holidays.country_holidays(country, years=year, language=language)
    return tuple((day.isoformat(), name) for day, name in sorted(found.items()))


def of(country: str, year: int) -> dict[str, str]:
    """ISO day -> name; two of one day are joined by "; "."""
    found = dict(_public(country, year))
    for day in _own():
        if day.country == country and day.first <= year <= day.last:
            iso = f"{year:04d}-{day.day}"
            known = found.get(iso)
            found[iso] = f"{known}; {day.name}" if known and known != day.name else day.name
    return dict(sorted(found.items()))
