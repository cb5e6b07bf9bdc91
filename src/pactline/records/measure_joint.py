"""A count in its sentence in, what is counted together with its noun out: 16 children [and adults] tested positive."""

import re

from pactline.kit import trees
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

MORE = re.compile(r"(?:, [a-z][a-z'’ -]+)*,? and (?:their |its )?[a-z][a-z'’ -]+")
PLURAL = "NNS"
FEW = 8  # words that such nouns fill at most


def told(ground: Ground, finding: Finding, words: str) -> str:
    """What is told of a count, with the nouns that share its number behind the first."""
    more, noun = "" if finding.of else _more(ground), ground.tokens[ground.head].text
    found = re.search(rf"\b{re.escape(noun)}\b(?! and\b|,)", words) if more else None
    return words if found is None else f"{words[: found.end()]}{more}{words[found.end() :]}"


def _more(ground: Ground) -> str:
    """The plural nouns without a number of their own that are joined to the one counted, as the text has them."""
    if ground.amount.rule != "plural_noun":
        return ""
    joined = trees.children(ground.tokens, ground.head, "conj")
    if not joined or any(not _shares(ground, at) for at in joined):
        return ""
    more = ground.text[ground.tokens[ground.head].end : ground.tokens[joined[-1]].end]
    return more if MORE.fullmatch(more) and len(more.split()) <= FEW else ""


def _shares(ground: Ground, at: int) -> bool:
    """Whether a joined noun is counted by the same number."""
    own = trees.child(ground.tokens, at, "nummod", "case")
    return at > ground.head and ground.tokens[at].xpos == PLURAL and own is None
