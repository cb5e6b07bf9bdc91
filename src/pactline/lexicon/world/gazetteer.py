"""A text in, the known names in it out: one automaton over all forms of the world's data files.

Matches respect case and word boundaries, the longest wins; forms of four letters and more are also found in
capitals, as datelines and headlines write them.
"""

from collections.abc import Hashable
from functools import cache
from typing import TypeVar, cast

from ahocorasick_rs import AhoCorasick

from pactline.lexicon.world import days, entries
from pactline.model.knowledge import Known, KnownAt

Shape = TypeVar("Shape")
ARTICLE = "the "
SHOUTED = 4  # shorter forms in capitals would be acronyms of something else


class Gazetteer:
    """The shipped World."""

    def __init__(self, forms: dict[str, tuple[Known, ...]]) -> None:
        self._forms = forms
        self._patterns = sorted(forms)
        self._automaton = AhoCorasick(self._patterns)

    def find(self, text: str) -> tuple[KnownAt, ...]:
        """Every known name in a text, longest match first, no overlaps, in order."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        spans = sorted(
            (self._named(index, start), -end, index, start) for index, start, end in found if bounded(text, start, end)
        )
        kept: list[KnownAt] = []
        for _, end, index, start in spans:
            if not kept or start >= kept[-1].end:
                kept.append(KnownAt(start=start, end=-end, known=self._forms[self._patterns[index]][0]))
        return tuple(kept)

    def _named(self, index: int, start: int) -> int:
        """Where a form's own words begin: "the West" gives way to the "West Bank"."""
        return start + len(ARTICLE) if self._patterns[index].startswith(ARTICLE) else start

    def lookup(self, form: str) -> Known | None:
        """The entry a written form stands for, if there is just one."""
        entries_ = self._forms.get(form) or self._forms.get(f"the {form}") or ()
        return entries_[0] if len(entries_) == 1 else None

    def holidays(self, country: str, year: int) -> dict[str, str]:
        """ISO day -> name of the holidays and commemorative days of a country in a year; {} when unknown."""
        return days.of(country, year)

    def table(self, name: str, shape: type[Shape]) -> Shape:
        """A data file of the world as `shape`."""
        return cast(Shape, _table(name, cast(Hashable, shape)))


@cache
def load() -> Gazetteer:
    """The gazetteer over all data files, built once a process."""
    forms: dict[str, list[Known]] = {}
    for form, known in entries.read():
        for written in (form, form.upper()) if len(form) >= SHOUTED else (form,):
            rivals = forms.setdefault(written, [])
            if all(rival.key != known.key for rival in rivals) and not shadowed(known, rivals):
                rivals.append(known)
    return Gazetteer({form: tuple(known) for form, known in forms.items()})


def shadowed(known: Known, rivals: list[Known]) -> bool:
    """Whether a city's name already stands for something larger: Luxembourg, Singapore, Mexico."""
    return known.key.startswith("city:") and any(not rival.key.startswith("city:") for rival in rivals)


def bounded(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` begins and ends with a word; "US" in "US$" does not."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in ("_", "@", "#") or after.isalnum() or after in ("_", "$"))


@cache
def _table(name: str, shape: Hashable) -> object:
    """One decoded file a shape."""
    return entries.table(name, cast(type[object], shape))
