"""A clause in, what a body wants to have done by a day out: the council wants to choose the builder by May.

A wish is no plan; one with a last day, of a body or of who holds an office, is.
"""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_idle import idle
from pactline.records.commitment_terms import LATEST
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told


def wants_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [wants] to choose the builder by May."""
    act = next((i for i in place.children(clause.verb, "xcomp") if infinitive(place, i)), None)
    by = clause.subject if _wants(place, clause) else None
    if act is None or by is None or not _deed(place, act, words) or not agentive(place, by, words):
        return None
    found = Undertaking(act, by, clause.verb, "considered")
    return found if own_clause(place, clause, words) and _by_a_day(place, found, words) else None


def _wants(place: Place, clause: Clause) -> bool:
    """Whether somebody who is named or described wants it now, and of himself."""
    if place.lemma(clause.verb) != "want" or clause.object is not None or clause.subject is None:
        return False
    now = clause.tense == "present" and clause.modality is None and is_told(place, clause)
    return now and "relcl" not in clause.relation and place.tokens[clause.subject].upos in ("NOUN", "PROPN")


def _deed(place: Place, act: int, words: CommitmentWords) -> bool:
    """Whether what is wanted is a deed that is done to something."""
    inner = place.clause(act)
    done = inner is not None and inner.voice == "active" and place.child(act, "obj") is not None
    return done and not idle(place, act, words)


def _by_a_day(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Whether a last day stands with what is wanted."""
    ends = (place.tokens[found.act].start, place.tokens[found.act].end)
    term = commitment_terms.due(place, found, ends, words=words)
    return term is not None and place.text[: term.span.start].split()[-1].lower() in LATEST
