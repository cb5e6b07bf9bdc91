"""So many of so many in, a share out: one in 16 loans is 6.25 percent of them, six in 10 say so is 60 percent."""

import re
from collections.abc import Collection, Iterator, Mapping

from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Unit

HEDGE = r"(?:about|around|nearly|almost|some|roughly|only|just|over|than|least|most)"
RATIO = re.compile(
    r"\b(\d{1,2}|[A-Za-z]+)( in (?:every |each )?| out of (?:every )?| of )(\d{1,4}|[a-z]+)\b(?![.,:]\d|[%-])"
)
BEFORE = re.compile(
    rf"(?:^|[.,;:(“\"—–-] ?|\b(?:that|by|and|but|while|for|of|among|as|to|with|from|if|{HEDGE}) )$", re.I
)
HEDGED = re.compile(rf"\b{HEDGE} $", re.IGNORECASE)
WORD = re.compile(r"[,;]?\s+([a-z][\w'’-]*)")
AGAIN = re.compile(r"[^.;]{0,60}?(?:\(|[—–-] ?)\d[\d.]*\s?(?:%|percent|per cent)")
SCORED = re.compile(r"\d[-–—/:.]$")  # "won 3-1 in four games": the last number of a score or a record
ROUND = (3, 4, 5, 10, 100)  # how many they are of, where more than one are told
TEN = 10
PLACES = 2
RULE = "ratio"


def read(
    text: str, start: int, end: int, *, numbers: Mapping[str, int], idle: Collection[str]
) -> Iterator[tuple[Quantity, Unit]]:
    """The shares of a stretch that are told by two numbers; `idle` nouns behind them make it a rate or a time."""
    for match in RATIO.finditer(text, start, end):
        part, whole = _number(match[1], numbers), _number(match[3], numbers)
        before, after = text[start : match.start()], WORD.match(text, match.end(), end)
        if part is None or whole is None or not _ratio(part, whole, word=match[2].strip(), before=before):
            continue
        if match[1].isdigit() and SCORED.search(before):
            continue
        if after is None or after[1] in idle or after[1] in numbers or AGAIN.match(text, match.end(), end):
            continue
        share = round(100 * part / whole, PLACES)
        found = Quantity(match.start(), match.end(), low=share, high=share, value=share)
        yield found, Unit("percent", match.start(), match.end(), match.span(3), RULE)


def _number(word: str, numbers: Mapping[str, int]) -> int | None:
    """A number in digits or in a word."""
    return int(word) if word.isdigit() else numbers.get(word.lower())


def _ratio(part: int, whole: int, *, word: str, before: str) -> bool:
    """Whether two numbers tell a share: one in 16, nearly eight of 10; not "killed five in three attacks"."""
    if not 0 < part < whole or (part > 1 and whole not in ROUND):
        return False
    if word == "of":
        return whole == TEN and HEDGED.search(before) is not None
    return part == 1 or BEFORE.search(before) is not None
