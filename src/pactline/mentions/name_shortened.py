"""The names of a report in, firms that go by the adjective of a state as firms out: Tarvonian [said] it ordered six.

An adjective of a state that stands where a name does, with no noun behind and no article before it, is no state; it is
the firm of the report whose name begins so (Tarvonian Airlines).
"""

from collections.abc import Sequence

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground

ALONE = ("nsubj", "nsubj:pass", "nmod:poss", "obj", "obl", "obl:agent", "nmod", "conj")
DESCRIBED = ("NOUN", "PROPN", "ADJ", "NUM")
MARKS = ("'s", "’s")
ARTICLES = ("DET", "ADJ")
Read = tuple[Ground, Sequence[Candidate]]


def firms(read: Sequence[Read]) -> list[Read]:
    """The same names, with such firms."""
    begun = {word for here, found in read for one in found if (word := _firm(here, one))}
    return [(here, [_as_firm(one) if _stands(here, one, begun) else one for one in found]) for here, found in read]


def _firm(here: Ground, one: Candidate) -> str:
    """The first word of a firm's name that says it is a firm's; "" of any other."""
    words = [token.text for token in here.sentence.tokens[one.first : one.last]]
    named = one.kind == "organisation" and len(words) > 1
    return words[0] if named and words[-1].lower() in here.lists.names.additions else ""


def _stands(here: Ground, one: Candidate, begun: set[str]) -> bool:
    """Whether an adjective of a state stands where a firm's name does."""
    if one.known is None or one.known.sense != "demonym" or one.last - one.first > 1:
        return False
    tokens = here.sentence.tokens
    token = tokens[one.first]
    if token.text not in begun or token.deprel not in ALONE:
        return False
    owns = one.last < len(tokens) and tokens[one.last].text in MARKS
    behind = tokens[one.last].upos if one.last < len(tokens) and not owns else ""
    before = tokens[one.first - 1].upos if one.first else ""
    return behind not in DESCRIBED and before not in ARTICLES


def _as_firm(one: Candidate) -> Candidate:
    """The name as a firm's."""
    return Candidate(one.first, one.last, "organisation", None, "shortened")
