"""A clause in, what somebody bids another do in so many words out: “Stop the raids,” he told the generals.

An imperative asks whoever is spoken to; who that is says a name before it, or whom the words are told.
"""

from pactline.kit import trees
from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import no_request
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

OPENING = ("“", '"', "``")
HELPED = ("nsubj", "nsubj:pass", "mark", "cop", "aux:pass", "expl")
WHOLE = ("root", "ccomp", "parataxis")
HEARING = ("iobj", "obj")


def bidden(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """“Mrs. Lund, [open] the port,” said Holm; “[Stop] the raids,” he told the generals."""
    first = _first(place, clause)
    if first is None or not _imperative(place, clause.verb) or not _imperative(place, first):
        return None
    if no_request(place, clause.verb, words) or place.lemma(clause.verb) in words.words.musing | words.words.speaking:
        return None
    if place.lemma(clause.verb) == "let" or place.child(clause.verb, "obj", "xcomp", "obl:") is None:
        return None
    by = _called(place, first, words)
    by = _hearer(place, first, words) if by is None else by
    return None if by is None else Undertaking(clause.verb, by, clause.verb, "requested", asked=True)


def _first(place: Place, clause: Clause) -> int | None:
    """The first of some imperatives that are joined, in somebody's very words; None where they are no one's."""
    at = clause.verb
    if clause.relation == "conj":
        at = place.tokens[at].head
    said = place.claim(at)
    direct = said is not None and isinstance(said.body, Statement) and said.body.form == "direct"
    return at if direct and place.tokens[at].deprel in WHOLE else None


def _imperative(place: Place, at: int) -> bool:
    """Whether a verb bids: bare, with no one before it."""
    return place.tokens[at].xpos == "VB" and not place.children(at, "aux", *HELPED)


def _called(place: Place, verb: int, words: CommitmentWords) -> int | None:
    """“[Mrs. Lund], open the port”: who is called by name, between the mark that opens and a comma."""
    comma = min(trees.subtree(place.tokens, verb))
    comma = comma if place.tokens[comma].text == "," else comma - 1
    if comma < 2 or place.tokens[comma].text != ",":
        return None
    mark = next((i for i in range(comma - 1, -1, -1) if place.tokens[i].upos == "PUNCT"), -1)
    if mark < 0 or place.tokens[mark].text not in OPENING:
        return None
    named = (i for i in range(mark + 1, comma) if place.tokens[i].head not in range(mark + 1, comma))
    by = next(named, None)
    return by if by is not None and place.tokens[by].upos == "PROPN" and agentive(place, by, words) else None


def _hearer(place: Place, verb: int, words: CommitmentWords) -> int | None:
    """“Stop the raids,” he told [the generals]: to whom it is said, and no press."""
    above = place.tokens[verb].head
    if place.tokens[verb].deprel != "ccomp" or above < 0 or place.lemma(above) not in ("tell", "urge"):
        return None
    for at in place.children(above, *HEARING):
        noun = place.tokens[at].upos == "NOUN" and place.lemma(at) not in words.words.press
        if noun and (agentive(place, at, words) or place.lemma(at) in words.words.crowd):
            return at  # no name: mostly an interviewer's
    return None
