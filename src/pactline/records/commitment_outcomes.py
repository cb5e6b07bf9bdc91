"""A verb in, whether it tells what comes of a thing or befalls somebody out: will bring them relief, stand trial."""

from pactline.kit import trees
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

TERMS = frozenset(("sentence", "term", "trial"))


def shows(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """A review will show that little was spilled: what comes out."""
    return place.child(verb, "ccomp") is not None or None


def brings(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will bring them relief: what comes of it."""
    thing = place.child(verb, "obj")
    return (thing is not None and place.lemma(thing) in words.words.blessings) or None


def serves(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will serve four years, will stand trial: what befalls somebody."""
    thing = place.child(verb, "obj")
    return (thing is not None and place.lemma(thing) in words.words.spans | TERMS) or None


def by_a_thing(place: Place, verb: int, words: CommitmentWords) -> bool:
    """Whether a [ship], and nobody, makes something so."""
    by = next(iter(place.children(verb, "nsubj")), None)
    most = any(place.tokens[i].xpos in ("RBS", "JJS") for i in trees.subtree(place.tokens, verb))
    made = most or place.child(verb, "xcomp") is not None
    return made and by is not None and place.lemma(by) in words.words.built
