"""A verb in, the fixed phrase it makes with a noun out: "came into force", "took effect", "opened its doors"."""

import msgspec

from pactline.records.ledger_place import Place
from pactline.records.outcome_words import OutcomeWords, verb


class Idiom(msgspec.Struct, frozen=True):
    """The phrase as the word list has it, and what it is said of."""

    key: str
    theme: int | None


def idiom(place: Place, at: int, words: OutcomeWords) -> Idiom | None:
    """The fixed phrase that a verb opens, None where it opens none."""
    if place.lemma(at) not in words.idiom_verbs:
        return None
    lemma = verb(place, at)
    for i in place.children(at, "obj", "obl", "compound"):
        key = " ".join(part for part in (lemma, place.case(i), place.lemma(i)) if part)
        if key in words.idioms:
            return Idiom(key, _said_of(place, at, i))
    return None


def _said_of(place: Place, at: int, noun: int) -> int | None:
    """The line [was put into service]; put [the line] into service; the treaty [took effect]."""
    found = (place.child(at, one) for one in ("nsubj:pass", "obj", "nsubj"))
    return next((i for i in found if i is not None and i != noun), None)
