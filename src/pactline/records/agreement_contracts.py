"""A contract in its sentence in, whether it is one between a public side and a body out.

What a player signs with a club, and what one firm signs with another, is no agreement of news.
"""

from collections.abc import Iterator

from pactline.records.agreement_pact import Pact
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

WITH = ("with", "between")
BOTH = 2  # sides of a contract


def told(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """The ministry and the yard Holm Marine signed a contract; one with Holm Marine was approved: public, and made."""
    if pact.plural or not any(turn.real and turn.stage for turn in pact.turns):
        return False
    sides = [i for i in (*_acting(place, pact), *_partners(place, pact)) if _body(place, i, words)]
    if len(sides) < BOTH or not any(_called(place, i) for i in sides):
        return False
    return any(_public(place, i, words) for i in sides)


def _acting(place: Place, pact: Pact) -> Iterator[int]:
    """[The ministry] and [the yard] signed it; it was approved by [the council]."""
    for turn in pact.turns:
        clause = place.clause(turn.verb)
        for at in () if clause is None else (clause.subject, clause.agent):
            if at is not None and at not in (pact.noun, pact.top):
                yield from place.joined(at)


def _partners(place: Place, pact: Pact) -> Iterator[int]:
    """A contract with [Holm Marine], between [the city] and [Holm Marine]."""
    for at in place.children(pact.noun, "nmod"):
        if place.case(at) in WITH:
            yield from place.joined(at)


def _body(place: Place, at: int, words: AgreementWords) -> bool:
    """Whether a noun stands for more than a person: a name of a body, or a name for which nothing else is known to
    stand; a ministry, a council, the yard Holm Marine.
    """
    name = place.named(at)
    if name is not None and name.kind == "person":
        return name.title is not None or place.case(at) in WITH
    return name is not None or _called(place, at) or _public(place, at, words) or place.lemma(at) in words.words.firms


def _called(place: Place, at: int) -> bool:
    """Whether a noun is a name, or has one behind it or as its owner."""
    beside = place.children(at, "appos", "nmod:poss", "nmod")
    return place.named(at) is not None or any(place.named(i) is not None for i in beside)


def _public(place: Place, at: int, words: AgreementWords) -> bool:
    """A state, a town, a ministry, a council, a minister."""
    name = place.named(at)
    if name is not None:
        return name.kind in ("state", "place", "group") or name.title is not None or name.key is not None
    return place.lemma(at) in words.words.bodies | words.words.public_names | words.words.communes
