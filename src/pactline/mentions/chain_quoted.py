"""A place in a text in, whether somebody's quoted words hold it out."""

import re

REACH = 4000  # characters of a paragraph looked at for an open quotation mark
STRAIGHT = '"'
ANY = re.compile(r"[“”«»\n]")
MARKS = {"“": 1, "”": -1, "«": 1, "»": -1}


def quoted(text: str, at: int, opening: int = 0) -> bool:
    """Whether a place lies inside quotation marks opened in its paragraph, which starts at `opening` or later."""
    start = max(at - REACH, opening)
    before = text[max(text.rfind("\n\n", start, at), start) : at]
    return sum(before.count(mark) * step for mark, step in MARKS.items()) > 0 or _opened(before, text[at : at + 1])


def closed(text: str, at: int) -> bool:
    """Whether quotation marks are closed behind a place in its line: words that run over several paragraphs."""
    following = ANY.search(text, at, at + REACH)
    return following is not None and MARKS.get(following[0]) == -1


def _opened(before: str, after: str) -> bool:
    """Whether the last straight mark opens: a space before it and none behind it; where both sides are alike, whether
    their number is odd.
    """
    last = before.rfind(STRAIGHT)
    if last < 0:
        return False
    left = not before[last - 1 : last].strip(" \n(—–-[")
    right = (before[last + 1 : last + 2] or after).isspace()
    return left if left != right else before.count(STRAIGHT) % 2 == 1
