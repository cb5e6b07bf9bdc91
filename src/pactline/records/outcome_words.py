"""The word list `outcomes`: its shape, and the family or phase of a word."""

from collections.abc import Mapping
from functools import cached_property

import msgspec

from pactline.records.ledger_place import Place

ENDINGS = ("ation", "ition", "ion", "ement", "ment", "ance", "ence", "ing", "ure", "al")  # make a noun of a verb
SHORTEST = 4  # letters left of a word without its ending


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
    later: frozenset[str]
    shares: frozenset[str]
    handing: frozenset[str]
    asking: frozenset[str]
    reaching: frozenset[str]
    idle: frozenset[str]
    proving: frozenset[str]
    rejecting: frozenset[str]
    demands: frozenset[str]
    keeping: frozenset[str]
    breaking: frozenset[str]
    vows: frozenset[str]
    solid: frozenset[str]


class OutcomeWords(msgspec.Struct, frozen=True, dict=True):
    """outcomes.toml: words by phase and by family of deeds."""

    phases: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, tuple[str, ...]]
    states: Mapping[str, str]
    idioms: Mapping[str, str]
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
    def idiom_verbs(self) -> frozenset[str]:
        """The verbs of the fixed phrases."""
        return frozenset(one.split()[0] for one in self.idioms)

    @cached_property
    def _roots(self) -> Mapping[str, str]:
        """What a verb of the lists shares with its noun -> family."""
        return {root(one): family for one, family in reversed(tuple(self.family.items())) if " " not in one}

    def lists(self, lemma: str) -> bool:
        """Whether a verb is one of the lists."""
        return lemma in self.phase or lemma in self.family or lemma in self.words.doing

    def deed(self, lemma: str) -> str:
        """The family of a verb; of one that the lists do not know what it shares with its noun."""
        return self.family.get(lemma) or root(lemma)

    def acts(self, noun: str) -> str:
        """The family of a noun that is made of a verb, the evacuation of "evacuate"; "" where it is no such noun."""
        if noun in self.named or noun in self.words.solid:
            return self.named.get(noun, "")
        ending = next((one for one in ENDINGS if noun.endswith(one) and len(noun) - len(one) >= SHORTEST), None)
        if ending is None:
            return ""
        stem = root(noun[: -len(ending)])
        return self._roots.get(stem, stem)


def verb(place: Place, at: int) -> str:
    """A verb's lemma with its particle: "hand over", "push back"."""
    part = place.child(at, "compound:prt")
    if part is None:
        part = next((i for i in _close(place, at) if place.tokens[i].text.lower() == "back"), None)
    return place.lemma(at) if part is None else f"{place.lemma(at)} {place.tokens[part].text.lower()}"


def root(word: str) -> str:
    """What a verb shares with the noun that is made of it: evacu of "evacuate", remov of "remove"."""
    ending = next(
        (one for one in ("ate", "ite", "at", "it", "e") if word.endswith(one) and len(word) - len(one) >= SHORTEST), ""
    )
    return word.removesuffix(ending) if ending else word


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
