"""A number without a noun in, a percentage out where it is one side of a poll: farmers favoured Holm, 72 to 8."""

import re

from pactline.mentions.lone import Place
from pactline.mentions.unit_ground import Unit

POLL = re.compile(r"\b(?:[Pp]oll(?:s|ed|ing|sters?)?|[Ss]urvey(?:s|ed)?)\b")
SIDING = re.compile(
    r"\b(?:favou?r(?:s|ed|ing)?|prefer(?:s|red|ring)?|lead(?:s|ing)?|led|trail(?:s|ed|ing)?|edge[sd]?)\b[^.;:\n]{1,60}$"
)
TO = re.compile(r"(?: to |[-–])\d{1,2}(?:\.\d)?(?![\d%]|\.\d)(?! (?:per ?cent|points?|[a-z]+s|people|million)\b)")
AGAINST = re.compile(r"\b\d{1,2}(?:\.\d)?(?: to |[-–])$")
BACK = 1500  # characters back to the word of a poll
WHOLE = 100


def polled(place: Place) -> Unit | None:
    """In the poll farmers favoured Holm, [72] to [8]: shares of those asked, told without a word for percent."""
    text, quantity = place.ground.text, place.quantity
    before = text[place.ground.start : quantity.start]
    pair = TO.match(text, quantity.end) is not None or AGAINST.search(before) is not None
    if not pair or quantity.value >= WHOLE or SIDING.search(before) is None:
        return None
    asked = POLL.search(text, max(0, place.ground.start - BACK), place.ground.end)
    return None if asked is None else Unit("percent", quantity.start, quantity.end, None)
