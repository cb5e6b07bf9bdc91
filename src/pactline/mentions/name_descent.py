"""What the gazetteer knows in a sentence in, the same without people by descent out: a Norwegian-American is no state.

"Norwegian-American relations" stay those of two states; Norwegian-American teachers and Norwegian Americans go.
"""

from collections.abc import Sequence

from pactline.mentions.name_words import Lists
from pactline.model.knowledge import KnownAt
from pactline.model.sentence import Token

At = tuple[int, int, KnownAt]
HYPHENS = frozenset({"-", "‑", "–"})


def apart(tokens: Sequence[Token], knowns: Sequence[At], lists: Lists) -> tuple[At, ...]:
    """The finds that are left."""
    gone = {at for at in range(len(knowns) - 1) if _is_descent(tokens, knowns[at], knowns[at + 1], lists=lists)}
    return tuple(one for at, one in enumerate(knowns) if at not in gone and at - 1 not in gone)


def _is_descent(tokens: Sequence[Token], one: At, other: At, *, lists: Lists) -> bool:
    """Whether two adjectives of states say together who somebody is by descent."""
    if {one[2].known.sense, other[2].known.sense} != {"demonym"} or one[2].known.key == other[2].known.key:
        return False
    hyphen = other[0] - one[1] == 1 and tokens[one[1]].text in HYPHENS
    plural = tokens[other[1] - 1].text.endswith("s")
    if not hyphen:
        return plural and other[0] == one[1]
    if plural:
        return True
    behind = tokens[other[1]] if other[1] < len(tokens) else None
    return tokens[other[1] - 1].text == "American" and (behind is None or not _between_states(behind, lists))


def _between_states(noun: Token, lists: Lists) -> bool:
    """Whether a noun is of what two states have with each other."""
    return noun.lemma.lower() in lists.names.policy or noun.text.lower() in lists.names.between
