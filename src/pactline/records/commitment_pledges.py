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
        if thing is None or clause.negated or (owner is None and not _new_sum(place, noun, thing)):
            continue
        by = (
            owner
            if owner is not None and place.named(owner) is not None
            else _its_own(place, clause, noun, words=words)
        )
        if place.tokens[thing].upos in ("NOUN", *SUMS) and by is not None:
            made = by == clause.subject  # an offer that somebody makes is open, one that is told of stands
            return Undertaking(thing, by, noun, words.nouns.get(place.lemma(noun), "firm") if made else "firm")
    return None


def _new_sum(place: Place, noun: int, thing: int) -> bool:
    """Made [a pledge of $20 million]."""
    new = any(place.lemma(i) == "a" for i in place.children(noun, "det")) or place.tokens[noun].xpos == "NNS"
    return new and place.tokens[thing].upos == "SYM" and place.tokens[noun].deprel == "obj"


def _pledged(place: Place, noun: int, words: CommitmentWords) -> int | None:
    """What is promised: a pledge [of a loan], a commitment [to the truce] that somebody voices."""
    voiced = place.tokens[noun].deprel == "obj" and place.lemma(place.tokens[noun].head) in words.words.restating
    bound = place.lemma(noun) == "commitment" and voiced
    of = place.lemma(noun) in words.words.pledges | {"commitment"} and not bound
    case = "of" if of else "to" if bound else ""
    return next((i for i in place.children(noun, "nmod:") if case and place.case(i) == case), None)


def _its_own(place: Place, clause: Clause, noun: int, *, words: CommitmentWords) -> int | None:
    """The bank renewed [its] pledge of a loan: its own, where it voices it."""
    voiced = place.tokens[noun].deprel == "obj" and place.lemma(clause.verb) in words.words.announcing
    able = voiced and clause.subject is not None and agentive(place, clause.subject, words)
    return clause.subject if able and is_told(place, clause) else None
