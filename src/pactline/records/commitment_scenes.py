"""An undertaking in its sentence in, whether it is only of its place out: told on the spot, by a thing, its purpose."""

from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

OPENS = ("whether", "if")


def _on_the_spot(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """An officer [told] the man to drop his gun: done or not by now."""
    told = (
        found.asked and place.tokens[found.cue].xpos in ("VBD", "VBN") and place.lemma(found.cue) in words.words.bidding
    )
    if not told or place.children(found.act, "advcl"):
        return False  # "told them to pull over if it lights up"
    beside = [*place.children(found.act, "obj", "compound:prt"), *range(found.act + 1, len(place.tokens))[:1]]
    return any(f"{place.lemma(found.act)} {place.lemma(i)}" in words.words.scenes for i in beside)


def _by_a_thing(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The [app] asks users to enter a word: asked of whoever comes."""
    clause = place.clause(found.cue) if found.asked else None
    if clause is None or clause.subject is None or clause.voice == "passive":
        return False
    return place.lemma(clause.subject) in words.words.askers and place.tokens[clause.subject].upos == "NOUN"


def _put_to(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The jury was asked to [decide whether] she lied: a question put to it."""
    inside = place.children(found.act, "ccomp", "advcl", "xcomp") if found.asked else ()
    opened = any(place.lemma(j) in OPENS for i in inside for j in place.children(i, "mark"))
    return opened and place.lemma(found.act) in words.words.deciding | {"choose", "judge"}


def _is_for(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """A magazine, which [aims] to help sailors: what it is there for."""
    verb = place.tokens[found.cue]
    which = [i for i in place.children(found.cue, "nsubj") if place.tokens[i].text.lower() in ("which", "that")]
    state = (name := place.named(verb.head)) is not None and name.kind == "state" if verb.head >= 0 else False
    return place.lemma(found.cue) == "aim" and verb.xpos in ("VBZ", "VBP") and bool(which) and not state


RULES = (_on_the_spot, _by_a_thing, _put_to, _is_for)
