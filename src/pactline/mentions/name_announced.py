"""A name in its sentence in, the kind that the words beside it say outright out: a charity, a ship."""

from pactline.mentions import name_called, name_titles
from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground

VESSEL = "vessel"
BETWEEN = frozenset({",", "the", '"', "“", "'", "‘", "called", "named"})  # a noun and the name that it announces
FLAGGED = "flagged"
AFAR = 8  # words from a ship's name to its flag, at most: the Annika, a Tarvon-flagged ship
SURE = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof."})  # before people only
BACK = 3  # words between them, at most


def kind(here: Ground, candidate: Candidate) -> str | None:
    """The kind said; None where nothing says it."""
    if _storm(here, candidate):
        return VESSEL  # no more an actor than a vessel
    if (ship := _ship(here, candidate)) is not None:
        return ship
    if candidate.kind != "person" and name_titles.honorific(here, candidate.first) in SURE:
        return "person"
    told = _firm(here, candidate) or name_called.body(here, candidate)
    return "organisation" if told else None


def _firm(here: Ground, candidate: Candidate) -> bool:
    """Whether a name is a firm's: the charity [Harbour], [Tarm]'s shareholders, [Harbour], which"""
    tokens, names = here.sentence.tokens, here.lists.names
    noun = _noun_before(here, candidate.first)
    behind = [token.text.lower() for token in tokens[candidate.last : candidate.last + 2]]
    alone = candidate.kind == "person" and candidate.last - candidate.first == 1
    firm = noun in names.firms and tokens[candidate.first - 1].text.lower() == noun
    held = behind[:1] in (["'s"], ["’s"]) and not set(names.holdings).isdisjoint(behind[1:])
    return firm or held or (alone and behind == [",", "which"])


def _ship(here: Ground, candidate: Candidate) -> str | None:
    """What a ship's name is, by its first word or the words beside it: a warship acts, another does not."""
    names, tokens = here.lists.names, here.sentence.tokens
    first = tokens[candidate.first].text if candidate.last - candidate.first > 1 else ""
    if first in names.warships:
        return "organisation"
    beside = {_noun_before(here, candidate.first), *(token.text.lower() for token in tokens[candidate.last :][:1])}
    told = first in names.merchants or not beside.isdisjoint(names.vessels) or _flagged(here, candidate)
    return VESSEL if told else None


def _storm(here: Ground, candidate: Candidate) -> bool:
    """Whether a name is a storm's: Hurricane [Ada], [Tropical Storm Ada]."""
    tokens = here.sentence.tokens
    words = [token.text for token in tokens[max(candidate.first - 1, 0) : candidate.last]]
    return any(word.lower() in here.lists.names.storms and word[:1].isupper() for word in words[:-1])


def _noun_before(here: Ground, first: int) -> str:
    """The common noun that announces a name: the vessel, the [Annika]."""
    tokens = here.sentence.tokens
    at = first - 1
    while at > 0 and first - at <= BACK and tokens[at].text in BETWEEN:
        at -= 1
    return tokens[at].text.lower() if at >= 0 else ""


def _flagged(here: Ground, candidate: Candidate) -> bool:
    """Whether a name stands behind its flag (the Tarvon-flagged [Annika]) or right before it."""
    words = [token.text.lower() for token in here.sentence.tokens]
    before = [word for word in words[max(candidate.first - 2, 0) : candidate.first] if word != ","]
    if before[-1:] == [FLAGGED]:
        return True
    behind = words[candidate.last : candidate.last + AFAR]
    if behind[:1] != [","] or behind[1:2] not in (["a"], ["an"], ["the"]) or FLAGGED not in behind:
        return False
    at = behind.index(FLAGGED)
    return "," not in behind[1:at] and behind[at + 1 : at + 2] != [] and behind[at + 1] in here.lists.names.vessels
