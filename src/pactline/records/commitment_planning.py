"""A clause in, what somebody plans or pledges by the way out: sailors planning to leave."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_vows import vowed_act
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

WHENEVER = frozenset(("when", "while", "before", "after"))


def planning_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The ships of the sailors [planning] to leave; Holm issued a statement [pledging] to leave."""
    head = place.tokens[clause.verb].head
    act = place.child(clause.verb, "xcomp") or vowed_act(place, clause, words)
    participle = place.tokens[clause.verb].xpos == "VBG" and clause.relation in ("acl", "advcl") and not clause.negated
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark")}
    marks |= {place.lemma(i) for i in place.children(clause.verb, "advmod") if i < clause.verb} & WHENEVER
    participle = participle and marks <= {"with"}  # no "could help herself by pledging to", "when deciding to"
    strength = words.infinitives.get(place.lemma(clause.verb)) if participle else None
    if strength is None or act is None or place.tokens[act].upos != "VERB" or head < 0:
        return None
    by = _planner(place, clause, words)
    return Undertaking(act, by, clause.verb, strength) if by is not None and agentive(place, by, words) else None


def _planner(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Whose plan it is; of "troops were on site [preparing] to" the troops."""
    above = place.clause(head := place.tokens[clause.verb].head)
    own = place.child(clause.verb, "nsubj")
    if own is not None:
        return own  # "with the board planning to"
    if above is not None and place.child(head, "cop") is not None:
        return above.subject
    return _issuer(place, head, words) if clause.relation == "acl" else clause.subject


def _issuer(place: Place, thing: int, words: CommitmentWords) -> int | None:
    """Who issued a statement or announced a plan; what is no such thing speaks for itself."""
    if place.lemma(thing) not in words.words.papers:
        return thing
    owner = place.child(thing, "nmod:poss")
    if owner is not None:
        return owner
    above = place.clause(place.tokens[thing].head) if place.tokens[thing].deprel == "obj" else None
    return above.subject if above is not None and above.voice != "passive" else None
