"""A clause in, the deed that a plan or an option consists of out: the plans include closing it."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

CONSISTING = ("include", "involve")
OPEN = ("option", "idea", "plan", "proposal")
WEIGHED = ("consideration", "discussion", "review")  # an option under it
GERUND = "VBG"


def consists_of(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania's plans [include] closing it; another option it is weighing [involves] closing it."""
    noun, act = _of_plan(place, clause)
    if noun is None or act is None or clause.negated or clause.tense == "past" or clause.modality is not None:
        return None
    if place.tokens[act].xpos != GERUND or idle(place, act, words):
        return None
    owner = _owner(place, noun)
    known = owner is not None and (agentive(place, owner, words) or place.named(owner) is not None)
    return Undertaking(act, owner if known else None, noun, "considered") if known or _weighed(place, noun) else None


def _of_plan(place: Place, clause: Clause) -> tuple[int | None, int | None]:
    """The plan and the deed of a clause that says what a plan consists of."""
    nouns = [i for i in place.children(clause.verb, "nsubj") if place.lemma(i) in OPEN and i < clause.verb]
    if place.lemma(clause.verb) in CONSISTING:
        return next(iter(nouns), None), place.child(clause.verb, "xcomp", "ccomp")
    is_ = place.child(clause.verb, "cop") is not None or any(place.lemma(i) == "be" for i in place.under[clause.verb])
    return next(iter(nouns), None), clause.verb if is_ else None


def _owner(place: Place, noun: int) -> int | None:
    """Whose plan it is: [its] plans, an option that [the council] is weighing."""
    if (owner := place.child(noun, "nmod:poss")) is not None:
        return owner
    inside = (place.child(verb, "nsubj") for verb in place.children(noun, "acl"))
    return next((i for i in inside if i is not None), None)


def _weighed(place: Place, noun: int) -> bool:
    """An option under [consideration]."""
    return any(place.lemma(i) in WEIGHED and place.case(i) == "under" for i in place.children(noun, "nmod"))
