"""An action's tokens in, where its words start and end out: a quotation that it opens or closes is whole.

A mark is never more than a stop away: stop calling it “big storm[,”], be [“]working all night” at the pier.
"""

import re

from pactline.records.ledger_place import Place

MARKS = {"”": "“", '"': '"'}
CLOSES = re.compile(r"[,.;:!?]?[”\"]")
SINGLE = re.compile(r"(?:^|[\s(])['‘](?=\w)")  # opens; the one behind a letter closes or is an apostrophe
SHUT = re.compile(r"[\w.!?,]['’](?!\w)")


def ends(place: Place, first: int, last: int) -> tuple[int, int]:
    """The characters `[start, end)` of an action."""
    start, end = place.tokens[first].start, place.tokens[last - 1].end
    start -= 1 if _unopened(place.text, start, end) else 0
    words = place.text[start:end]
    if words.count("“") > words.count("”") or words.count('"') % 2:
        closing = CLOSES.match(place.text, end)
        return start, closing.end() if closing else end
    opened = [one.end() for one in SINGLE.finditer(words)]
    left = bool(opened) and SHUT.search(words, opened[-1]) is None
    return start, end + 1 if left and place.text[end : end + 1] in ("'", "’") else end


def _unopened(text: str, start: int, end: int) -> bool:
    """Whether a quotation ends within an action that begins right behind its first mark."""
    before = text[start - 1 : start]
    words = text[start:end]
    if before == "“":
        return words.count("”") > words.count("“")
    return before == '"' and words.count('"') % 2 == 1
