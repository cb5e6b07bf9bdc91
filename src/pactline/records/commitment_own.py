"""A clause in, what somebody undertakes of their own will out: Norvania will, vowed to, plans to, is set to.

A wish about nobody in particular ("should be investigated") is no undertaking, and neither is what merely happens
to somebody.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, is_person, names_body
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, idle, is_told


def will(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [will] repair the pier; Holm said Norvania [would] extend Tessary a loan."""
    said = place.claim(clause.verb)
    future = clause.modality in words.words.future or (clause.modality in words.words.reported and said is not None)
    maybe = clause.modality in words.words.possible and said is not None and not clause.negated
    if not (future or maybe) or clause.relation.startswith(("acl", "csubj")) or clause.subject is None:
        return None
    if maybe and (name := place.named(clause.subject)) is not None and name.form == "pronoun":
        return None
    if idle(place, clause, words) or not agentive(place, clause.subject, words) or clause.voice == "passive":
        return None
    mark = place.child(clause.verb, "mark")
    if mark is not None and place.lemma(mark) in (*words.words.conditions, "whether", "because", "as", "until"):
        return None
    if (
        clause.modality in words.words.reported
        and place.child(clause.verb, "aux") is not None
        and _unreal(place, clause)
    ):
        return None
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    return Undertaking(clause.verb, clause.subject, modal, "considered" if maybe else "firm")


def _unreal(place: Place, clause: Clause) -> bool:
    """Would have repaired; would like to repair."""
    return any(place.lemma(i) == "have" for i in place.children(clause.verb, "aux"))


def going_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania is [going to] close the strait."""
    act = place.child(clause.verb, "xcomp")
    if place.tokens[clause.verb].text.lower() != "going" or act is None or clause.subject is None or clause.negated:
        return None
    if place.lemma(act) in words.words.idle or not agentive(place, clause.subject, words):
        return None
    return Undertaking(act, clause.subject, clause.verb, "firm") if place.tokens[act].upos == "VERB" else None


def vowed_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [vowed] to rebuild the pier; the council [is considering] holding drills."""
    strength = words.infinitives.get(place.lemma(clause.verb))
    act = place.child(clause.verb, "xcomp") or _whether(place, clause)
    if strength is None or act is None or clause.voice == "passive" or not is_told(place, clause):
        return None
    if place.child(clause.verb, "mark") is not None and clause.tense is None:
        return None  # "wants Norvania to agree to close": what is wanted is not agreed
    if place.tokens[act].upos != "VERB" or place.child(clause.verb, "obj", "iobj") is not None:
        return None
    if clause.subject is None or not (agentive(place, clause.subject, words) or is_person(place, clause.subject)):
        return None
    return Undertaking(act, clause.subject, clause.verb, strength)


def _whether(place: Place, clause: Clause) -> int | None:
    """Is considering whether [to close] the port."""
    for at in place.children(clause.verb, "ccomp", "advcl"):
        marks = {place.tokens[i].text.lower() for i in place.children(at, "mark")}
        if {"whether", "to"} <= marks:
            return at
    return None


def planning_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The ships of the sailors [planning] to leave; a fleet [preparing] to cross."""
    head, act = place.tokens[clause.verb].head, place.child(clause.verb, "xcomp")
    participle = place.tokens[clause.verb].xpos == "VBG" and clause.relation in ("acl", "advcl") and not clause.negated
    strength = words.infinitives.get(place.lemma(clause.verb)) if participle else None
    if strength != "considered" or act is None or place.tokens[act].upos != "VERB" or head < 0:
        return None
    by = head if clause.relation == "acl" else clause.subject
    return Undertaking(act, by, clause.verb, strength) if by is not None and agentive(place, by, words) else None


def set_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [is set] to approve the plan; the council [is expected] to approve it."""
    lemma = (
        place.tokens[clause.verb].text.lower() if place.tokens[clause.verb].upos == "ADJ" else place.lemma(clause.verb)
    )
    strength = words.passives.get(lemma)
    act = place.child(clause.verb, "xcomp")
    passive = clause.voice == "passive" or place.tokens[clause.verb].upos == "ADJ"
    if strength is None or act is None or not passive or not is_told(place, clause):
        return None
    if clause.subject is None or place.lemma(act) in words.words.idle or place.tokens[act].upos != "VERB":
        return None
    inner = place.clause(act)
    if inner is not None and inner.voice == "passive":
        return None
    willing = place.tokens[clause.verb].upos == "ADJ" and is_person(place, clause.subject)
    able = willing or agentive(place, clause.subject, words)
    return Undertaking(act, clause.subject, clause.verb, strength) if able else None


