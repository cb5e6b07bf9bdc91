"""A number of a list in its sentence in, what it counts and where out: Kalla province - [12]."""

import re

from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

NAME = re.compile(r"(?:^|[,;:(]\s|\b(?:in|and|the)\s)([A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}?) ?[-–—:] ?$")
REACH = 80


def listed(ground: Ground) -> Finding | None:
    """They formed 90 [districts]: Riga - 15, Kalla province - 12: districts, Kalla province."""
    noun = ground.amount.noun
    match = NAME.search(
        ground.text[max(ground.sentence.start, ground.amount.span.start - REACH) : ground.amount.span.start]
    )
    if ground.amount.rule != "listed" or noun is None or match is None:
        return None
    return Finding(f"{ground.amount.unit}, {match[1]}", (noun.start, noun.end))
