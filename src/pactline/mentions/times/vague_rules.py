"""Times that give no more than a direction: now, recently, soon, the future."""

from pactline.mentions.times.grammar import Phrase
from pactline.model.when import TimeExpr, Vague


def present(phrase: Phrase) -> TimeExpr | None:
    """Now / currently."""
    return Vague("PRESENT_REF")


def at_present(phrase: Phrase) -> TimeExpr | None:
    """At the moment / these days / for the time being."""
    return Vague("PRESENT_REF")


def vague(phrase: Phrase) -> TimeExpr | None:
    """Recently / soon / the near future."""
    values = phrase.of(next(part for part in ("ref", "soon") if phrase.has(part)))[-1].values
    return Vague(str(next(values[kind] for kind in KINDS if kind in values)))


def near_term(phrase: Phrase) -> TimeExpr | None:
    """In the near term."""
    return Vague("FUTURE_REF")


KINDS = ("pastly", "recent", "soonly", "future", "bygone")
RULES = (present, at_present, vague, near_term)
