"""A noun joined to another in, whether it is joined only to say that it is not meant out: Norway, [not Latvia]."""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.sentence import Token

LEAVING_OUT = ("not", "never", "rather", "instead")
AS_WELL = ("only", "just", "merely", "simply", "alone")  # not [only] Latvia: Latvia too


def left_out(tokens: Sequence[Token], at: int) -> bool:
    """Norway, [not Latvia], [but not Latvia], [rather than Latvia]; "not only Latvia" is meant as well."""
    near = trees.children(tokens, at, "advmod", "cc", "case", "mark")
    marks = [i for i in (*near, *(j for i in near for j in trees.children(tokens, i))) if i < at]
    words = {tokens[i].text.lower() for i in marks}
    return not words.isdisjoint(LEAVING_OUT) and words.isdisjoint(AS_WELL)
