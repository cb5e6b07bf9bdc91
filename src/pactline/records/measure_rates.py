"""An amount in its sentence in, what a share or a sum is set on out: duties of 20 percent *on cod*, and 8 *on herring*.

What stands after the amount tells two rates of one thing apart, so that one is never read as the other's update.
"""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.sentence import Token
from pactline.records import measure_labels
from pactline.records.measure_ground import Ground

SET_ON = ("on", "for")
LEVELS = ("by", "above", "below", "to", "under", "over")  # "from 31 percent" is how it was at a time not told


def target(ground: Ground) -> tuple[str, tuple[int, int]] | None:
    """What an amount is set on, with its preposition: ("on imported cod", its place)."""
    for at in trees.children(ground.tokens, ground.head, "nmod", "obl"):
        case = trees.child(ground.tokens, at, "case")
        idle = ground.tokens[at].lemma.lower() in (*ground.words.shapes, *ground.words.when)
        if at > ground.head and case is not None and ground.tokens[case].text.lower() in SET_ON and not idle:
            return _phrase(ground, at, case)
    return None


def _phrase(ground: Ground, at: int, case: int) -> tuple[str, tuple[int, int]] | None:
    """A preposition with its noun phrase; None where that only points back."""
    start, end = ground.phrase(at)
    start = max(start, ground.tokens[case].end + 1)
    label = measure_labels.noun(ground.text[start:end])
    plain = label and ground.tokens[at].upos in ("NOUN", "PROPN") and not label[:1].isdigit()
    return (f"{ground.tokens[case].text.lower()} {label}", (start, end)) if plain else None


def first_of_pair(ground: Ground) -> int | None:
    """The noun that the amount before this one belongs to: [duties] of 20 percent on cod and 8 percent on herring."""
    tokens, at = ground.tokens, ground.head
    if tokens[at].deprel not in ("conj", "appos", "nmod") or not 0 <= tokens[at].head < at:
        return None
    first = tokens[at].head
    if not _is_amount(tokens, first):
        return first if _holds_amount(tokens, first, at) else None
    if trees.child(tokens, first, "cop") is not None:
        return trees.child(tokens, first, "nsubj")
    above = tokens[first].head
    return above if 0 <= above < len(tokens) and tokens[above].upos == "NOUN" else None


def _is_amount(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is the unit of another number."""
    return trees.child(tokens, at, "nummod", "compound") is not None and tokens[at].lemma.lower() in (
        "percent",
        "%",
        "$",
    )


def _holds_amount(tokens: Sequence[Token], noun: int, before: int) -> bool:
    """Whether a noun has a share or a sum of its own."""
    return tokens[noun].upos == "NOUN" and any(
        _is_amount(tokens, i) for i in trees.children(tokens, noun, "nmod") if i < before
    )


def level_of(ground: Ground, verb: int) -> int | None:
    """The object of a verb that an amount says the level of, where the tree may have hung it on the object's end."""
    by = trees.child(ground.tokens, ground.head, "case")
    object_ = trees.child(ground.tokens, verb, "obj")
    if by is None or ground.tokens[by].text.lower() not in LEVELS:
        return None
    head = ground.tokens[ground.head].head
    if object_ is None or object_ < verb:
        return head if verb < head < ground.head and ground.tokens[head].upos == "NOUN" else None
    loose = object_ < head < ground.head and object_ in trees.path_up(ground.tokens, head)
    return object_ if head in (verb, object_) or loose else None
