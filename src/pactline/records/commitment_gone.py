"""An undertaking in its sentence in, whether the sentence tells that it is off out: backed down over their plan."""

from pactline.kit import trees
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told, past_it

FROM = ("on", "over", "from", "of", "about")  # what one goes back on
HELD = ("xcomp", "csubj", "advcl", "acl")  # told by another verb


def gone_back(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [backed down over] its plan to close it, made a [U-turn on] plans to; not "refused to back down"."""
    noun = found.cue
    if place.tokens[noun].upos != "NOUN":
        return False
    own = set(trees.subtree(place.tokens, noun))
    at = noun - 1
    while at > 0 and at in own and place.tokens[at].text.lower() not in FROM:
        at -= 1
    if place.tokens[at].text.lower() not in FROM:
        return False
    before = " ".join(("", *(place.lemma(i) for i in range(at))))
    given_up = next((one for one in words.words.retreats if before.endswith(" " + one)), None)
    return given_up is not None and happened(place, at - len(given_up.split()), words)


def had_been_due(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [had] been due to close it: no longer."""
    arranged = place.lemma(found.cue) in words.words.arranging
    return arranged and (past_it(place, found.cue) or (found.rule == "due_to" and past_it(place, found.act)))


def happened(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether what a word is part of is told as done."""
    seen: set[int] = set()
    while at >= 0 and at not in seen and place.clause(at) is None:
        seen.add(at)
        at = place.tokens[at].head
    clause = place.clause(at) if at >= 0 else None
    if clause is None:
        return True
    if clause.relation in HELD and any(place.tokens[i].text.lower() == "to" for i in place.children(at, "mark")):
        return place.lemma(place.tokens[at].head) in words.words.forced
    return is_told(place, clause)


RULES = (gone_back, had_been_due)
