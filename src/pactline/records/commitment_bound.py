"""A clause in, what a deal or another obliges, expects or threatens somebody with out."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_asked import askable
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told

RELATIVE = ("which", "that")


def obliged(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The deal [requires] Norvania to open its port; a clause [obliging] it to open the port."""
    if place.lemma(clause.verb) not in words.words.obliging or not is_told(place, clause):
        return None
    binding = _what_binds(place, clause)
    if clause.voice == "passive" or binding is None or place.lemma(binding) not in words.words.binding:
        return None
    if _purpose_of_a_plan(place, clause):
        return None
    bound = _other(place, clause, words, whoever=True)
    if bound is None or (place.lemma(binding) in words.words.general and _any_of_a_kind(place, bound[0])):
        return None
    return Undertaking(bound[1], bound[0], clause.verb, "firm", asked=True)


def _what_binds(place: Place, clause: Clause) -> int | None:
    """The deal that requires it; a clause obliging them to; the deal, which requires it."""
    head = place.tokens[clause.verb].head
    if clause.relation == "acl" or clause.subject is None:
        return head if clause.relation == "acl" else None
    relative = "relcl" in clause.relation and place.tokens[clause.subject].text.lower() in RELATIVE
    return head if relative else clause.subject


def _any_of_a_kind(place: Place, by: int | None) -> bool:
    """The law requires [landlords] to test their pipes: a rule for all of them."""
    if by is None or place.tokens[by].xpos != "NNS":
        return False
    return place.child(by, "det", "nmod:poss", "nummod") is None and place.named(by) is None


def _purpose_of_a_plan(place: Place, clause: Clause) -> bool:
    """The rules would change the code [to require] pilots to rest: no one is bound yet."""
    over = place.sentence.clauses[clause.parent] if clause.parent is not None else None
    if over is None or clause.relation not in ("advcl", "xcomp", "conj") or not infinitive(place, clause.verb):
        return False
    return over.modality not in (None, "will")


def expected_of(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said he [expects] Norvania to open its port."""
    told = is_told(place, clause) and clause.tense == "present" and place.claim(clause.verb) is not None
    waits = place.tokens[clause.verb].xpos == "VBG"  # “we're expecting the board to report on it”: a forecast
    if place.lemma(clause.verb) != "expect" or clause.voice == "passive" or waits or not told:
        return None
    bound = _other(place, clause, words)
    if bound is None:
        return None
    strength = "requested" if clause.subject is not None and _demands(place, clause.subject, words) else "considered"
    return Undertaking(bound[1], bound[0], clause.verb, strength, asked=True)


def _demands(place: Place, at: int, words: CommitmentWords) -> bool:
    """[We] expect Norvania to open its port; [Tessary], the [minister] expects it: a demand."""
    name = place.named(at)
    state = name is not None and name.form == "name" and name.kind in ("state", "organisation")
    rules = place.lemma(at) in words.words.ruling and place.tokens[at].upos == "NOUN"
    return state or rules or place.tokens[at].text.lower() == "we"


def _other(place: Place, clause: Clause, words: CommitmentWords, *, whoever: bool = False) -> tuple[int, int] | None:
    """Who else is to act, and the deed; a deal may bind `whoever` can be asked."""
    act = next((i for i in place.children(clause.verb, "xcomp", "ccomp", "advcl") if infinitive(place, i)), None)
    inner = place.clause(act) if act is not None else None
    if act is None or inner is None or inner.voice == "passive":
        return None
    if idle(place, act, words) and place.lemma(act) not in words.words.heeding:
        return None
    others = (*place.children(clause.verb, "obj", "iobj"), *place.children(act, "nsubj"))
    able = _bindable if whoever else agentive
    by = next((i for i in others if i < act and able(place, i, words)), None)
    return None if by is None else (by, act)


def _bindable(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a deal can bind somebody: who can act or be asked, and no review."""
    able = agentive(place, at, words) or askable(place, at, words)
    return able and place.lemma(at) not in words.words.things


def threatened_with(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [threatened] Tessary with new tariffs; the crew were [threatened] with arrest."""
    if place.lemma(clause.verb) != "threaten" or not is_told(place, clause):
        return None
    thing = next((i for i in place.children(clause.verb, "obl:") if place.case(i) == "with"), None)
    if thing is None or place.lemma(thing) not in words.words.threats:
        return None
    if clause.voice == "passive":
        by = clause.agent if clause.agent is not None and agentive(place, clause.agent, words) else None
        return Undertaking(thing, by, clause.verb, "conditional")
    able = clause.subject is not None and agentive(place, clause.subject, words)
    return Undertaking(thing, clause.subject, clause.verb, "conditional") if able else None


def plan_is(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania's [plan] is to close the port."""
    if place.child(clause.verb, "cop") is None or not infinitive(place, clause.verb) or clause.negated:
        return None
    noun = clause.subject
    owner = place.child(noun, "nmod:poss") if noun is not None else None
    outer = next((i for i in place.children(clause.verb, "nsubj:outer") if i < clause.verb), None)
    noun = outer if noun is None else noun
    the_plan = noun is not None and owner is None and place.lemma(noun) == "plan" and _definite(place, noun)
    if noun is None or (owner is None and not the_plan) or idle(place, clause.verb, words) or clause.voice == "passive":
        return None
    strength = words.nouns.get(place.lemma(noun))
    return None if strength is None else Undertaking(clause.verb, owner, noun, strength)


def _definite(place: Place, noun: int) -> bool:
    """[The] plan, whosever it is."""
    return any(place.lemma(i) == "the" for i in place.children(noun, "det")) and not place.children(noun, "nmod")


def urged_should(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [recommended] that Tessary should open its port."""
    head = place.tokens[clause.verb].head
    if clause.modality != "should" or clause.relation != "ccomp" or clause.subject is None or clause.voice == "passive":
        return None
    if {place.lemma(i) for i in place.children(clause.verb, "mark", "advmod")} & {"whether", "if", "why"}:
        return None  # "asked whether she should quit"
    if place.lemma(head) not in words.words.insisting or idle(place, clause.verb, words) or clause.negated:
        return None
    above = place.clause(head)
    if above is None or above.negated or above.modality is not None or not askable(place, clause.subject, words):
        return None
    return Undertaking(clause.verb, clause.subject, head, "requested", asked=True)
