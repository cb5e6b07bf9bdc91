"""A number in the words of an undertaking in, whether it is of something else in them out: no sum of what is done."""

from pactline.kit import trees
from pactline.model.mention import Amount
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

SHARES = ("on", "for", "to", "among", "in")
PEOPLE = ("NNS", "NNPS")
REFUSING = ("refuse", "decline")


def of_others(place: Place, found: Undertaking, amount: Amount) -> bool:
    """Whether a number tells of others or is no part of the deed."""
    at = next((i for i, token in enumerate(place.tokens) if token.end > amount.span.start), -1)
    if at < 0:
        return False
    way = (at, *trees.path_up(place.tokens, at))
    return any(rule(place, found, way) for rule in RULES)


def _joined(place: Place, found: Undertaking, way: tuple[int, ...]) -> bool:
    """Two hundred men will join [1,000 others]: how many are there already."""
    thing = place.child(found.act, "obj")
    return place.lemma(found.act) == "join" and thing is not None and thing in way


def _share(place: Place, found: Undertaking, way: tuple[int, ...]) -> bool:
    """Lavish credits on [95 percent of islanders]: a share of the people who get them."""
    top = next((i for i in way if place.lemma(i) in ("percent", "%", "cent")), -1)
    people = top >= 0 and any(
        place.tokens[i].xpos in PEOPLE for i in place.children(top, "nmod:") if place.case(i) == "of"
    )
    return people and place.case(top) in SHARES


def _that_may_be(place: Place, found: Undertaking, way: tuple[int, ...]) -> bool:
    """Halt sales of a motor with a flaw that may spoil [5 percent] of them: what something else may do."""
    clauses = (place.clause(i) for i in way[: way.index(found.act)]) if found.act in way else ()
    return any(
        one is not None and "relcl" in one.relation and one.modality in ("may", "might", "could") for one in clauses
    )


def _than_the(place: Place, found: Undertaking, way: tuple[int, ...]) -> bool:
    """Will spend less than [the promised $20 million]: what it is compared with."""
    known = (i for i in way if any(place.lemma(j) == "the" for j in place.children(i, "det")))
    return any(place.case(i) == "than" for i in known)


def _refused(place: Place, found: Undertaking, way: tuple[int, ...]) -> bool:
    """Refused to settle a claim of [$20 million]: nobody is to pay it."""
    return place.lemma(found.cue) in REFUSING


RULES = (_joined, _share, _that_may_be, _than_the, _refused)
