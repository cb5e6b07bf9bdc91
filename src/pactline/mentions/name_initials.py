"""An entity beside initials in, where it begins and ends out: they belong to the person behind, [A.B. Holm]."""

import re

from pactline.mentions.name_titles import Ground

INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
PERSON, PLACE = "person", "place"


def ends_before(here: Ground, last: int) -> bool:
    """Whether the last word of an entity is the initials of the person behind it: Harbour goalkeeper [A.B.] Holm."""
    entities = here.sentence.entities
    return _initials(here, last - 1) and any(one.first == last and one.kind == PERSON for one in entities)


def begins(here: Ground, first: int) -> int:
    """Where a person's name begins whose initials the model took for another's, or for nobody's."""
    if not first or not _initials(here, first - 1) or here.known(first - 1) is not None:
        return first
    placed = any(one.first < first <= one.last and one.kind == PLACE for one in here.sentence.entities)
    return first if placed else first - 1


def _initials(here: Ground, at: int) -> bool:
    """Whether a word is initials, one space before the next."""
    tokens = here.sentence.tokens
    near = at + 1 < len(tokens) and tokens[at + 1].start - tokens[at].end == 1
    return near and INITIALS.fullmatch(tokens[at].text) is not None
