"""A clause in, what somebody is told to do out: told the owners to open the port, that they must open it."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_asked import behind_who, hears, is_asked
from pactline.records.commitment_headlines import is_headline
from pactline.records.commitment_idle import no_request
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, unreal

PEOPLE = ("he", "she", "they")
HEARD = (*PEOPLE, "it")
SELF = ("he", "she", "i", "it", "we")


def _headed(place: Place, clause: Clause) -> int | None:
    """Lender seized, [depositors] told to wait: who is asked, where a headline says it in a participle."""
    helped = place.children(clause.verb, "aux", "aux:pass", "obj", "iobj")
    bare = place.tokens[clause.verb].xpos in ("VBN", "VBD") and not helped and is_headline(place)
    if not bare:
        return None
    return place.tokens[clause.verb].head if clause.relation == "acl" else clause.subject


def told_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [told] Lindqist to open the port; Lindqist was [told] to open it."""
    if not _tells(place, clause, words):
        return None
    told = _hearer(place, clause)
    act = place.child(clause.verb, "xcomp") or behind_who(place, clause.verb)
    if act is None or told is None or no_request(place, act, words):
        return None
    mark = next((i for i in place.children(act, "mark")[:1] if place.tokens[i].text.lower() == "to"), -1)
    if mark < told:
        return None
    if mark - 1 != told and place.lemma(mark - 1) in words.nouns:
        return _of_plan(place, act, noun=mark - 1, words=words)
    heard = hears(place, told, place.lemma(clause.verb), words=words)
    return Undertaking(act, told, clause.verb, "requested", asked=True) if heard else None


def _tells(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether somebody tells another something, and has told him: not "heard them tell her to", "may tell her to"."""
    overheard = clause.tense is None and clause.voice != "passive"
    sure = not clause.negated and clause.modality is None and not overheard
    return sure and place.lemma(clause.verb) in words.words.telling


def _of_plan(place: Place, act: int, *, noun: int, words: CommitmentWords) -> Undertaking | None:
    """Told the council of [her plan] to resign: what she means to do, and no one is told to."""
    owner = place.child(noun, "nmod:poss")
    return None if owner is None else Undertaking(act, owner, noun, words.nouns[place.lemma(noun)])


def _hearer(place: Place, clause: Clause) -> int | None:
    """Who is told: [Lindqist] was told, told [Lindqist], [depositors] told to wait."""
    told = clause.subject if is_asked(clause) else place.child(clause.verb, "iobj", "obj")
    return _headed(place, clause) if told is None else told


def told_they_must(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Insurers were [told] that they must open an office: who is told is to do it."""
    told = place.lemma(clause.verb) in words.words.telling and clause.voice == "passive" and not clause.negated
    hearer = clause.subject if told and clause.modality is None and is_asked(clause) else None
    content = place.child(clause.verb, "ccomp")
    inner = place.clause(content) if content is not None else None
    if hearer is None or inner is None or inner.subject is None or place.tokens[hearer].upos == "PRON":
        return None
    bound = inner.modality in ("must", "should") and inner.voice != "passive" and not unreal(place, inner)
    if not bound or place.tokens[inner.subject].text.lower() not in HEARD or no_request(place, inner.verb, words):
        return None
    able = hears(place, hearer, place.lemma(clause.verb), words=words)
    return Undertaking(inner.verb, hearer, inner.verb, "requested", asked=True) if able else None


def told_need(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm told Lindqist that more [needed] to be done to open the port."""
    if place.lemma(clause.verb) not in words.words.telling or clause.negated:
        return None
    told, content = place.child(clause.verb, "iobj", "obj"), place.child(clause.verb, "ccomp")
    if told is None or content is None or content < told or place.tokens[told].upos == "PRON":
        return None  # “They need help,” he told the Courier: the paper is to do nothing
    return _told_need(place, told, content, words=words)


def _told_need(place: Place, told: int, content: int, *, words: CommitmentWords) -> Undertaking | None:
    """What somebody is told that he or another must do."""
    if not _needs(place, content, words) or _moves(place, content, words):
        return None
    doer = inner.subject if (inner := place.clause(content)) is not None else None
    if doer is not None and place.tokens[doer].text.lower() in PEOPLE:
        return Undertaking(content, told, content, "requested", asked=True)  # told the owners that they must open it
    able = doer is not None and agentive(place, doer, words) and not no_request(place, content, words)
    by = doer if able else None  # who is told need not be who is to act, nor who should have or get something
    return Undertaking(content, by, content, "requested", asked=True)


def _needs(place: Place, content: int, words: CommitmentWords) -> bool:
    """Whether a clause says what must be done, and not what who says so needs: "told her he needed help"."""
    inner = place.clause(content)
    if inner is not None and inner.subject is not None and place.tokens[inner.subject].text.lower() in SELF:
        return inner.modality == "must" and place.tokens[inner.subject].text.lower() in PEOPLE
    if inner is not None and (inner.negated or unreal(place, inner)):
        return False  # "told them that it is not required", "that there should have been more"
    if place.tokens[content].upos != "VERB":
        return False  # "told them that it should be ready"
    needed = place.lemma(content) in words.words.needing and place.child(content, "obj", "ccomp") is None
    return needed or (inner is not None and inner.modality in ("must", "should"))


def _moves(place: Place, content: int, words: CommitmentWords) -> bool:
    """Told them that the storm should [sharpen] our sense of it: what a thing is to do to us."""
    inner = place.clause(content)
    if inner is None or inner.subject is None or inner.voice == "passive":
        return False
    needed = place.lemma(content) in words.words.needing
    return not needed and not agentive(place, inner.subject, words) and place.tokens[inner.subject].upos == "NOUN"
