"""A clause in, what somebody is bound to by the way things are out: a fine for each day of delay, a vote on a pact.

Nobody need say it, as a contract or a procedure does.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_must import any_of_them
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, unreal

EACH = ("each", "every")


def must_pay(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """[For each week] of delay Norvania must pay a fine: what binds it wherever that comes about."""
    each = (i for i in place.children(clause.verb, "obl:") if place.case(i) == "for" and _each(place, i))
    by = clause.subject if _owed(place, clause) and next(each, None) is not None else None
    modal = _modal(place, clause.verb)
    if by is None or not _somebody(place, by, words):
        return None
    act = next((i for i in place.children(clause.verb, "xcomp") if infinitive(place, i)), clause.verb)
    return Undertaking(act, by, clause.verb if act != clause.verb else modal, "conditional")


def must_first(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Parliament must ratify it [before] it can take effect: asked of somebody by the way things are done."""
    before = (j for i in place.children(clause.verb, "advcl") for j in place.children(i, "mark"))
    told = clause.modality == "must" and clause.object is not None and not clause.negated and clause.voice == "active"
    by = clause.subject if told and any(place.lemma(i) == "before" for i in before) else None
    if by is None or not _somebody(place, by, words) or not own_clause(place, clause, words):
        return None
    return Undertaking(clause.verb, by, _modal(place, clause.verb), "requested", asked=True)


def _will_have(place: Place, clause: Clause) -> bool:
    """Will [have] to; not "may have to", "would have to"."""
    coming = clause.modality == "will" and not unreal(place, clause) and place.child(clause.verb, "advcl") is None
    return coming and place.lemma(clause.verb) == "have" and clause.object is None


def _owed(place: Place, clause: Clause) -> bool:
    """Must [pay a fine], will [have to pay a fine]."""
    if clause.negated or clause.voice != "active":
        return False
    below = next((i for i in place.children(clause.verb, "xcomp") if infinitive(place, i)), None)
    if below is not None:
        return _will_have(place, clause) and place.child(below, "obj") is not None
    return clause.modality == "must" and clause.object is not None


def _each(place: Place, at: int) -> bool:
    """For [each] week, for [every] day."""
    return any(place.lemma(i) in EACH for i in place.children(at, "det"))


def _somebody(place: Place, by: int, words: CommitmentWords) -> bool:
    """Whether somebody in particular is bound, and not whoever is one."""
    return place.tokens[by].upos != "PRON" and not any_of_them(place, by) and agentive(place, by, words)


def _modal(place: Place, verb: int) -> int:
    """The modal of a verb, else the verb."""
    return next((i for i in place.children(verb, "aux") if place.tokens[i].xpos == "MD"), verb)
