"""An entity in, the whole name of the organ of state out that was taken for a person or a place: Foreign Ministry."""

from pactline.mentions.name_titles import Ground

ORGANS = frozenset({"Ministry", "Department", "Directorate"})  # what no person is called


def whole(here: Ground, first: int, last: int) -> tuple[int, int] | None:
    """Where the name begins and ends; None for what is no organ: [Foreign Ministry], [Defence] Ministry."""
    end = last + (last - first == 1 and _organ(here, last) and _adjoins(here, last))
    if not _organ(here, end - 1) or here.known(end - 1) is not None:
        return None
    while first and _adjoins(here, first) and _field(here, first - 1):
        first -= 1
    return (first, end) if end - first > 1 else None


def _organ(here: Ground, at: int) -> bool:
    """Whether a word with a capital is an organ of state and in nobody's name: Ministry."""
    return at < len(here.sentence.tokens) and here.sentence.tokens[at].text in ORGANS


def _adjoins(here: Ground, at: int) -> bool:
    """Whether one space parts a word from the one before it."""
    return here.sentence.tokens[at].start - here.sentence.tokens[at - 1].end == 1


def _field(here: Ground, at: int) -> bool:
    """Whether a word with a capital may say what an organ is for."""
    token = here.sentence.tokens[at]
    proper = token.upos in ("PROPN", "ADJ", "NOUN") and token.text[:1].isupper() and token.text not in here.lists.never
    apart = any(entity.first <= at < entity.last <= at + 1 for entity in here.sentence.entities)
    return proper and here.known(at) is None and not apart
