"""A noun joined to another in, whether both are one body's matters out: the [works and harbour] committee."""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.sentence import Token

BODIES = ("committee", "subcommittee", "commission", "ministry", "department", "directorate", "bureau", "taskforce")


def one_body(tokens: Sequence[Token], at: int) -> int | None:
    """The last word of a body's name that a tree cuts at its "and": the Senate works and harbour [committee]."""
    joined = trees.children(tokens, at, "conj")
    last = joined[-1] if joined else at
    if last == at or tokens[last].lemma.lower() not in BODIES or tokens[at].xpos not in ("NN", "NNS"):
        return None
    own = tokens[at].lemma.lower() in BODIES or any(_closed(tokens, i) for i in joined)
    return None if own or not trees.children(tokens, at, "det", "nmod:poss") else last


def _closed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun has an article or an owner of its own: the mayor and [the] committee, and [her] committee."""
    return bool(trees.children(tokens, at, "det", "nmod:poss", "nummod"))
