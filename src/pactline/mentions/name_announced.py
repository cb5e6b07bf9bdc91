"""A name in its sentence in, the kind that the words beside it say outright out: a charity, a ship."""

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground

VESSEL = "vessel"
BETWEEN = frozenset({",", "the", '"', "“", "'", "‘", "called", "named"})  # a noun and the name that it announces
BACK = 3  # words between them, at most


def kind(here: Ground, candidate: Candidate) -> str | None:
    """The kind said; None where nothing says it."""
    tokens, names = here.sentence.tokens, here.lists.names
    noun = _noun_before(here, candidate.first)
    behind = [token.text.lower() for token in tokens[candidate.last : candidate.last + 2]]
    if noun in names.vessels or (behind and behind[0] in names.vessels):
        return VESSEL
    if candidate.last - candidate.first == 1 and candidate.kind == "person" and behind == [",", "which"]:
        return "organisation"
    return "organisation" if noun in names.firms and tokens[candidate.first - 1].text.lower() == noun else None


def _noun_before(here: Ground, first: int) -> str:
    """The common noun that announces a name: the vessel, the [Annika]."""
    tokens = here.sentence.tokens
    at = first - 1
    while at > 0 and first - at <= BACK and tokens[at].text in BETWEEN:
        at -= 1
    return tokens[at].text.lower() if at >= 0 else ""
