"""The word list `outcomes`: its shape, and the family or phase of a word."""

from collections.abc import Mapping
from functools import cached_property

import msgspec

from pactline.records.ledger_place import Place


class Lists(msgspec.Struct, frozen=True):
    """The plain lists; the comments in outcomes.toml say what each is."""

    making: tuple[str, ...]
    bare: frozenset[str]
    doing: frozenset[str]
    alone: frozenset[str]
    other: frozenset[str]
    parts: frozenset[str]
    nearly: frozenset[str]
    never: frozenset[str]
    blank: frozenset[str]
    held: frozenset[str]
    believing: frozenset[str]
    failing: frozenset[str]
    until: frozenset[str]
    vowing: frozenset[str]
    vowed: frozenset[str]
    lengths: frozenset[str]
    relatives: frozenset[str]
    although: frozenset[str]
    terms: frozenset[str]


class OutcomeWords(msgspec.Struct, frozen=True, dict=True):
    """outcomes.toml: words by phase and by family of deeds."""

    phases: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, tuple[str, ...]]
    states: Mapping[str, str]
    words: Lists

    @cached_property
    def phase(self) -> Mapping[str, str]:
        """Verb -> phase."""
        return _turned(self.phases)

    @cached_property
    def family(self) -> Mapping[str, str]:
        """Verb -> family; of two the first."""
        return _turned(self.verbs)

    @cached_property
    def named(self) -> Mapping[str, str]:
        """Noun -> family."""
        return _turned(self.nouns)

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The first words of all that may tell of a deed."""
        told = (*self.phase, *self.family, *self.states, *self.words.failing, *self.words.doing)
        return frozenset(one.split()[0] for one in told)


def verb(place: Place, at: int) -> str:
    """A verb's lemma with its particle: "hand over", "push back"."""
    part = place.child(at, "compound:prt")
    if part is None:
        part = next((i for i in _close(place, at) if place.tokens[i].text.lower() == "back"), None)
    return place.lemma(at) if part is None else f"{place.lemma(at)} {place.tokens[part].text.lower()}"


def _close(place: Place, at: int) -> tuple[int, ...]:
    """Adverbs on a verb or on what it is done to: pushed the deadline [back]."""
    objects = place.children(at, "obj", "nsubj:pass", "obl")
    below = (j for i in objects for j in (*place.children(i, "advmod"), *_deeper(place, i)))
    return (*place.children(at, "advmod"), *below)


def _deeper(place: Place, at: int) -> tuple[int, ...]:
    """Adverbs on what hangs on a noun."""
    return tuple(j for i in place.children(at, "nmod") for j in place.children(i, "advmod"))


def _turned(lists: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Word -> the first list that has it."""
    found: dict[str, str] = {}
    for name, words in lists.items():
        for word in words:
            found.setdefault(word, name)
    return found
