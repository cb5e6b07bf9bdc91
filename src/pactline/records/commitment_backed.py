"""An undertaking in its sentence in, whether it is only backed out: support voiced, a proposal for others to carry out.

Whoever is open to a proposal undertakes nothing, and whoever made it need not be able to do it.
"""

from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

PROPOSALS = ("proposal", "suggestion", "recommendation")
BY = ("by", "from")
BACKING = ("support", "backing", "endorsement")


def _proposed_by_others(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm is [open to] a proposal by the watchdog to split it, offered [support for] one: neither is to do it."""
    noun = place.tokens[found.cue]
    if noun.upos != "NOUN" or place.lemma(found.cue) not in PROPOSALS or noun.head < 0:
        return False
    named = any(place.case(i) in BY for i in place.children(found.cue, "nmod:")) or found.by is None
    open_ = place.lemma(noun.head) == "open" and place.case(found.cue) == "to"
    backed = place.lemma(noun.head) in BACKING and place.case(found.cue) == "for"
    return (named and open_) or backed


def _voiced(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Offered [strong personal] support for the minister: a word for her; but "offered support for the flooded"."""
    if place.lemma(found.cue) != "offer" or place.lemma(found.act) not in BACKING:
        return False
    graded = {place.lemma(i) for i in place.children(found.act, "amod")}
    behind = (place.lemma(i) for i in place.children(found.act, "nmod:") if place.case(i) == "for")
    sent = any(place.case(i) == "to" for i in (*place.children(found.act, "nmod:"), *place.children(found.cue, "obl:")))
    return (not sent and not graded.isdisjoint(words.words.voiced)) or any(one in PROPOSALS for one in behind)


RULES = (_proposed_by_others, _voiced)
