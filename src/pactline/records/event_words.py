"""The word lists of events and what is looked up in them: which frames has this word, is this noun of that class."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from pactline.model.knowledge import Language
from pactline.records.occasions import Occasions

Frame = TypeVar("Frame")


class VerbFrame(msgspec.Struct, frozen=True):
    """A `[[verbs]]` of events.toml, whose comments say what each field is."""

    event: str
    lemmas: tuple[str, ...]
    needs: tuple[str, ...] = ("",)
    to: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    subject: str = ""
    object: str = ""
    barred: str = ""
    mutual: bool = False
    passive: bool = False
    active: bool = False
    unless: str = ""
    whom: bool = False
    itself: bool = msgspec.field(name="self", default=False)
    words: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    amid: str = ""
    turned: bool = False


class VerbTable(msgspec.Struct, frozen=True):
    """events.toml."""

    verbs: tuple[VerbFrame, ...]


class NounFrame(msgspec.Struct, frozen=True):
    """A `[[nouns]]` of event_nouns.toml, whose comments say what each field is."""

    event: str
    lemmas: tuple[str, ...]
    carriers: str
    sources: tuple[str, ...] = msgspec.field(name="from", default=())
    to: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    alone: bool = False
    past: bool = False
    lone: str = ""
    mutual: bool = False
    modes: Mapping[str, str] = {}
    beside: tuple[str, ...] = ()
    barred: str = ""
    among: str = ""


class NounTable(msgspec.Struct, frozen=True):
    """event_nouns.toml."""

    nouns: tuple[NounFrame, ...]
    carriers: Mapping[str, frozenset[str]]


class EventWords(msgspec.Struct, frozen=True):
    """event_words.toml."""

    classes: Mapping[str, frozenset[str]]
    status: Mapping[str, frozenset[str]]


class Lexicon(msgspec.Struct, frozen=True):
    """Frames by lemma, classes and status words."""

    verbs: Mapping[str, tuple[VerbFrame, ...]]
    nouns: Mapping[str, tuple[NounFrame, ...]]
    carriers: Mapping[str, frozenset[str]]
    classes: Mapping[str, frozenset[str]]
    status: Mapping[str, frozenset[str]]
    occasions: Occasions
    heads: frozenset[str]  # the first or last words of all frames' lemmas: a sentence without one has no event


def lexicon(language: Language) -> Lexicon:
    """The word lists of a language, by lemma."""
    nouns = language.table("event_nouns", NounTable)
    words = language.table("event_words", EventWords)
    verbs = _by_lemma((lemma, frame) for frame in language.table("events", VerbTable).verbs for lemma in frame.lemmas)
    named = _by_lemma((lemma, frame) for frame in nouns.nouns for lemma in frame.lemmas)
    return Lexicon(
        verbs=verbs,
        nouns=named,
        carriers=nouns.carriers,
        classes=words.classes,
        status=words.status,
        occasions=language.table("occasions", Occasions),
        heads=frozenset(lemma.split()[0] for lemma in verbs) | frozenset(lemma.split()[-1] for lemma in named),
    )


def _by_lemma(pairs: Iterable[tuple[str, Frame]]) -> dict[str, tuple[Frame, ...]]:
    """Frames under their lemmas, in the order of the file."""
    found: dict[str, tuple[Frame, ...]] = {}
    for lemma, frame in pairs:
        found[lemma] = (*found.get(lemma, ()), frame)
    return found
