"""A clause in, the state of things that somebody promises out: promised that the vote would be fair.

Whoever says that the vote will be fair foretells it; whoever promises it undertakes to see to it.
"""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import who_acts
from pactline.records.commitment_arranged import arranged
from pactline.records.commitment_doubt import likely
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told, past_it, unreal

FUTURE = ("will", "would")
NONE = ("no", "neither", "nobody", "none", "nothing")
PREDICATES = ("ADJ", "NOUN", "ADV")
RECEIVING = ("have", "get", "receive")
ONESELF = ("he", "she", "it", "they", "we", "i")


def assured(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [promised] that the vote would be fair, that no school would go: what she is to see to."""
    what, by = clause.subject, promiser(place, clause, words)
    if what is None or by is None or what > clause.verb or _there(place, clause):
        return None
    own = place.tokens[what].text.lower() in ONESELF
    stated = _state(place, clause, what, words=words) and not own
    return Undertaking(what, by, clause.verb, "firm") if stated else None


def assured_there(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [promised] that there would be no new tax."""
    what = next((i for i in place.children(clause.verb, "nsubj") if i > clause.verb), None)
    by = promiser(place, clause, words) if what is not None and _there(place, clause) else None
    return None if what is None or by is None else Undertaking(what, by, clause.verb, "firm")


def promiser(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Who promises by a verb of promising what a clause tells of as to come; None where nobody does."""
    promise = _promise(place, clause, words)
    future = clause.modality in FUTURE or arranged(place, clause.verb)  # "Tessary is to have a port, Holm promised"
    sure = future and not unreal(place, clause) and not likely(place, clause, words)
    return who_acts(place, promise, words) if promise is not None and sure else None


def _promise(place: Place, clause: Clause, words: CommitmentWords) -> Clause | None:
    """The clause in which somebody promises it: [promised] that, [pledged] that it would and [that it would not]."""
    first = clause
    if clause.relation == "conj" and (before := place.clause(place.tokens[clause.verb].head)) is not None:
        first = before
    head = place.tokens[first.verb].head
    above = place.clause(head) if first.relation == "ccomp" and head >= 0 else None
    if above is None or place.lemma(head) not in words.words.vouching or above.voice == "passive":
        return None
    return above if is_told(place, above) and not past_it(place, head) else None


def _there(place: Place, clause: Clause) -> bool:
    """[There] would be no new tax."""
    first = (i for i in place.children(clause.verb, "expl") if i < clause.verb)
    return any(place.tokens[i].text.lower() == "there" for i in first)


def _state(place: Place, clause: Clause, what: int, *, words: CommitmentWords) -> bool:
    """Whether something is to be so, [would be fair], is had, or nothing is to be done, [no] school would go."""
    if place.child(clause.verb, "cop") is not None and place.tokens[clause.verb].upos in PREDICATES:
        return place.lemma(clause.verb) not in words.words.praising
    if place.lemma(clause.verb) in RECEIVING and clause.object is not None:
        return True  # "Tessary would have a port"
    phrase = trees.phrase(place.tokens, what)
    return place.tokens[phrase[0]].text.lower() in NONE
