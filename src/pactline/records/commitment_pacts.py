"""A clause in, what is to become of a pact out: an agreement is being prepared, a document will be signed."""

from pactline.model.sentence import Clause
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking


def being_prepared(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """An agreement on gas transit [is being prepared]."""
    going = any(place.tokens[i].text.lower() == "being" for i in place.children(clause.verb, "aux"))
    if place.lemma(clause.verb) not in words.words.making or not going or clause.subject is None:
        return None
    if place.lemma(clause.subject) not in words.words.pacts or clause.negated:
        return None
    above = place.sentence.clauses[clause.parent] if clause.parent is not None else None
    actor = above.subject if above is not None and clause.relation in ("advcl", "conj", "parataxis") else None
    by = actor if actor is not None and place.named(actor) is not None else None
    return Undertaking(clause.subject, by, clause.verb, "considered")


def pact_will(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said that a document on gas transit [would] be signed by May."""
    said = place.claim(clause.verb) is not None
    future = clause.modality in words.words.future or (clause.modality in words.words.reported and said)
    if not future or clause.voice != "passive" or clause.subject is None or clause.relation.startswith("acl"):
        return None
    if place.lemma(clause.subject) not in words.words.pacts or not own_clause(place, clause, words):
        return None
    return Undertaking(clause.subject, clause.agent, clause.verb, "firm")
