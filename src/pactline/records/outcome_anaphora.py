"""A deed done to "it" or "them" in, the words for the thing out that the pronoun takes up.

Only the thing that the clause or the sentence before speaks of is meant: its subject, or, where that is somebody, what
he dealt with. Nothing is taken up over a paragraph's end.
"""

from pactline.model.sentence import Token
from pactline.records import outcome_deeds
from pactline.records.ledger_place import Place
from pactline.records.outcome_deeds import Deed, Theme
from pactline.records.outcome_words import OutcomeWords

ONE = frozenset(("it", "this", "that", "he", "she"))
MANY = frozenset(("they", "these", "those", "them"))
DEALT = ("obj", "obl", "xcomp")
SOMEBODY = ("person", "organisation", "state", "group")


def theme(place: Place, deed: Deed, words: OutcomeWords) -> Theme:
    """The words of what a deed is done to, a pronoun's those of what it takes up."""
    at = deed.theme
    if at is None or place.tokens[at].upos not in ("PRON", "DET"):
        return outcome_deeds.theme(place, deed, words)
    pronoun = place.tokens[at].text.casefold()
    before = place.before
    if before is None or pronoun not in ONE | MANY:
        return Theme()
    meant = _spoken_of(before, plural=pronoun in MANY)
    if meant is None:
        return Theme()
    told = outcome_deeds.theme(before, Deed(theme=meant), words)
    return Theme(told.head, told.own, told.names, definite=True, some=False, other=told.other)


def _spoken_of(place: Place, *, plural: bool) -> int | None:
    """What the main clause of a sentence is about."""
    roots = (i for i, token in enumerate(place.tokens) if token.head < 0)
    root = next(roots, None)
    if root is None:
        return None
    subject = place.child(root, "nsubj:", "nsubj:pass")
    if subject is not None and not _somebody(place, subject):
        return subject if _fits(place.tokens[subject], plural=plural) else None
    things = [i for i in place.children(root, *DEALT) if _fits(place.tokens[i], plural=plural)]
    things = [i for i in things if not _somebody(place, i) and not _a_time(place, i)]
    return things[0] if len(things) == 1 else None


def _somebody(place: Place, at: int) -> bool:
    """A person, a body or a pronoun."""
    name = place.named(at)
    return place.tokens[at].upos in ("PROPN", "PRON") or (name is not None and name.kind in SOMEBODY)


def _a_time(place: Place, at: int) -> bool:
    """In the evening, on 2 May."""
    token = place.tokens[at]
    return any(one.span.start < token.end and token.start < one.span.end for one in place.times(0, len(place.text)))


def _fits(token: Token, *, plural: bool) -> bool:
    """Whether a noun is of the pronoun's number."""
    return token.upos == "NOUN" and (token.xpos == "NNS") == plural
