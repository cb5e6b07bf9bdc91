"""A number that goes without a noun in, what it counts out: 200 held, 90 votes to 12, a yard that employs 900."""

import re

from pactline.model.span import Span
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

FALLEN = ("befell", "some_of")  # rules of amounts that the words behind tell of: "seven feared dead"
BARE = ("housed", "ballot")  # rules of amounts without any noun
ECHOES = (
    "earlier",
    "later",
    "again",
    "by_another",
    "gapped",
)  # rules of amounts that take over the unit of the one before
LONE = (
    "stands",
    "paced",
    "told_of",
    "hurt",
    "set_off",
    "of_them",
    "of_whom",
    "included",
    "fronted",
    "more",
    "objected",
    *ECHOES,
)

PRONOUNS = ("them", "these", "those", "whom", "which")
REACH = 300  # characters back to the noun that a pronoun stands for


def struck(ground: Ground) -> Finding | None:
    """[Seven] feared dead; eight of [the injured] were children: people, told by what befell them."""
    noun, amount = ground.amount.noun, ground.amount
    if amount.rule not in FALLEN or noun is None:
        return None
    label = f"{ground.text[noun.start : noun.end].lower()} {amount.unit}"
    if amount.rule == "some_of":
        return Finding(label, (noun.start, noun.end))
    inside = amount.span.start <= noun.start < amount.span.end
    return Finding(label if inside else amount.unit, _place(ground) if inside else (noun.start, noun.end))


def bare(ground: Ground) -> Finding | None:
    """The yard employs [900]; they voted [90] to [12]: people and votes that no noun names."""
    if ground.amount.rule not in BARE:
        return None
    return Finding(ground.amount.unit, _place(ground))


def lone(ground: Ground) -> Finding | None:
    """They named 90 [witnesses], of whom 12 are abroad: so many of those told before."""
    noun = ground.amount.noun
    if ground.amount.rule not in LONE or noun is None:
        return None
    told = _stood_for(ground, noun) if ground.text[noun.start : noun.end].lower() in PRONOUNS else None
    return Finding(measure_labels.being(ground, ground.amount.unit.split()[0]), told or (noun.start, noun.end))


def _stood_for(ground: Ground, noun: Span) -> tuple[int, int] | None:
    """The word that "them" or "whom" stands for: 90 [pupils] were seized, and 21 of them are free."""
    word = re.compile(rf"\b{re.escape(ground.amount.unit.split()[0])}\b", re.IGNORECASE)
    stop = min(noun.start, ground.amount.span.start)
    found = [match.span() for match in word.finditer(ground.text, max(0, stop - REACH), stop)]
    return found[-1] if found else None


def _place(ground: Ground) -> tuple[int, int]:
    """Where an amount stands."""
    return ground.amount.span.start, ground.amount.span.end
