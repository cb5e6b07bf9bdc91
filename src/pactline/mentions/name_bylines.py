"""An entity that a byline or a clock time runs into in, where the name begins or ends out: 10:44 AM ET [Anna Ozola]."""

import re

from pactline.mentions.name_titles import Ground

TIME = re.compile(r"(?:\d|\b[ap]\.?m\.?)\s*$", re.IGNORECASE)
LONGEST = 8  # letters of the end of a time looked at
STAFF = "Staff"  # ends the line of a newsroom: By the Tarvon Wire Staff


def apart(here: Ground, first: int, last: int) -> tuple[int, int]:
    """Where the name begins behind a time zone, and where it ends before what follows a newsroom's line."""
    tokens = here.sentence.tokens
    if first < last and tokens[first].text in here.lists.names.zones and _timed(here, first):
        first += 1
    staff = next((at for at in range(first + 1, last) if tokens[at].text == STAFF), last)
    return first, min(last, staff + 1)


def newsroom(here: Ground, first: int, last: int) -> bool:
    """Whether a name ends as the line of a newsroom does, which is no person's."""
    return last - first > 1 and here.sentence.tokens[last - 1].text == STAFF


def _timed(here: Ground, zone: int) -> bool:
    """Whether a time zone stands behind a time: 10:44 AM [ET], 0400 [GMT]."""
    start = here.sentence.tokens[zone].start
    return TIME.search(here.text[max(start - LONGEST, 0) : start]) is not None
