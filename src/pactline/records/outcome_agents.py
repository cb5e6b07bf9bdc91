"""A clause that tells a deed in, who did it out."""

from pactline.kit import trees
from pactline.model.record import Party
from pactline.model.sentence import Clause
from pactline.records.commitment_terms import stands_on
from pactline.records.ledger_place import Place
from pactline.records.outcome_deeds import TAKING, Deed


def agent(place: Place, clause: Clause, deed: Deed) -> Party | None:
    """Who did it: the subject, the by-phrase, or whose it is."""
    own = _shared(place, clause, deed) if deed.agent is None else deed.agent
    if own is None or own == deed.theme or own in (i for i in place.children(clause.verb, "obl") if is_time(place, i)):
        return None
    unit = place.tokens[own].deprel == "obl:agent" and place.child(own, "nummod") is not None
    return None if unit else titled(place, own)


def _shared(place: Place, clause: Clause, deed: Deed) -> int | None:
    """[The bank] lifted the ban and will pay the sum: the subject of a clause that has none of its own."""
    shared = clause.shared and clause.voice == "active" and deed.theme is not None and deed.family != TAKING
    return clause.subject if shared else None


def titled(place: Place, at: int) -> Party:
    """The engineer, [Ada Holm]: by the name, where one stands right behind the title."""
    own = place.party("actor", at)
    beside = (i for i in place.children(at, "appos") if place.tokens[i].upos == "PROPN" and not place.children(i, "cc"))
    names = [one for i in beside if (one := place.party("actor", i)).chain is not None]
    return names[0] if own.chain is None and len(names) == 1 else own


def whole(place: Place, at: int) -> Party:
    """From [the firm Boreal], with all its words."""
    low, high = trees.span_of(place.tokens, trees.subtree(place.tokens, at, without=("case", "acl", "acl:relcl")))
    return Party("by", place.party("by", at).chain, place.text[low:high])


def is_time(place: Place, at: int) -> bool:
    """In May: a name of a day or a month."""
    return any(stands_on(one, place.tokens[at]) for one in place.times(place.sentence.start, place.sentence.end))
