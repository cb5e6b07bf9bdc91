"""Readings in, the premises that bear on their days out.

A Clue is a rule over the possible days of one report with the words it rests on. Rules know one report
(story/premises_text.py, story/premises_known.py) or several (story/premises_shared.py).
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from pactline.kit import bounds
from pactline.model.knowledge import Facts, Tenure, World
from pactline.model.mention import Name, Time
from pactline.model.reading import Chain, Reading
from pactline.model.sentence import Sentence
from pactline.model.span import Span
from pactline.model.story import Premise

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Words(msgspec.Struct, frozen=True):
    """One language's table of dating.toml."""

    holiday: tuple[str, ...]
    keeping: tuple[str, ...]
    tenure: tuple[str, ...]
    less: tuple[str, ...]
    more: tuple[str, ...]
    stages: tuple[tuple[str, ...], ...]
    carried: tuple[str, ...]
    numbered: tuple[str, ...]
    pacts: tuple[str, ...]
    since: tuple[str, ...]
    behind: tuple[str, ...]
    events: tuple[tuple[str, tuple[str, ...]], ...]
    stamps: tuple[str, ...]
    bygone: tuple[str, ...]
    open_ahead: tuple[str, ...]
    placing: tuple[str, ...]
    ahead: tuple[str, ...]
    ahead_placing: tuple[str, ...]
    vowing: tuple[str, ...]
    coming: tuple[str, ...]
    terms: tuple[str, ...]

    @property
    def reached(self) -> tuple[str, ...]:
        """The verbs of every stage."""
        return tuple(verb for verbs in self.stages for verb in verbs)


class Table(msgspec.Struct, frozen=True):
    """dating.toml."""

    en: Words
    tenure: tuple[Tenure, ...] = ()


class Clue(msgspec.Struct, frozen=True):
    """A rule and why; `method` is what the answer is called when it rests on it."""

    rule: bounds.Rule
    because: tuple[Premise, ...]
    method: str = "inferred"


class Page(msgspec.Struct, frozen=True):
    """What the rules look at in one report."""

    reading: Reading
    times: tuple[Time, ...]
    people: tuple[Name, ...]
    chains: Mapping[str, Chain]
    words: Words
    named: frozenset[str]  # the surnames of its people and the names of its bodies, in small letters

    @property
    def id(self) -> str:
        """The report's id."""
        return self.reading.report.id

    @property
    def text(self) -> str:
        """The report's text."""
        return self.reading.report.text

    def sentence(self, index: int) -> Sentence | None:
        """A sentence by its place."""
        sentences = self.reading.sentences
        return sentences[index] if 0 <= index < len(sentences) else None

    def clue(self, name: str, days: int, *, text: str, span: Span | None = None) -> Clue:
        """A premise of this report alone, in words and by the span they rest on."""
        return fixed(f"{self.id}:{name}", self.id, days, Premise(text, span, self.id))

    def quoted(self, span: Span) -> str:
        """The words of a span, in quotation marks."""
        return f"“{' '.join(self.text[span.start : span.end].split())}”"


class Known(msgspec.Struct, frozen=True):
    """What the rules know besides the reports."""

    facts: Facts
    world: World
    today: str
    table: Table


def spoken(first: str, last: str = "", between: str = " or ") -> str:
    """An ISO day, or two, as a reader says it: 30 December 2021."""
    said = [f"{int(day[8:])} {MONTHS[int(day[5:7]) - 1]} {day[:4]}" for day in (first, last) if day]
    return between.join(dict.fromkeys(said))


def pages(readings: Sequence[Reading], table: Table) -> tuple[Page, ...]:
    """The readings as the rules see them."""
    return tuple(_page(reading, table.en) for reading in readings)


def fixed(key: str, target: str, days: int, *because: Premise, method: str = "inferred") -> Clue:
    """A premise that leaves the same days whatever else is known."""
    return Clue(bounds.Rule(key, target, lambda *seen: days), because, method)


@lru_cache(maxsize=64)
def any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of some words or phrases, whole."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})\b", re.I)


def _page(reading: Reading, words: Words) -> Page:
    """One reading as the rules see it."""
    times = tuple(mention for mention in reading.mentions if isinstance(mention, Time))
    people = tuple(m for m in reading.mentions if isinstance(m, Name) and m.kind == "person")
    chains = {chain.id: chain for chain in reading.chains}
    return Page(reading, times, people, chains, words, _named(reading, people, chains))


def _named(reading: Reading, people: Sequence[Name], chains: Mapping[str, Chain]) -> frozenset[str]:
    """The last names of a report's people, and its bodies."""
    called = {key: chain.name for key, chain in chains.items()}
    fullest = [called.get(name.chain or "", name.name) for name in people]
    bodies = (m.name.casefold() for m in reading.mentions if isinstance(m, Name) and m.kind == "organisation")
    return frozenset((*(name.split()[-1].casefold() for name in fullest if name.split()), *bodies))
