"""The word list `agreements`: its shape and what is looked up in it."""

from collections.abc import Mapping

import msgspec


class Lists(msgspec.Struct, frozen=True):
    """The plain lists; the comments in agreements.toml say what each is."""

    keeping: frozenset[str]
    standing_between: frozenset[str]
    containers: frozenset[str]
    joint: frozenset[str]
    armed: frozenset[str]
    making: frozenset[str]
    lending: frozenset[str]
    starting: frozenset[str]
    pointing: frozenset[str]
    pairs: frozenset[str]
    conditions: frozenset[str]
    awaited: frozenset[str]
    denials: frozenset[str]
    single: frozenset[str]
    goods: frozenset[str]
    firms: frozenset[str]
    trading: frozenset[str]
    unlike: frozenset[str]
    completing: frozenset[str]
    meeting: frozenset[str]
    declared: frozenset[str]
    lone: frozenset[str]
    matters: frozenset[str]
    public_matters: frozenset[str]
    public_names: frozenset[str]
    striving: frozenset[str]
    wishing: frozenset[str]
    truces: frozenset[str]
    announcing: frozenset[str]
    announced: frozenset[str]
    limits: frozenset[str]
    negotiators: frozenset[str]
    only_made: frozenset[str]
    names_of_plans: frozenset[str]
    credits: frozenset[str]
    bodied: frozenset[str]
    bodies: frozenset[str]
    working: frozenset[str]
    vague_making: frozenset[str]
    lasting: frozenset[str]
    ending: frozenset[str]
    carrying: frozenset[str]
    linking: frozenset[str]
    content: frozenset[str]
    terms: frozenset[str]
    light: frozenset[str]
    nearly: frozenset[str]
    pending: frozenset[str]
    past_after: frozenset[str]
    standing: frozenset[str]
    organs: frozenset[str]
    communes: frozenset[str]
    solemn: frozenset[str]
    releasing: frozenset[str]
    topical: frozenset[str]
    failing: frozenset[str]
    taking_part: frozenset[str]
    deciding: frozenset[str]
    drafting: frozenset[str]
    heads: frozenset[str]
    lifting: frozenset[str]
    talking: frozenset[str]
    opening: frozenset[str]
    closing: frozenset[str]
    voting: frozenset[str]
    undertaken: frozenset[str]
    deadlines: frozenset[str]
    gap_joins: frozenset[str]
    gap_leads: frozenset[str]
    own: frozenset[str]
    lengthening: frozenset[str]
    papers: frozenset[str]


class Topics(msgspec.Struct, frozen=True):
    """What introduces the matters an agreement is about."""

    verbs: frozenset[str]
    prepositions: frozenset[str]
    vague: frozenset[str]


class Excluded(msgspec.Struct, frozen=True):
    """What says that something is left out."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    leaving: frozenset[str]
    examples: frozenset[str]


class AgreementWords(msgspec.Struct, frozen=True):
    """agreements.toml."""

    firm: frozenset[str]
    names: frozenset[str]
    kinds: Mapping[str, tuple[str, ...]]
    words: Lists
    frames: Mapping[str, Mapping[str, str]]
    nouns: Mapping[str, str]
    beside: Mapping[str, int]
    topics: Topics
    excluded: Excluded

    def kind(self, lemma: str) -> str | None:
        """The kind of agreement a noun names."""
        return next((kind for kind, nouns in self.kinds.items() if lemma in nouns), None)
