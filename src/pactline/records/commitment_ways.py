"""A clause in, what somebody looks for ways or leave to do in it out: is exploring ways to cut fares, seeks leave to.

Whoever looks for a way to do something means to do it if he finds one: a plan, and no promise.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import idle
from pactline.records.commitment_plans import named_noun
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told

MAKING = ("begin", "start", "make")
THERE = ("for", "at", "into", "of")


def ways_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania is [looking] at ways to cut fares, is exploring options to sell its ferries."""
    noun, above = _of_noun(place, clause, words.words.ways, words=words)
    if above is None or above.subject is None or not _able(place, clause, above, words=words):
        return None
    now = above.tense == "present" and place.tokens[above.verb].xpos == "VBG"
    if not now or place.lemma(above.verb) not in words.words.exploring:
        return None
    return Undertaking(clause.verb, above.subject, noun, "considered")


def leave_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania has [applied] for permission to build a pier, is seeking approval to build it."""
    noun, above = _of_noun(place, clause, words.words.permits, words=words)
    if above is None or above.subject is None or not _able(place, clause, above, words=words):
        return None
    if place.lemma(above.verb) not in words.words.applying or above.tense is None or above.modality is not None:
        return None
    return Undertaking(clause.verb, above.subject, noun, "considered")


def preparing_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The army has [begun] preparations to leave; plans are [under way] to rebuild it, by nobody named."""
    if not infinitive(place, clause.verb) or clause.relation not in ("acl", "advcl", "xcomp"):
        return None
    noun, above = _of_noun(place, clause, words.words.preparations, words=words)
    if above is not None and above.subject is not None and place.lemma(above.verb) in MAKING:
        told = above.tense is not None and above.modality is None and _able(place, clause, above, words=words)
        return Undertaking(clause.verb, above.subject, noun, "considered") if told else None
    way = place.clause(place.tokens[clause.verb].head)
    if way is None or way.subject is None or way.tense != "present" or not is_told(place, way):
        return None
    begun = (
        place.lemma(way.subject) in words.words.preparations
        and _under_way(place, way.verb)
        and not idle(place, clause.verb, words)
    )
    return Undertaking(clause.verb, None, way.verb, "considered") if begun else None


def _of_noun(
    place: Place, clause: Clause, nouns: frozenset[str], *, words: CommitmentWords
) -> tuple[int, Clause | None]:
    """The noun of which an infinitive tells, if it is one of some, and the clause whose object it is."""
    noun = named_noun(place, clause, words)
    if noun < 0 or place.lemma(noun) not in nouns or not infinitive(place, clause.verb) or clause.voice == "passive":
        return -1, None
    hung = place.tokens[noun].deprel == "obj" or (place.tokens[noun].deprel == "obl" and place.case(noun) in THERE)
    none = any(place.lemma(i) == "no" for i in place.children(noun, "det"))
    return noun, place.clause(place.tokens[noun].head) if hung and not none else None


def _able(place: Place, clause: Clause, above: Clause, *, words: CommitmentWords) -> bool:
    """Whether somebody who can is told to look for it, and for a deed."""
    able = above.subject is not None and agentive(place, above.subject, words)
    return able and above.voice != "passive" and is_told(place, above) and not idle(place, clause.verb, words)


def _under_way(place: Place, at: int) -> bool:
    """Are [under way], are [underway]."""
    return place.lemma(at) == "underway" or (place.lemma(at) == "way" and place.case(at) == "under")
