"""The word list `commitments`: its shape."""

from collections.abc import Mapping

import msgspec


class Lists(msgspec.Struct, frozen=True):
    """The plain lists; the comments in commitments.toml say what each is."""

    asking: frozenset[str]
    insisting: frozenset[str]
    begging: frozenset[str]
    telling: frozenset[str]
    needing: frozenset[str]
    ought: frozenset[str]
    future: frozenset[str]
    reported: frozenset[str]
    possible: frozenset[str]
    pronouns: frozenset[str]
    others: frozenset[str]
    agents: frozenset[str]
    forces: frozenset[str]
    crowd: frozenset[str]
    idle: frozenset[str]
    effecting: frozenset[str]
    helping: frozenset[str]
    giving: frozenset[str]
    conditions: frozenset[str]
    hypothetical: frozenset[str]
    making: frozenset[str]
    pacts: frozenset[str]
    bare: frozenset[str]
    lifeless: frozenset[str]
    threats: frozenset[str]
    unsettled: frozenset[str]
    likely: frozenset[str]
    guessing: frozenset[str]
    foreboding: frozenset[str]
    speaking: frozenset[str]
    papers: frozenset[str]
    announcing: frozenset[str]
    pledges: frozenset[str]
    willed: frozenset[str]
    doubts: frozenset[str]
    whoever: frozenset[str]
    spans: frozenset[str]
    deeds: frozenset[str]
    money: frozenset[str]
    appeals: frozenset[str]
    leaving: frozenset[str]
    alone: frozenset[str]
    meetings: frozenset[str]
    light: frozenset[str]
    acting: frozenset[str]
    announcements: frozenset[str]
    offerings: frozenset[str]
    arranging: frozenset[str]
    hoping: frozenset[str]
    addressing: frozenset[str]
    things: frozenset[str]
    weighing: frozenset[str]
    showing: frozenset[str]
    deciding: frozenset[str]
    judging: frozenset[str]
    doings: frozenset[str]
    efforts: frozenset[str]
    giving_away: frozenset[str]
    obliging: frozenset[str]
    binding: frozenset[str]
    announced: frozenset[str]
    ending: frozenset[str]
    usual: frozenset[str]


class CommitmentWords(msgspec.Struct, frozen=True):
    """commitments.toml: strengths by verb or noun, and the lists."""

    infinitives: Mapping[str, str]
    progressives: Mapping[str, str]
    passives: Mapping[str, str]
    objects: Mapping[str, str]
    nouns: Mapping[str, str]
    words: Lists
