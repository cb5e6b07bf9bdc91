"""A headline in, what its clipped verbs mean out: Council urged to close pier; Norvania seeks to buy it, may buy it."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_asked import hears
from pactline.records.commitment_headlines import is_headline
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive


def asked_in_headline(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Council [urged] to close pier: a passive without its helper."""
    verb, by = clause.verb, clause.subject
    clipped = place.tokens[verb].xpos in ("VBD", "VBN") and not place.children(verb, "aux", "obj", "iobj")
    if not clipped or by is None or place.lemma(verb) not in words.words.addressing - words.words.pleading:
        return None
    act = _right_behind(place, verb)
    if act is None or not is_headline(place) or not hears(place, by, place.lemma(verb), words=words):
        return None
    return Undertaking(act, by, verb, "requested", asked=True)


def meant_in_headline(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [seeks] to close pier, [may] close it: what goes on or is weighed, told in the present."""
    by = clause.subject
    if by is None or clause.relation != "root" or clause.negated or clause.voice == "passive":
        return None
    may = clause.modality in words.words.possible and place.lemma(clause.verb) in words.words.deeds
    seeks = clause.tense == "present" and place.lemma(clause.verb) in words.progressives
    act = clause.verb if may else _right_behind(place, clause.verb) if seeks else None
    if act is None or idle(place, act, words) or place.child(act, "obj") is None or not is_headline(place):
        return None
    return Undertaking(act, by, clause.verb, "considered") if agentive(place, by, words) else None


def _right_behind(place: Place, verb: int) -> int | None:
    """The infinitive that follows a verb at once."""
    below = (i for i in place.children(verb, "xcomp", "advcl") if infinitive(place, i))
    return next((i for i in below if place.child(i, "mark") == verb + 1), None)
