"""An action that is a bare verb in, where it begins with what it is done to out: [a change that he would back].

What is done to stands before the verb where the verb is in a relative clause; without it the verb says nothing.
"""

from pactline.kit import trees
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

CHAIN = ("xcomp", "ccomp")  # a change that he [said] he [plans] to back
PARTICLES = ("compound:prt", "advmod", "punct")
# what stands around a noun and is none of it
APART = ("acl", "appos", "case", "punct", "cc", "conj", "nsubj", "cop", "aux", "advmod")
NEAR = 14  # words from what is done to up to the verb, at most


def headed(place: Place, found: Undertaking, action: tuple[int, int]) -> int:
    """Where an action begins: at the noun of its relative clause, if it is a bare verb with its object before it."""
    first, last = action
    bare = all(i == found.act or place.tokens[i].deprel in PARTICLES for i in range(first, last))
    if found.act not in range(first, last) or not bare:
        return first
    noun = _noun(place, found.act)
    if noun is None or not _done_to(place, found.act, noun):
        return first
    start = trees.phrase(place.tokens, noun, without=APART)[0]
    return start if first - start <= NEAR else first


def _noun(place: Place, act: int) -> int | None:
    """The noun on whose relative clause an act hangs, however deep."""
    at, seen = act, set[int]()
    while at >= 0 and at not in seen and place.tokens[at].deprel in CHAIN:
        seen.add(at)
        at = place.tokens[at].head
    noun = place.tokens[at].head if at >= 0 and place.tokens[at].deprel == "acl:relcl" else -1
    return noun if 0 <= noun < act and place.tokens[noun].upos in ("NOUN", "PROPN") else None


def _done_to(place: Place, act: int, noun: int) -> bool:
    """Whether a relative clause tells what is done to its noun: by "that" or "which" as object."""
    object_ = place.child(act, "obj")
    return object_ is not None and noun < object_ < act and place.tokens[object_].xpos == "WDT"
