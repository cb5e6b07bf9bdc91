"""An undertaking in its sentence in, whether it is only a thought, an effect, a trait or an oath out: no promise."""

from collections.abc import Callable

from pactline.records.commitment_doubt import cue_words
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]

ALWAYS = ("always", "long")
WILLING = ("willing", "minded")
MODALS = ("will", "would", "'ll", "’ll", "'d", "’d")


def _mused(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """I [thought], “He should slow down”: said to nobody."""
    above = place.tokens[found.act].head
    thought = (
        i for i, token in enumerate(place.tokens) if token.xpos == "VBD" and place.lemma(i) in words.words.musing
    )
    cued = bool(cue_words(place, found.act) & words.words.musing)
    return found.asked and any(i == above or (cued and i < found.act) for i in thought)


def _to_think(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Urged them to [remember] that it sank: nothing is asked but a thought; "urged it to recognise the vote" is."""
    thought = found.asked and place.lemma(found.act) in words.words.thoughts
    return thought and (place.child(found.act, "ccomp") is not None or place.child(found.act, "obj") is None)


def _of_a_law(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The [bill] would close the port: what it brings about; a name that ends so is one too, "the Free Sund Act"."""
    by = found.by
    if by is None or found.asked or place.tokens[found.cue].text.lower() not in MODALS:
        return False
    return place.lemma(by) in words.words.laws


def _sworn(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Pledged [allegiance] to Norvania: an oath."""
    return place.tokens[found.act].upos == "NOUN" and place.lemma(found.act) in words.words.oaths


def _which_ones(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """One of a few firms [committed] to exploring it: which ones; but: Norvania, committed to exploring it."""
    cue = place.tokens[found.cue]
    hung = cue.xpos == "VBN" and cue.deprel == "acl" and place.lemma(found.cue).startswith("commit")
    noun = cue.head
    return hung and place.tokens[noun].upos == "NOUN" and place.tokens[found.cue - 1].text != ","


def _ever(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """I have [always] been willing to work with her, they have been [willing] to: how one is or was."""
    verb = next((i for i in (found.cue, place.tokens[found.cue].head) if i >= 0 and place.clause(i) is not None), -1)
    beside = [place.tokens[i].text.lower() for i in place.children(verb, "aux", "advmod")] if verb >= 0 else []
    perfect = not {"have", "has", "'ve", "’ve", "'s", "’s"}.isdisjoint(beside)
    ever = place.lemma(found.cue) in WILLING or not set(ALWAYS).isdisjoint(beside)
    return found.rule == "set_to" and perfect and ever


RULES: tuple[Rule, ...] = (_mused, _to_think, _of_a_law, _sworn, _which_ones, _ever)
