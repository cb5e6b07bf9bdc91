"""A sentence's names in, firms named after two people made one out: [Keller & Stone].

Two people with "&" between them may be just that ("Holm & Lund meet"): they are a firm where no other place of the
report names either without the other, or where what they do is told of one ("Holm & Lund has offered").
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_extents import nameish
from pactline.mentions.name_titles import Ground

AND = "&"
HELPING = ("aux", "cop")
ONE = "(?:has|is|was|does|says)"  # what one does


def joined(here: Ground, found: Sequence[Candidate]) -> list[Candidate]:
    """Every candidate, those of one firm as one."""
    tokens = here.sentence.tokens
    kept = list(found)
    for at in range(1, len(tokens) - 1):
        if tokens[at].text == AND and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start:
            kept = _with(here, kept, at)
    return kept


def _with(here: Ground, found: Sequence[Candidate], at: int) -> list[Candidate]:
    """The candidates with those on both sides of a mark as one, where they are one firm."""
    over = next((one for one in found if one.first < at < one.last - 1), None)
    if over is not None:
        return [msgspec.structs.replace(one, kind="organisation") if one is over else one for one in found]
    left, right = _left(found, at), next((one for one in found if one.first == at + 1), None)
    if left is None or right is None or not _firm(here, left, right):
        return list(found)
    whole = msgspec.structs.replace(left, last=right.last, kind="organisation")
    return [whole, *(one for one in found if one is not left and one is not right)]


def _left(found: Sequence[Candidate], at: int) -> Candidate | None:
    """The name before a mark, which the model may have taken with it."""
    return next((one for one in found if one.first < at and one.last in (at, at + 1)), None)


def _firm(here: Ground, left: Candidate, right: Candidate) -> bool:
    """Whether two names are of one firm: one does it, or they are no state and no place of the gazetteer and neither
    stands alone elsewhere.
    """
    tokens = here.sentence.tokens
    whole = here.text[tokens[left.first].start : tokens[right.last - 1].end]
    if tokens[left.first + 1].text != AND:
        return False
    if _is_one(here, left.first) or re.search(rf"{re.escape(whole)} {ONE}\b", here.text):
        return True
    inside = [*range(left.first, left.last), *range(right.first, right.last)]
    if not all(here.known(i) is None and nameish(tokens[i], here.lists) for i in inside):
        return False
    rest = here.text.replace(whole, " ")
    names = "|".join(re.escape(tokens[i].text) for i in (left.first, right.first))
    return re.search(rf"\b(?:{names})\b", rest) is None


def _is_one(here: Ground, first: int) -> bool:
    """Whether the verb of two joined names is of one doer: Keller & Stone [has] offered it."""
    tokens = here.sentence.tokens
    verb = tokens[first].head if tokens[first].deprel.startswith("nsubj") else -1
    forms = (
        i for i, token in enumerate(tokens) if i == verb or (token.head == verb and token.deprel.startswith(HELPING))
    )
    return verb >= 0 and any(tokens[i].xpos == "VBZ" or tokens[i].text == "was" for i in forms)
