"""A clause in, what or who is due on a day by it out: the vote is due on Thursday, Holm is due in court then."""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_relative import doer
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told

AT = ("in", "at", "before")
BENCH = ("court", "tribunal", "dock")


def is_due(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The vote is [due] on Thursday: what people come together for."""
    what = clause.subject if _due(place, clause) and clause.tense == "present" else None
    known = words.words.meetings | words.words.gatherings
    if what is None or place.tokens[what].upos != "NOUN" or place.lemma(what) not in known:
        return None
    return Undertaking(what, None, clause.verb, "firm") if _dated(place, clause, clause.verb, words=words) else None


def due_at(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm is [due] in court on Monday; the ministers are due in Riga today."""
    by = doer(place, clause, words) if _due(place, clause) else None
    if by is None or not agentive(place, by, words):
        return None
    told = clause.tense == "present" or place.claim(clause.verb) is not None
    there = told and any(_seat(place, i) for i in place.children(clause.verb, "obl:"))
    found = Undertaking(clause.verb, by, clause.verb, "firm")
    return found if there and _dated(place, clause, clause.verb, words=words) else None


def _due(place: Place, clause: Clause) -> bool:
    """Whether a predicate is "is due" and nothing is to be done by it."""
    bare = place.child(clause.verb, "xcomp", "advcl", "ccomp") is None and place.child(clause.verb, "cop") is not None
    return place.lemma(clause.verb) == "due" and bare and is_told(place, clause)


def _seat(place: Place, at: int) -> bool:
    """In [court], in [Riga]: where somebody is awaited."""
    name = place.named(at)
    town = name is not None and name.form == "name" and name.kind in ("place", "state")
    return place.case(at) in AT and (town or place.lemma(at) in BENCH)


def _dated(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """Whether a day to come stands with it."""
    ends = (place.tokens[clause.verb].start, place.tokens[clause.verb].end)
    found = Undertaking(act, None, clause.verb, "firm")
    return commitment_terms.due(place, found, ends, words=words) is not None
