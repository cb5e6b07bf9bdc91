"""A clause in, the pledge that a noun names in it out: Norvania's promise of a loan, its commitment to the truce."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told

SUMS = ("NUM", "SYM")  # the head of "$20 million"


def promise_of(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm repeated Norvania's [promise] of a loan, her own [commitment] to the truce."""
    for noun in place.children(clause.verb, "obj", "obl", "nsubj"):
        owner, thing = place.child(noun, "nmod:poss"), _pledged(place, noun, words)
        if owner is None or thing is None or clause.negated:
            continue
        by = owner if place.named(owner) is not None else _its_own(place, clause, noun, words=words)
        if place.tokens[thing].upos in ("NOUN", *SUMS) and by is not None:
            return Undertaking(thing, by, noun, "firm")
    return None


def _pledged(place: Place, noun: int, words: CommitmentWords) -> int | None:
    """What is promised: a pledge [of a loan], a commitment [to the truce] that somebody voices."""
    voiced = place.tokens[noun].deprel == "obj" and place.lemma(place.tokens[noun].head) in words.words.restating
    bound = place.lemma(noun) == "commitment" and voiced
    case = "of" if place.lemma(noun) in words.words.pledges else "to" if bound else ""
    return next((i for i in place.children(noun, "nmod:") if case and place.case(i) == case), None)


def _its_own(place: Place, clause: Clause, noun: int, *, words: CommitmentWords) -> int | None:
    """The bank renewed [its] pledge of a loan: its own, where it voices it."""
    voiced = place.tokens[noun].deprel == "obj" and place.lemma(clause.verb) in words.words.announcing
    able = voiced and clause.subject is not None and agentive(place, clause.subject, words)
    return clause.subject if able and is_told(place, clause) else None
