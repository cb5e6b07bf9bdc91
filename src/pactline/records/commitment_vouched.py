"""A clause in, what somebody promises another by word out: assured the growers that the ban would be lifted.

Who gives another his word undertakes to see to it, whoever does it. Of what another body or person would do, told
with its object, that one is the doer, and the rules of "would" have it.
"""

from pactline.model.record import Party
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, who_acts
from pactline.records.commitment_doubt import likely
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told, past_it, unreal

FUTURE = ("will", "would")
CONTENT = ("ccomp", "acl:relcl", "acl")  # a tree may hang what is promised on whom it is promised to
GIVEN = ("give",)  # his word
WORD = ("word", "assurance", "guarantee", "promise", "pledge")


def vouched_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [promised] the sailors that payments would begin, gave them his word that the port would stay open."""
    what, verb = clause.subject, vouching(place, clause, words)
    if what is None or verb is None or what > clause.verb or place.tokens[what].upos not in ("NOUN", "PROPN"):
        return None
    above = place.clause(verb)
    sure = clause.modality in FUTURE and not unreal(place, clause) and not likely(place, clause, words)
    if above is None or not sure or not is_told(place, above) or past_it(place, verb) or above.voice == "passive":
        return None
    by = None if _others_deed(place, clause, what, words=words) else who_acts(place, above, words)
    return Undertaking(what, by, clause.verb, "firm") if by is not None else None


def vouching(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The verb by which somebody gives another his word that a clause will be so; None without one who is given it."""
    if clause.relation not in CONTENT or not any(place.lemma(i) == "that" for i in place.children(clause.verb, "mark")):
        return None
    head = place.tokens[clause.verb].head
    verb = head if clause.relation == "ccomp" else _over(place, head)
    if verb is None or verb < 0:
        return None
    told = place.lemma(verb) in words.words.vouching | words.words.assuring
    return verb if (told and receiver(place, verb) is not None) or _gives_word(place, verb) else None


def receiver(place: Place, verb: int) -> int | None:
    """To whom it is promised: the indirect object, or the object of "assure", or behind "to"."""
    to = (i for i in place.children(verb, "obl:") if place.case(i) == "to")
    return next((i for i in place.children(verb, "iobj", "obj") if not _is_word(place, i)), next(to, None))


def told(place: Place, act: int, words: CommitmentWords) -> tuple[Party, ...]:
    """Those to whom it is promised: whoever is given a word can hear it."""
    clause = place.clause(act)
    verb = vouching(place, clause, words) if clause is not None else None
    at = receiver(place, verb) if verb is not None else None
    if at is None or place.tokens[at].upos == "PRON":
        return ()
    return tuple(place.party("to", one) for one in place.joined(at))


def _over(place: Place, noun: int) -> int | None:
    """The verb that a noun is the receiver or the object of."""
    token = place.tokens[noun]
    return token.head if token.deprel in ("iobj", "obj", "obl") and token.head >= 0 else None


def _gives_word(place: Place, verb: int) -> bool:
    """Gave them [his word]."""
    return place.lemma(verb) in GIVEN and any(_is_word(place, i) for i in place.children(verb, "obj"))


def _is_word(place: Place, at: int) -> bool:
    """His word, an assurance."""
    return place.lemma(at) in WORD


def _others_deed(place: Place, clause: Clause, what: int, *, words: CommitmentWords) -> bool:
    """Whether another does it on purpose: that Boreal would pay, that the police would guard them."""
    if clause.voice == "passive":
        return clause.agent is not None
    named = place.named(what)
    whose = named is not None and named.form == "name" and named.kind != "place"
    return whose or (agentive(place, what, words) and place.child(clause.verb, "obj") is not None)
