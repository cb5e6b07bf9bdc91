"""A name of many in its sentence in, whether words beside it tell only of a part of them out: [moderate] Republicans.

"Republicans" are all of that name. Some of them, forty of them, the Senate's, those who lost their seats are a part;
what a part says or does is not the whole's.
"""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.sentence import Token

SEVERAL = ("NNS", "NNPS")
PART = ("some", "many", "most", "several", "few", "certain", "other", "more", "both", "another")
CERTAIN = ("the", "our", "their", "his", "her", "its")  # the ruling Conservatives: all of them
WITHIN = ("in", "at", "on", "from", "of", "with", "without", "among", "across", "near", "around", "inside", "outside")


def narrowed(tokens: Sequence[Token], at: int, name: Name) -> bool:
    """Whether a name at a token tells of a part of those who are called so."""
    several = name.form == "name" and tokens[at].xpos in SEVERAL
    if not several or name.kind not in ("group", "organisation"):
        return False
    before = [i for i in trees.children(tokens, at) if tokens[i].end <= name.span.start]
    if any(tokens[i].deprel == "nummod" or tokens[i].text.lower() in PART for i in before):
        return True
    return name.kind == "group" and (_of_a_kind(tokens, before) or _behind(tokens, at))


def _of_a_kind(tokens: Sequence[Token], before: Sequence[int]) -> bool:
    """[Senate] Republicans, [moderate] Republicans; "the ruling Conservatives" are all of them."""
    if any(tokens[i].deprel == "compound" for i in before):
        return True
    certain = any(tokens[i].text.lower() in CERTAIN or tokens[i].deprel == "nmod:poss" for i in before)
    return not certain and any(tokens[i].deprel == "amod" for i in before)


def _behind(tokens: Sequence[Token], at: int) -> bool:
    """Republicans [in the Senate], Republicans [who lost their seats], Norwegians [living abroad]; with no comma."""
    told = trees.children(tokens, at, "nmod:", "acl", "acl:relcl")
    return any(min(trees.subtree(tokens, i)) == at + 1 and _tells_which(tokens, i) for i in told if i > at)


def _tells_which(tokens: Sequence[Token], at: int) -> bool:
    """Whether words behind a name tell which of them are meant."""
    if tokens[at].deprel == "nmod":
        return any(tokens[i].text.lower() in WITHIN for i in trees.children(tokens, at, "case"))
    return tokens[at].deprel != "acl" or tokens[at].xpos in ("VBG", "VBN")
