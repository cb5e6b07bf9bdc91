"""A figure with its finding in, the finding with what sets those counted apart out: more farmers [in debt], $9 [each].

Trees hang "in debt" elsewhere where a clause goes on, and "each" on the verb; without them a label says another thing.
"""

import msgspec

from pactline.kit import trees
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money

MORE = ("more", "additional", "extra", "fewer")
REACH = 3  # words from a preposition to its noun
EACH = "each"


def set_apart(here: Ground, finding: Finding) -> Finding:
    """More farmers [in debt] than in spring: what a bare "more farmers" is more of."""
    if finding.label.lower().split() != [*_more(finding.label), here.tokens[here.head].text.lower()]:
        return finding
    end = _tie(here, here.head + 1)
    if end is None or not _more(finding.label):
        return finding
    more = here.text[here.tokens[here.head].end : here.tokens[end].end]
    return msgspec.structs.replace(finding, label=f"{finding.label} {' '.join(more.split())}")


def _more(label: str) -> list[str]:
    """The "more" that a label begins with."""
    first = label.lower().split()[:1]
    return first if first and first[0] in MORE else []


def _tie(here: Ground, at: int) -> int | None:
    """The noun that a preposition right behind those counted ties to them; none of a time or with a name."""
    tokens = here.tokens
    if at >= len(tokens) or tokens[at].upos != "ADP" or tokens[at].text.lower() == "than":
        return None
    above = tokens[at].head
    near = at < above <= at + REACH and trees.child(tokens, above, "nummod") is None
    plain = near and tokens[above].upos == "NOUN" and tokens[above].lemma.lower() not in here.words.when
    return above if plain else None


def each(here: Ground, words: str) -> str:
    """The two yards spending $2 billion [each]: so much is of one, and not of both."""
    at = max(here.own) + 1
    tokens = here.tokens
    if not words or not is_money(here) or at >= len(tokens) or tokens[at].text.lower() != EACH:
        return words
    if EACH in words.lower().split() or _another(here, at + 1):
        return words
    return words.replace("…", f"… {EACH}", 1) if "…" in words else f"{words}, {EACH}"


def _another(here: Ground, at: int) -> bool:
    """Whether an "each" is of what stands behind it: each year, each of them."""
    if at >= len(here.tokens):
        return False
    token = here.tokens[at]
    return token.upos in ("NOUN", "PROPN", "ADJ", "NUM") or token.text.lower() in ("of", "other")
