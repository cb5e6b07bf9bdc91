"""A figure and a poll named in its sentence in, whether the poll gave only what the figure changed from out."""

import re

from pactline.model.span import Span
from pactline.records.measure_ground import Ground

FORMER = re.compile(
    r"\bfrom (?:(?:an?|the|just|only|about|some|around|nearly) )*[\d.,]+ ?(?:%|per ?cent)?(?: [^,;.]{0,40})?$"
)
ON = re.compile(r",? to ")


def of_former(here: Ground, poll: Span) -> bool:
    """Support is at [44 percent], up from 41 in a June poll; it fell from 58 percent in the last poll to [55]."""
    text, span = here.text, here.amount.span
    if span.end <= poll.start:
        return FORMER.search(text[span.end : poll.start]) is not None
    before = text[here.sentence.start : poll.start]
    return FORMER.search(before) is not None and ON.match(text[poll.end : span.start]) is not None
