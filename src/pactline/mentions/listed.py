"""A lone number in its sentence in, the noun that it counts out where it is one of a list: Riga - [15], Kalla - [12].

A list has three such pairs at least; what they count stands before the first.
"""

import re

from pactline.mentions import lone
from pactline.mentions.bounds import HEDGE
from pactline.mentions.lone import Place
from pactline.mentions.unit_ground import Unit

NAME = r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}?"
PAIR = re.compile(rf"(?:^|[,;:(]\s|\b(?:in|and|the)\s)({NAME}) ?[-–—:] ?(\d[\d,]*)(?=[,;.)]|$|\s(?:and|while)\b)")
THERE = re.compile(rf"\b[Tt]here (?:are|were|will be|have been|had been) {HEDGE}$")
WHERE = re.compile(r" (?:in|on|at|with|without) ")
LEAST = 3  # pairs of a list


def listed(place: Place) -> Unit | None:
    """They formed 90 districts: Riga - 15, Kalla province - [12], Brenholm - 9: so many of what was counted before."""
    text, tokens = place.ground.text, place.ground.tokens
    pairs = list(PAIR.finditer(text, place.ground.start, place.ground.end))
    if len(pairs) < LEAST or not any(one.start(2) == place.quantity.start for one in pairs):
        return None
    first = next((i for i, token in enumerate(tokens) if token.end > pairs[0].start(1)), 0)
    counted = [i for i, t in enumerate(tokens[:first]) if any(o.head == i and o.deprel == "nummod" for o in tokens)]
    noun = next((i for i in reversed(counted) if lone.plural(i, place.ground)), None)
    return None if noun is None else place.unit(tokens[noun].text, noun)


def there_were(place: Place) -> Unit | None:
    """In May 40 nurses sat in the east. In June there were [20] in the west: so many of those counted last."""
    last = place.ground.counted
    there = THERE.search(place.ground.text, place.ground.start, place.quantity.start) is not None
    if last is None or not there or WHERE.match(place.ground.text, place.quantity.end) is None:
        return None
    return Unit(last.unit, place.quantity.start, place.quantity.end, last.noun)
