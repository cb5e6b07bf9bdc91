"""A clause in, what is arranged in it out: Norvania is to close the strait, is going to close it, is due to."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, does_by_will, is_person
from pactline.records.commitment_doubt import unsure
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_idle import first_person, idle
from pactline.records.commitment_relative import doer
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, quoted


def going_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania is [going to] close the strait."""
    act = place.child(clause.verb, "xcomp")
    by = doer(place, clause, words)
    if place.tokens[clause.verb].text.lower() != "going" or act is None or by is None:
        return None
    past = any(place.tokens[i].text.lower() in ("was", "were") for i in place.children(clause.verb, "aux"))
    if past and quoted(place, clause):
        return None  # “I was going to stay”
    deed = _does(place, act, by, words=words)
    told = deed and own_clause(place, clause, words) and not unsure(place, clause, words)
    return Undertaking(act, by, clause.verb, "firm") if told else None


def _does(place: Place, act: int, by: int, *, words: CommitmentWords) -> bool:
    """Whether an act is somebody's deed, and not done to him."""
    inner = place.clause(act)
    if any(place.lemma(i) in words.words.whoever for i in place.children(by, "det")):
        return False  # "no doctor is going to"
    done_to = inner is not None and inner.voice == "passive"
    if done_to or (idle(place, act, words) and not first_person(place, act, words)):
        return False
    return agentive(place, by, words) or is_person(place, by) or does_by_will(place, act, by, words=words)


def is_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [is to] take up the plan on Friday."""
    behind = (i for i in place.children(clause.verb, "xcomp", "advcl") if i > clause.verb)
    below = next(behind, None) if place.lemma(clause.verb) == "be" else None
    act = clause.verb if below is None else below
    inner = place.clause(act)
    by = doer(place, clause, words)
    if not arranged(place, act) or idle(place, act, words) or by is None:
        return None
    if not own_clause(place, clause, words):
        return None  # "if the court were to close it"
    able = agentive(place, by, words) or does_by_will(place, act, by, words=words)
    if (inner is not None and inner.voice == "passive") or not able:
        return None
    return Undertaking(act, by, _to(place, act) - 1, "firm")


def arranged(place: Place, act: int) -> bool:
    """Whether an infinitive stands behind "is", "are due"; behind "was" where somebody is told to say so."""
    to = _to(place, act)
    if place.tokens[act].upos != "VERB" or to < 1:
        return False
    due = to > 1 and place.tokens[to - 1].text.lower() == "due" and place.tokens[to - 1].head == act
    before = place.tokens[to - 2 if due else to - 1].text.lower()
    return before in ("is", "are") or (before in ("was", "were") and place.claim(act) is not None)


def _to(place: Place, act: int) -> int:
    """The "to" of an infinitive, 0 without one."""
    return next((i for i in place.children(act, "mark", "aux") if place.tokens[i].text.lower() == "to"), 0)


def due_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The minister is [due] to meet Holm, however the parser takes the two words."""
    spots = (clause.verb, *place.under[clause.verb])
    due = next((i for i in spots if place.tokens[i].text.lower() == "due" and i + 2 < len(place.tokens)), None)
    by = doer(place, clause, words)
    if due is None or place.tokens[due + 1].text.lower() != "to" or by is None or clause.negated:
        return None
    act = due + 2
    inside = act == clause.verb or place.tokens[act].head == clause.verb
    able = inside and _verb(place, act, words) and agentive(place, by, words)
    return Undertaking(act, by, due, "firm") if able else None


def _verb(place: Place, act: int, words: CommitmentWords) -> bool:
    """Whether a word is a deed's verb; in "due to [vote]" one that was taken for a noun."""
    if place.tokens[act].upos == "NOUN":
        return place.lemma(act) in words.words.deeds
    return place.tokens[act].xpos == "VB" and not idle(place, act, words)
