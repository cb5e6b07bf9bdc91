"""A noun in its sentence in, the side of a pact that it stands for out: by its name, or by that of which it is told."""

from pactline.model.record import Party
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

OF = ("of", "'s", "’s")


def side(place: Place, role: str, at: int) -> Party:
    """A side by its name, or by the name set behind its noun: the yard [Holm Marine]."""
    name = next((found for i in place.children(at, "appos") if (found := place.named(i)) is not None), None)
    if place.named(at) is None and name is not None:
        return Party(role, name.chain, name.text, name.span)
    return place.party(role, at)


def acting_for(place: Place, role: str, at: int, *, words: AgreementWords) -> Party:
    """The same, and for a ministry the state that it is of: [Norvania]'s ministry."""
    found = side(place, role, at)
    if found.chain is not None or place.lemma(at) not in words.words.organs:
        return found
    owners = [i for i in place.children(at, "nmod:poss", "nmod") if place.case(i) in OF]
    owner = next((name for i in owners if (name := place.named(i)) is not None), None)
    return found if owner is None else Party(role, owner.chain, owner.text, owner.span)
