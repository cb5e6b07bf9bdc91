"""A clause in, what somebody says that another must or should do out: an appeal to somebody named.

What nobody in particular should do, what one's own side should do and what is only thought of are no appeals.
"""

from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, idle, infinitive, unreal

NEEDING = ("need", "have", "ought")
OWN = ("we", "i", "you")
THIRD = ("he", "she")


def must(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said that Tessary [must] open its port."""
    if clause.modality not in ("must", "should") or clause.subject is None:
        return None
    if clause.voice == "passive":
        return _by_whom(place, clause, words)
    if unreal(place, clause) or idle(place, clause.verb, words) or not own_clause(place, clause, words):
        return None
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), None)
    if modal is None or modal < clause.subject or not _said(place, clause, words):
        return None  # "should Norvania close it": a condition
    asked = Undertaking(clause.verb, clause.subject, modal, "requested", asked=True)
    return asked if _other(place, clause.subject, words) else None


def _by_whom(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said the pier must be mended [by Tessary]."""
    if clause.agent is None or place.case(clause.agent) != "by" or unreal(place, clause):
        return None
    if any(place.lemma(i) in words.words.whoever for i in place.children(clause.agent, "det")):
        return None
    told = _said(place, clause, words) and own_clause(place, clause, words) and _other(place, clause.agent, words)
    if not told or idle(place, clause.verb, words):
        return None
    return Undertaking(clause.verb, clause.agent, clause.verb, "requested", asked=True)


def needs_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said that Tessary [needs] to open its port, [has] to open it."""
    act = next((i for i in place.children(clause.verb, "xcomp") if infinitive(place, i)), None)
    if place.lemma(clause.verb) not in NEEDING or act is None or clause.subject is None or clause.negated:
        return None
    if (clause.tense != "present" and clause.modality != "would") or clause.object is not None:
        return None  # "has a minister in place to open it"
    inner = place.clause(act)
    if inner is None or inner.voice == "passive" or idle(place, act, words) or not own_clause(place, clause, words):
        return None
    asked = _said(place, clause, words) and _other(place, clause.subject, words)
    return Undertaking(act, clause.subject, clause.verb, "requested", asked=True) if asked else None


def _said(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether somebody says so, in a statement or as what somebody is told."""
    above = place.tokens[clause.verb].head
    told = clause.relation == "ccomp" and above >= 0 and place.lemma(above) in words.words.telling
    return told or place.claim(clause.verb) is not None


def _other(place: Place, subject: int, words: CommitmentWords) -> bool:
    """Whether somebody in particular is meant, and not who says so."""
    name, claim = place.named(subject), place.claim(subject)
    word = place.tokens[subject].text.lower()
    if claim is not None and isinstance(claim.body, Statement) and claim.body.form == "direct" and word in THIRD:
        return True  # nobody calls himself "he"
    if word in OWN or not agentive(place, subject, words):
        return False
    if place.tokens[subject].text.lower() == "it" and (name is None or name.chain is None):
        return False
    said = {party.chain for party in claim.parties if party.role == "speaker"} if claim is not None else set()
    return name is None or name.chain not in said
