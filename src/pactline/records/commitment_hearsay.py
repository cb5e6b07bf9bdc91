"""A clause in, whether what it tells is nobody's word out: it only seems so, is shouted, asked about or not given."""

from itertools import pairwise

from pactline.model.sentence import Clause
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

QUESTIONS = ("how", "why", "when", "where", "who", "whom", "what", "whether")
UNDER = ("ccomp", "csubj", "advcl")
ANYBODY = ("anyone", "anybody", "whoever", "someone", "somebody")
NEAR = 3  # words before a modal
PARTS = ("xcomp", "conj")


def nobodys_word(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a clause, or the one it is part of, tells nobody's word."""
    if _feared_too(place, clause, words) or _used_to(place, clause, words):
        return True
    steps = 0
    while clause.relation in PARTS and steps < len(place.sentence.clauses):
        above = place.clause(place.tokens[clause.verb].head)
        if above is None:
            break
        clause, steps = above, steps + 1
    return any(rule(place, clause, words) for rule in RULES)


def _seems(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """It [seems] that Norvania plans to close the port; it [looks] like Holm is set to; it was [clear] that it will."""
    head = place.tokens[clause.verb].head
    listed = words.words.seeming | (words.words.evident if clause.modality is not None else frozenset())
    if head < 0 or clause.relation not in UNDER or place.lemma(head) not in listed:
        return False
    return any(place.tokens[i].text.lower() == "it" for i in place.children(head, "nsubj", "expl"))


def _shouted(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """The boys [shouted] they would burn the ferry."""
    head = place.tokens[clause.verb].head
    return head >= 0 and clause.relation == "ccomp" and place.lemma(head) in words.words.shouting


def _never_said(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """She would [never say] that she is going to close it; did [not promise] that she would."""
    head = place.tokens[clause.verb].head
    above = place.clause(head) if head >= 0 and clause.relation == "ccomp" else None
    return above is not None and above.negated and place.lemma(head) in words.words.reporting


def _supposed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """A [future where] Norvania will spend more; [anyone who] calls on it to pay: imagined, nobody in particular."""
    head = place.tokens[clause.verb].head
    if head < 0 or "relcl" not in clause.relation:
        return False
    where = any(place.lemma(i) == "where" for i in place.under[clause.verb])
    imagined = where and place.lemma(head) in words.words.imagined
    return imagined or place.tokens[head].text.lower() in ANYBODY


def _used_to(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """The police [at first] would only file a report, would [often] wait for hours: what one did then."""
    if clause.modality != "would" or clause.subject is None:
        return False
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    first = max(clause.subject, modal - NEAR)
    between = [place.tokens[i].text.lower() for i in range(first, clause.verb)]
    habit = (words.words.usual - {"always"}) | (words.words.earlier - {"first"})
    return not habit.isdisjoint(between) or ("at", "first") in pairwise(between)


def _asked_about(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Lied [about where] the cargo would be sent."""
    asked = (i for i in place.under[clause.verb] if 0 < i < clause.verb and place.lemma(i) in QUESTIONS)
    return any(place.tokens[i - 1].text.lower() in words.words.asked_about for i in asked)


def _not_given(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Will not join [without guarantees] that it will be heard; there was [no promise] that it would be."""
    head = place.tokens[clause.verb].head
    if head < 0 or not clause.relation.startswith("acl") or place.lemma(head) not in words.words.announcements:
        return False
    return place.case(head) == "without" or any(place.lemma(i) == "no" for i in place.children(head, "det"))


def _worst(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """The worst-case [scenario] would be that Norvania is ousted; the [fear] is that it will sell."""
    return any(place.lemma(i) in words.words.doubts for i in _called(place, clause))


def _matters(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """The important [thing] is that Norvania will pay: what the speaker wants of another; that we will: a promise."""
    own = clause.subject is not None and place.tokens[clause.subject].text.lower() in words.words.pronouns
    return not own and any(place.lemma(i) in words.words.matters for i in _called(place, clause))


def _called(place: Place, clause: Clause) -> list[int]:
    """The nouns by which a content clause is called: the [fear] is that it will sell."""
    head = place.tokens[clause.verb].head
    named = [*place.children(clause.verb, "nsubj:outer")]
    if head >= 0 and clause.relation in UNDER:
        named += place.children(head, "ccomp")  # where the noun itself is taken for what is said
        named += place.children(head, "nsubj") if place.lemma(head) == "be" else ()
    return [i for i in named if i < clause.verb and place.tokens[i].upos == "NOUN"]


def _feared_too(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Fear it will sink and Norvania [will] not pay, wherever the second is hung: what stands before is feared."""
    cc = place.child(clause.verb, "cc")
    at = cc - 1 if cc is not None and clause.relation == "conj" else -1
    steps = 0
    while at >= 0 and steps < len(place.tokens):
        inner, head = place.clause(at), place.tokens[at].head
        if inner is not None and inner.relation == "ccomp" and head >= 0 and place.lemma(head) in words.words.guessing:
            return inner.modality == clause.modality and inner.modality is not None
        at, steps = head, steps + 1
    return False


RULES = (_seems, _shouted, _never_said, _supposed, _asked_about, _not_given, _worst, _matters)


def only_felt(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """They had a [sense] that she had agreed to close it: somebody's thought of what another undertook."""
    cue = place.clause(found.cue)
    noun = place.tokens[found.cue].head
    felt = cue is not None and cue.relation == "acl" and place.tokens[noun].upos == "NOUN"
    that = any(place.tokens[i].text.lower() == "that" for i in place.children(found.cue, "mark"))
    return felt and that and place.lemma(noun) in words.words.doubts
