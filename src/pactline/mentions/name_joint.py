"""A body's name in, the two out that "and" joins in one sentence: the [Harbour Club] and the [Pilots' Union]."""

from collections.abc import Sequence

import msgspec

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground
from pactline.model.sentence import Token


def parted(here: Ground, candidate: Candidate) -> tuple[Candidate, ...]:
    """Both bodies, or the candidate as it is."""
    if candidate.kind != "organisation" or candidate.known is not None:
        return (candidate,)
    tokens = here.sentence.tokens
    for at in range(candidate.first + 1, candidate.last - 1):
        if tokens[at].text != "and":
            continue
        behind = at + 1 + (tokens[at + 1].text.lower() == "the")
        if behind < candidate.last and _apart(here, candidate, at=at, behind=behind):
            first = msgspec.structs.replace(candidate, last=at)
            return (first, *parted(here, msgspec.structs.replace(candidate, first=behind)))
    return (candidate,)


def _apart(here: Ground, candidate: Candidate, *, at: int, behind: int) -> bool:
    """Whether an article, or a word for a body on either side, says that two are named."""
    tokens, bodies = here.sentence.tokens, here.lists.organisations
    if behind > at + 1:
        return True
    left, right = tokens[at - 1], tokens[behind : candidate.last]
    return _says(left, bodies) and _says(right[-1], bodies) and not all(_says(word, bodies) for word in right)


def _says(token: Token, bodies: frozenset[str]) -> bool:
    """Whether a word says what a body is."""
    return token.text.lower() in bodies


def all_parted(here: Ground, found: Sequence[Candidate]) -> list[Candidate]:
    """Every candidate, those of two bodies as two."""
    return [part for candidate in found for part in parted(here, candidate)]
