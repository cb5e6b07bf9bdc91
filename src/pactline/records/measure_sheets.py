"""A value in a sheet of data in its sentence in, its key out: Masts: 3 [Load to port]: 22,000 tonnes Crew: 40.

Such sheets are copied without the ends of their lines, so the next key stands right behind a value. A value told again
in brackets in another unit has the key of the first.
"""

import re

from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

KEYS = re.compile(r"(?:^|[\d)%] |\d ?[^\W\d_]+ )([A-Z][^\W\d_]+(?: [\w-]+){0,5}?): (?=[$£€]?\d)")
AGAIN = re.compile(r"(?:[$£€]?\d[\d,.]*(?: ?[^\W\d_%]+)? \()?")  # 1,420 kg (3,125 lb)
WIDE = 600  # characters of a sheet on either side of a value
SHEET = 2  # keys of a sheet at least


def keyed(ground: Ground) -> Finding | None:
    """Masts: 3 [Load to port]: 22,000 tonnes: the value of a key."""
    start, end = ground.amount.span.start, ground.amount.span.end
    low = max(ground.text.rfind("\n", 0, ground.sentence.start) + 1, start - WIDE)
    high = ground.text.find("\n", end, end + WIDE)
    line, at = ground.text[low : high if high >= 0 else end + WIDE], start - low
    keys = list(KEYS.finditer(line))
    before = [key for key in keys if key.end() <= at]
    if len(keys) < SHEET or not before or AGAIN.fullmatch(line, before[-1].end(), at) is None:
        return None
    key = before[-1]
    return Finding(key[1], (low + key.start(1), low + key.end(1)))