def promised_thing(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [promised] economic support; the council [is weighing] new tariffs."""
    strength = words.objects.get(place.lemma(clause.verb))
    if strength is None or clause.object is None or clause.voice == "passive" or not is_told(place, clause):
        return None
    thing = clause.object
    name = place.named(thing)
    if place.tokens[thing].upos != "NOUN" or place.lemma(thing) in words.words.lifeless:
        return None
    if (name is not None and name.form != "adjective") or place.child(clause.verb, "xcomp", "ccomp") is not None:
        return None
    if strength == "considered" and (not _going_on(place, clause) or _pointed(place, thing)):
        return None
    if clause.subject is None or not (agentive(place, clause.subject, words) or is_person(place, clause.subject)):
        return None
    owner = place.child(thing, "nmod:poss")
    by = owner if owner is not None and names_body(place, owner) else clause.subject
    return Undertaking(thing, by, clause.verb, strength)


def _going_on(place: Place, clause: Clause) -> bool:
    """Is considering, has suggested: no "considering your experience"."""
    return clause.tense is not None or bool(place.children(clause.verb, "aux"))


def _pointed(place: Place, thing: int) -> bool:
    """The request, that progress: something known already and no new act."""
    det = place.child(thing, "det", "nmod:poss")
    return det is not None and place.tokens[det].text.lower() in ("the", "that", "this", "these", "those", "your")


def plan_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania's [plan] to close the port; Holm repeated her [promise] to withdraw."""
    head = place.tokens[clause.verb].head
    if clause.relation != "acl" or head < 0 or place.child(clause.verb, "mark") is None or clause.voice == "passive":
        return None
    strength = words.nouns.get(place.lemma(head))
    owner = place.child(head, "nmod:poss")
    if strength is None or owner is None or place.named(owner) is None:
        return None
    above = place.clause(place.tokens[head].head) if place.tokens[head].head >= 0 else None
    if above is not None and (above.negated or above.modality is not None):
        return None
    return Undertaking(clause.verb, owner, head, strength)


def is_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [is to] take up the plan on Friday."""
    below = place.child(clause.verb, "xcomp", "advcl") if place.lemma(clause.verb) == "be" else None
    act = clause.verb if below is None else below
    to = next((i for i in place.children(act, "mark", "aux") if place.tokens[i].text.lower() == "to"), 0)
    if place.tokens[act].upos != "VERB" or place.tokens[to - 1].text.lower() not in ("is", "are") or to < 1:
        return None
    inner = place.clause(act)
    if place.lemma(act) in words.words.idle or (inner is not None and inner.voice == "passive"):
        return None
    subject = clause.subject
    return (
        Undertaking(act, subject, to - 1, "firm") if subject is not None and agentive(place, subject, words) else None
    )


def headline_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [to] close the strait: a headline's future."""
    mark = place.child(clause.verb, "mark")
    if clause.relation != "root" or mark is None or place.tokens[mark].text.lower() != "to" or clause.subject is None:
        return None
    if place.children(clause.verb, "aux", "cop") or mark < clause.subject or place.named(clause.subject) is None:
        return None
    still = idle(place, clause, words) or clause.voice == "passive"
    return None if still else Undertaking(clause.verb, clause.subject, mark, "firm")
