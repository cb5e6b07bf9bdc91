"""An undertaking in its sentence in, whether somebody only reckons how much or how many it will come to out."""

from pactline.kit import trees
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

ABOUT = ("around", "about", "roughly", "some", "approximately", "nearly", "almost", "less", "fewer", "more")


def _reckoned(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Expects to treat [around] 400 of them, to spend [less than] $2 million: a forecast of work or of cost."""
    if place.lemma(found.cue) != "expect":
        return False
    things = place.children(found.act, "obj", "obl:", "advmod")
    return any(place.tokens[i].text.lower() in ABOUT and _counts(place, i) for i in _words(place, things))


def _words(place: Place, heads: tuple[int, ...]) -> set[int]:
    """The words of some phrases, up to any clause in them."""
    inner = {i for at in heads for i in trees.subtree(place.tokens, at)}
    clauses = {i for i in inner if place.tokens[i].deprel.startswith(("acl", "advcl"))}
    return inner - {i for at in clauses for i in trees.subtree(place.tokens, at)}


def _counts(place: Place, at: int) -> bool:
    """Whether a number stands within three words behind a word: around [400], less than the promised [$2 million]."""
    behind = place.tokens[at + 1 : at + 5]
    return any(token.upos in ("NUM", "SYM") for token in behind)


RULES = (_reckoned,)
