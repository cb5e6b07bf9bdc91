"""A clause in, what a deal that is named in it binds somebody to out: Norvania struck a deal to sell its ferries.

Only a deal that is struck or announced binds; whose it is, is who struck it. Between two of them a deal "with" the
other may bind either, so a deed that one buys of others ("an agreement with a builder to repair it") is left out.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, is_person
from pactline.records.commitment_idle import idle
from pactline.records.commitment_plans import named_noun
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, past_it

RELATIVES = ("which", "that", "who")


def deal_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania struck a [deal] to sell its ferries; Norvania's [agreement] to stop the flights."""
    noun = named_noun(place, clause, words)
    if noun < 0 or place.lemma(noun) not in words.words.deals or not _binds(place, clause, words):
        return None
    by = _whose(place, noun, words)
    if by is None or (_with(place, noun) and place.lemma(clause.verb) in words.words.contracted):
        return None
    return Undertaking(clause.verb, by, noun, "firm")


def _binds(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a deal is to do something: not "a deal to end the war", which is what it is for, nor "to be sold"."""
    aim = place.lemma(clause.verb) in words.words.serving or idle(place, clause.verb, words)
    return infinitive(place, clause.verb) and clause.voice != "passive" and not aim


def _whose(place: Place, noun: int, words: CommitmentWords) -> int | None:
    """Who is bound by a deal: its owner, or who struck it."""
    owner = place.child(noun, "nmod:poss")
    if owner is not None:
        owned = place.lemma(noun) == "agreement" and agentive(place, owner, words)
        return owner if owned and place.tokens[noun].deprel != "nsubj" else None
    return _striker(place, noun, words)


def _striker(place: Place, noun: int, words: CommitmentWords) -> int | None:
    """Who [struck] a deal; of "Norvania, which has signed a deal" Norvania."""
    hung = place.tokens[noun].deprel == "obj" or place.case(noun) == "into"  # "entered into a deal to"
    above = place.clause(place.tokens[noun].head) if hung else None
    if above is None or above.voice == "passive" or above.subject is None or not is_told(place, above):
        return None
    if place.lemma(above.verb) not in words.words.concluding or not _struck(place, above):
        return None
    by = above.subject
    if "relcl" in above.relation and place.tokens[by].text.lower() in RELATIVES:
        by = place.tokens[above.verb].head
    return by if agentive(place, by, words) or is_person(place, by) else None


def _struck(place: Place, clause: Clause) -> bool:
    """Whether a deal is struck by now: not "will sign", "hopes to reach", "had signed" long ago, but "said it had"."""
    sought = any(place.tokens[i].text.lower() == "to" for i in place.children(clause.verb, "mark"))
    gone = past_it(place, clause.verb) and place.claim(clause.verb) is None
    return clause.modality is None and not sought and not gone


def _with(place: Place, noun: int) -> bool:
    """A deal [with] somebody."""
    return any(place.case(i) == "with" for i in place.children(noun, "nmod"))
