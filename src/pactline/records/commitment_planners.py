"""A noun that names a plan or a will in, whose it is out: the commitment of the council, plans a station tells of."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place


def whose_will(place: Place, at: int, words: CommitmentWords) -> int:
    """The [commitment] of the council to rebuild it, where a tree hangs "to rebuild it" on the council."""
    above = place.tokens[at].head if at >= 0 and place.tokens[at].deprel.startswith("nmod") else -1
    return above if above >= 0 and place.case(at) == "of" and place.lemma(above) in words.words.intents else at


def its_own(place: Place, noun: int, of: int, *, words: CommitmentWords) -> bool:
    """The commitment of [the council] to rebuild it: whoever has a will of his own, and no promise of aid."""
    return place.lemma(noun) in words.words.intents and place.case(of) == "of" and agentive(place, of, words)


def tells(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Eight stations [announced] plans to strike: whoever announces his plans can, whatever he is called."""
    by = clause.subject
    if by is None or place.lemma(clause.verb) not in words.words.saying or place.tokens[by].upos != "NOUN":
        return False
    lists = words.words
    return place.lemma(by) not in lists.papers | lists.things | lists.impersonal | lists.forces | lists.spans
