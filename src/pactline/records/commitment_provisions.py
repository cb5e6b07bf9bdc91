"""A clause in, what a deal or a plan has somebody do by a clause of its own out: a pact under which Norvania would pay.

What a deal says binds those who struck it; what a plan says is only planned.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, unreal

MODALS = ("will", "would", "shall")


def under_which(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania signed a pact [under which] Tessary would lend it ships; a plan [under which] it would buy them."""
    noun, by = place.tokens[clause.verb].head, clause.subject
    if "relcl" not in clause.relation or noun < 0 or by is None or clause.modality not in MODALS:
        return None
    strength = _strength(place, noun, words)
    if strength is None or not _under(place, clause) or unreal(place, clause) or clause.voice == "passive":
        return None
    able = by > noun and agentive(place, by, words) and not idle(place, clause.verb, words)
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    return Undertaking(clause.verb, by, modal, strength) if able else None


def _strength(place: Place, noun: int, words: CommitmentWords) -> str | None:
    """How firmly a paper binds: a deal firmly, a plan only as considered, a law nobody in particular."""
    if place.lemma(noun) in words.words.deals | words.words.undertakings:
        return "firm"
    return words.nouns.get(place.lemma(noun)) if place.lemma(noun) in words.words.proposals else None


def _under(place: Place, clause: Clause) -> bool:
    """Under [which]; whereby."""
    return any(
        place.lemma(i) == "whereby" or (place.lemma(i) == "which" and place.case(i) == "under")
        for i in place.children(clause.verb, "obl", "advmod")
        if i < clause.verb
    )
