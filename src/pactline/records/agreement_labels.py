"""An agreement's noun in its sentence in, the words it is called by out."""

from pactline.kit import trees
from pactline.records.ledger_place import Place

HELD = ("space", "market", "zone", "area")  # "a migration and visa space" is one
CLAUSES = ("acl", "acl:relcl", "advcl", "parataxis", "appos", "conj", "cc", "cop", "aux", "nsubj", "case", "mark")
OPENERS = ("DET", "PUNCT", "ADP", "SCONJ", "PRON")  # what a label does not begin with
CLOSERS = ("PUNCT", "ADP", "VERB", "ADV")  # nor end with
ROOM = 9  # words between a noun and the end of its label


def label(place: Place, at: int) -> tuple[int, int]:
    """The characters of the noun phrase, without determiner, clauses and what is joined to it."""
    first, last = trees.phrase(place.tokens, at, without=CLAUSES)
    if place.tokens[at].deprel == "conj" and place.lemma(at) in HELD:
        first = min(first, trees.phrase(place.tokens, place.tokens[at].head, without=CLAUSES)[0])
    last = min((i for i in place.children(at, "nmod", "obl") if i > at and _outside(place, i)), default=last)
    first = next((i for i in range(first, at) if place.tokens[i].upos not in OPENERS), at)
    last = next((i for i in range(at + 1, last) if _opens_aside(place, i) or opens_day(place, i)), last)
    if place.tokens[at].text[0].isupper():  # the arrogantly misbegotten [Treaty of Riga]
        plain = (
            i for i in range(first, at) if not place.tokens[i].text[0].islower() and place.tokens[i].upos != "PART"
        )
        first = next(plain, at)
    last = _trimmed(place, at, last)
    return place.tokens[first].start, place.tokens[last - 1].end


def _opens_aside(place: Place, at: int) -> bool:
    """A settlement with Holm Ltd[,] the owner of the rig."""
    return place.tokens[at].text == "," and place.tokens[min(at + 1, len(place.tokens) - 1)].upos == "DET"


def opens_day(place: Place, at: int) -> bool:
    """The treaty on ferries [on] 5 May: when something was done with it."""
    after = place.tokens[min(at + 1, len(place.tokens) - 1)]
    times = place.times(after.start, place.sentence.end)
    dated = any(one.type == "DATE" and one.span.start == after.start for one in times)
    return place.tokens[at].text.lower() == "on" and dated


def _trimmed(place: Place, at: int, last: int) -> int:
    """The end of a label: no loose words and no time behind it, and a plain noun's is short and ends in a noun."""
    while last - 1 > at and (place.tokens[last - 1].upos in CLOSERS or _timed(place, last - 1)):
        last -= 1
    if place.tokens[at].upos != "NOUN" or not place.tokens[at].text.islower():
        return last
    short = range(min(last, at + 1 + ROOM) - 1, at, -1)
    return next((i + 1 for i in short if place.tokens[i].upos in ("NOUN", "PROPN", "NUM")), at + 1)


def _outside(place: Place, at: int) -> bool:
    """Whether a phrase after the noun says when or where: 28 programmes [in Riga], the accord on gas [Thursday]."""
    token = place.tokens[at]
    name = place.named(at)
    timed = any(one.span.start < token.end and token.start < one.span.end for one in place.times(*_whole(place)))
    placed = name is not None or place.tokens[token.head].text[0].isupper()  # the Trade Agreement in union halls
    return timed or (place.case(at) in ("in", "at") and placed)


def _whole(place: Place) -> tuple[int, int]:
    """The offsets of the sentence."""
    return place.sentence.start, place.sentence.end


def _timed(place: Place, at: int) -> bool:
    """Whether a token belongs to a time that follows."""
    token = place.tokens[at]
    return token.deprel.startswith("obl") and bool(place.times(token.start, token.end))
