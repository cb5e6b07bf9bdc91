"""A clause in, what a deal or a plan has somebody do by a clause of its own out: a pact under which Norvania would pay.

What a deal says binds those who struck it; what a plan says is only planned.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told, unreal

MODALS = ("will", "would", "shall", "must")
MAYBE = ("potential", "possible", "eventual", "optional")
PROVIDING = ("provide",)
WAS = ("is", "are", "was", "were")


def under_which(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania signed a pact [under which] Tessary would lend it ships; a plan [under which] it would buy them."""
    noun, by = place.tokens[clause.verb].head, clause.subject
    strength = _provided(place, clause, words)
    if strength is None or by is None or clause.voice == "passive":
        return None
    able = by > noun and agentive(place, by, words) and not idle(place, clause.verb, words)
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    return Undertaking(clause.verb, by, modal, strength) if able else None


def under_which_done(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania signed a pact [under which] 40 men would be freed, nobody was to be sent home against his will."""
    what, strength = clause.subject, _provided(place, clause, words)
    if strength is None or what is None or clause.voice != "passive" or what < place.tokens[clause.verb].head:
        return None
    if place.lemma(clause.verb) not in words.words.deeds - words.words.outcomes:
        return None
    agent = clause.agent if clause.agent is not None and agentive(place, clause.agent, words) else None
    return Undertaking(what, agent, clause.verb, strength)


def provides_for(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The pact [provides] for the release of 40 sailors, for two inspections: what those who struck it owe."""
    thing = next((i for i in place.children(clause.verb, "obl:") if place.case(i) == "for" and i > clause.verb), None)
    told = clause.tense == "present" and clause.modality is None and is_told(place, clause)
    if thing is None or not told or clause.voice == "passive" or place.lemma(clause.verb) not in PROVIDING:
        return None
    subject = clause.subject
    deal = subject is not None and _is_deal(place, subject, words) and clause.relation in ("root", "conj", "ccomp")
    told_which = place.child(thing, "det", "nummod", "nmod", "amod") is not None  # not "provides for talks"
    open_ = any(place.lemma(i) in MAYBE for i in place.children(thing, "amod"))  # potential payments
    owed = place.tokens[thing].upos == "NOUN" and clause.object is None and told_which and not open_
    return Undertaking(thing, None, clause.verb, "firm") if deal and owed else None


def _is_deal(place: Place, subject: int, words: CommitmentWords) -> bool:
    """The pact; "it", of which the sentence before tells that it was struck."""
    deals = words.words.deals | words.words.undertakings
    if place.lemma(subject) in deals:
        return True
    before = place.before if place.tokens[subject].text.lower() == "it" else None
    main = next((one for one in before.sentence.clauses if one.relation == "root"), None) if before else None
    if before is None or main is None:
        return False
    return any(i is not None and before.lemma(i) in deals for i in (main.subject, main.object))


def _provided(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly a clause behind "under which" binds; None where it stands behind no deal or plan."""
    noun = place.tokens[clause.verb].head
    if not clause.relation.startswith("acl") or noun < 0 or not _under(place, clause) or unreal(place, clause):
        return None
    told = clause.modality in MODALS or _was_to(place, clause.verb) or _may_not(place, clause)
    return _strength(place, noun, words) if told else None


def _was_to(place: Place, verb: int) -> bool:
    """Nobody [was to] be sent home."""
    to = next((i for i in place.children(verb, "mark", "aux") if place.tokens[i].text.lower() == "to"), 0)
    return to > 0 and place.tokens[to - 1].text.lower() in WAS


def _may_not(place: Place, clause: Clause) -> bool:
    """[No] man [may] be sent home: what is forbidden."""
    nobody = clause.subject is not None and (
        place.tokens[clause.subject].text.lower() in ("nobody", "none", "nothing")
        or any(place.lemma(i) == "no" for i in place.children(clause.subject, "det"))
    )
    return clause.modality in ("may", "can", "could") and (nobody or clause.negated)


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
