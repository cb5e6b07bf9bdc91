"""An undertaking in its sentence in, whether the sentence tells that it was taken back out: retracted his promise.

What is taken back stands as a noun under the verb that does it ("dropped its demand that"), or is told on behind the
undertaking ("promised to close it, but never did").
"""

from collections.abc import Iterator

from pactline.records.commitment_gone import happened
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, past_it

HELD = ("obj", "nsubj:pass")
NOT = ("not", "never", "n't", "n’t")
MINDS = ("mind", "tune", "tack")
POINTING = ("it", "that", "them", "this")
BUT = ("but", "yet", "though", "although")
OPEN = ("yet", "still")  # has not yet done so
PARTS = ("compound:prt", "advmod")


def taken_back(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [retracted] its promise to close it, [dropped its demand] that they open it; a vow was [withdrawn]."""
    at = found.cue
    if place.tokens[at].upos != "NOUN":
        at = place.tokens[found.cue].head if place.tokens[found.cue].deprel.startswith("acl") else found.act
    noun = place.tokens[at]
    known = words.nouns.keys() | words.words.demands | words.words.appeals | words.words.pledges
    if noun.upos != "NOUN" or place.lemma(at) not in known or not noun.deprel.startswith(HELD) or noun.head < 0:
        return False
    return _takes_back(place, noun.head, words) and happened(place, noun.head, words)


def _takes_back(place: Place, verb: int, words: CommitmentWords) -> bool:
    """Whether a verb takes something back: retract, withdraw, [walk back], call off."""
    parts = [place.lemma(i) for i in place.children(verb, *PARTS)]
    two = {f"{place.lemma(verb)} {part}" for part in parts}
    return place.lemma(verb) in words.denials.withdrawing or not words.denials.back.isdisjoint(two)


def given_up_since(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm promised to close it [but never did], but [changed his mind], but has since [reneged]."""
    behind = _told_on(place, found)
    if found.asked:  # "asked them to open it, but they never did": the request stands
        behind = (at for at in behind if place.child(at, "nsubj") is None and place.lemma(at) != "do")
    return any(_gives_up(place, at, words) for at in behind)


def _told_on(place: Place, found: Undertaking) -> Iterator[int]:
    """What is told with a "but" behind an undertaking, of whoever made it or said so."""
    steps, at = 0, found.act
    while at >= 0 and steps < len(place.tokens):
        for other in place.children(at, "conj"):
            but = any(place.lemma(i) in BUT for i in place.children(other, "cc"))
            own = place.child(other, "nsubj", "nsubj:pass")
            same = own is None or place.tokens[own].upos == "PRON"
            if other > found.act and but and same:
                yield other
        at, steps = place.tokens[at].head, steps + 1


def _gives_up(place: Place, verb: int, words: CommitmentWords) -> bool:
    """Whether a verb tells that nothing came of it: never did, reneged, dropped it, changed his mind."""
    clause = place.clause(verb)
    if clause is None or clause.negated:
        return _never_did(place, verb)
    if clause.modality is not None or clause.tense != "past":
        return False
    thing = place.child(verb, "obj")
    if place.lemma(verb) == "change" and thing is not None and place.lemma(thing) in MINDS:
        return True
    named = words.nouns.keys() | words.words.demands | words.words.appeals | {"idea", "course", *POINTING}
    if _takes_back(place, verb, words) and thing is not None and place.lemma(thing) in named:
        return True
    parts = [place.lemma(i) for i in place.children(verb, *PARTS)]
    said = {place.lemma(verb), *(f"{place.lemma(verb)} {part}" for part in parts)}
    return not said.isdisjoint(words.words.retreats)


def _never_did(place: Place, verb: int) -> bool:
    """[Never did], [did not], did not do so; not "has not yet done so", which is still to come."""
    thing = place.child(verb, "obj")
    if place.lemma(verb) != "do" or not (thing is None or place.lemma(thing) in POINTING):
        return False
    beside = {place.tokens[i].text.lower() for i in place.children(verb, "advmod")}
    did = place.tokens[verb].xpos == "VBD" or any(place.tokens[i].xpos == "VBD" for i in place.children(verb, "aux"))
    return did and not beside.isdisjoint(NOT) and beside.isdisjoint(OPEN)


def was_going(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [was going to] close it, as nobody says: it did not."""
    if found.rule != "going_to":
        return False
    was = any(place.tokens[i].text.lower() in ("was", "were") for i in place.children(found.cue, "aux"))
    said = place.claim(found.cue) is not None and place.tokens[found.cue].deprel == "ccomp"
    return past_it(place, found.cue) or (was and not said)


RULES = (taken_back, given_up_since, was_going)
