"""The tokens of a tree in, the same out with a verb of saying hung on the verb of saying that it goes on from.

"The mayor said the port would close but urged pilots to stay" tempts a parser to join "urged" to the nearer verb, as
if the port had urged them. "Would close" has a helper that "urged" cannot share, and "said" has none: the two plain
verbs are joined. Where the nearer one is plain too ("said the port closed and urged"), nothing tells.
"""

from collections.abc import Sequence

import msgspec

from pactline.model.sentence import Token

FINITE = frozenset(("VBD", "VBZ", "VBP"))
HELPED = frozenset(("VB", "VBG"))  # a verb that cannot stand without a helper
OWN = frozenset(("nsubj", "nsubj:pass", "aux", "aux:pass"))


class Joined(msgspec.Struct, frozen=True):
    """joined_verbs.toml."""

    saying: frozenset[str]
    going_on: frozenset[str]


def settle(tokens: Sequence[Token], words: Joined) -> list[Token]:
    """The tokens, each such verb and the word that joins it on a step up."""
    own = {token.head for token in tokens if token.deprel in OWN}
    helped = {token.head for token in tokens if token.deprel == "aux"}
    moved = {
        at: tokens[token.head].head
        for at, token in enumerate(tokens)
        if token.deprel == "conj" and at not in own and token.head in helped and _goes_on(tokens, at, words)
    }
    return [msgspec.structs.replace(token, head=moved[at]) if at in moved else token for at, token in enumerate(tokens)]


def _goes_on(tokens: Sequence[Token], at: int, words: Joined) -> bool:
    """Whether a plain verb of saying stands behind a helped verb in what a plain verb of saying tells."""
    verb, told = tokens[at], tokens[tokens[at].head]
    if told.deprel != "ccomp" or told.xpos not in HELPED or not 0 <= told.head < verb.head < at:
        return False
    said = tokens[told.head]
    plain = verb.xpos in FINITE and said.xpos in FINITE
    return plain and verb.lemma.lower() in words.going_on and said.lemma.lower() in words.saying
