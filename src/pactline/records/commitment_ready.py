"""A clause in, what somebody is set, ready or expected to do out: the council is set to approve the plan."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, does_by_will, is_person
from pactline.records.commitment_doubt import not_known
from pactline.records.commitment_idle import idle, meant_to
from pactline.records.commitment_relative import doer
from pactline.records.commitment_vows import vowed_act
from pactline.records.commitment_will import goes_on
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, past_it, quoted, unreal

WILLED = ("ready", "willing", "prepared", "prepare")  # not "set": nobody is set to receive a letter by will
OPEN = ("ready", "willing", "prepared", "minded")
STAYING = ("remain", "stand", "stay")


def set_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [is set] to approve the plan; the council [is expected] to approve it."""
    strength = _readiness(place, clause, words)
    act = place.child(clause.verb, "xcomp") or vowed_act(place, clause, words) or _stands_to(place, clause)
    subject = _who_is_set(place, clause, words)
    if strength is None or act is None or subject is None or not _deed(place, act, words):
        return None
    if (
        past_it(place, clause.verb)
        or not_known(place, clause)
        or not (is_told(place, clause) or _would_be(place, clause, words))
    ):
        return None
    if _anybody(place, clause, subject, words=words):
        return None
    able = _set(place, clause, subject, words=words) or does_by_will(place, act, subject, words=words)
    able = able or goes_on(place, clause, subject, act=act, words=words)
    return Undertaking(act, subject, clause.verb, strength) if able else None


def _stands_to(place: Place, clause: Clause) -> int | None:
    """Stands ready [to help]: right behind it, however the tree hangs it."""
    if clause.relation != "xcomp" or place.lemma(place.tokens[clause.verb].head) not in STAYING:
        return None
    acts = (i for i in place.children(clause.verb, "advcl") if infinitive(place, i))
    return next((i for i in acts if place.children(i, "mark")[0] == clause.verb + 1), None)


def _compared(place: Place, clause: Clause) -> bool:
    """Faster [than] expected to close it."""
    return clause.verb > 0 and place.tokens[clause.verb - 1].text.lower() == "than"


def _whenever(place: Place, clause: Clause) -> bool:
    """[When] Norvania is ready to sell: what happens then."""
    opens = {place.tokens[i].text.lower() for i in place.children(clause.verb, "mark", "advmod")}
    side = clause.relation == "advcl" and clause.tense == "present" and place.lemma(clause.verb) in OPEN
    return side and not opens.isdisjoint(("when", "whenever"))


def _anybody(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Bus operators are [required] to fit belts: a rule for all of a kind."""
    kind = place.tokens[subject].xpos == "NNS" and place.child(subject, "det", "nmod:poss", "nummod") is None
    return kind and place.lemma(clause.verb) in words.words.obliging and place.named(subject) is None


def _who_is_set(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Who is set to act: the subject, an empty one in "it is expected to", [a board] expected to approve it."""
    if _reduced(place, clause) and clause.relation == "acl":
        return place.tokens[clause.verb].head
    return doer(place, clause, words) if clause.subject is not None else place.child(clause.verb, "expl")


def _reduced(place: Place, clause: Clause) -> bool:
    """The board, [expected] to approve it; with the board [expected] to approve it."""
    participle = place.tokens[clause.verb].xpos == "VBN" and not place.children(clause.verb, "aux", "cop", "obj")
    return participle and clause.relation in ("acl", "advcl")


def _set(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Whether who is set to do something can; an "it" taken for an empty one can."""
    willing = _adjective(place, clause) and is_person(place, subject)
    return willing or clause.subject is None or agentive(place, subject, words)


def _adjective(place: Place, clause: Clause) -> bool:
    """Whether a predicate says how somebody is: [ready], is [set]."""
    return place.tokens[clause.verb].upos == "ADJ" or place.child(clause.verb, "cop") is not None


def _readiness(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly "is set", "is ready" and the like bind, or None."""
    if _compared(place, clause) or _whenever(place, clause):
        return None
    token = place.tokens[clause.verb]
    strength = words.passives.get(token.text.lower() if token.upos == "ADJ" else place.lemma(clause.verb))
    if not (_adjective(place, clause) or clause.voice == "passive" or _reduced(place, clause)):
        return None
    if clause.relation == "xcomp" and place.lemma(place.tokens[clause.verb].head) not in STAYING:
        return None  # "seemed ready to throw stones"
    active = place.child(clause.verb, "obj", "iobj") is not None  # "they are willing him to act"
    being = any(place.tokens[i].text.lower() == "being" for i in place.children(clause.verb, "cop"))
    return None if active or being else strength


def _deed(place: Place, act: int, words: CommitmentWords) -> bool:
    """Whether a verb is a deed, and one of the subject's own."""
    inner = place.clause(act)
    done_to = inner is not None and inner.voice == "passive"
    willed = place.lemma(place.tokens[act].head) in WILLED and meant_to(place, act, words)
    return (willed or not idle(place, act, words)) and not done_to


def _would_be(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm said he [would] be willing to talk."""
    told = clause.modality in words.words.reported and place.claim(clause.verb) is not None
    return told and not clause.negated and not unreal(place, clause) and not quoted(place, clause)
