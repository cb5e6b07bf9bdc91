"""A stretch of a report in, the same with the quotation marks and the colon that its cut lost out.

A quotation of several sentences has one mark at its head and one at its end; a line that tells one sentence of it
stands between them. No other sign is put in.
"""

import re

OPEN, CLOSE, STRAIGHT = "“", "”", '"'
CUE_FIRST = re.compile(r"^([^“”\"]*[a-z\d)]{2})\. (?=[“\"])")  # the cue closed a quotation that another line tells
_CLOSES = re.compile(r'^[^"]*[\w.,!?]"(?:\s|$)')  # its first mark stands behind a word, and closes
NEAR = 1200  # characters before, in which the mark of a long quotation opens it


def whole(told: str, *, inside: bool) -> str:
    """The stretch with the marks it lacks; `inside` tells whether it begins within a quotation.

    It is old,” said Holm: “It is old,” said Holm. Holm said: “It is old: Holm said: “It is old”.
    """
    stretch = _curly(told, inside=inside) if OPEN in told or CLOSE in told else _straight(told, inside=inside)
    return CUE_FIRST.sub(r"\1: ", stretch)


def within(text: str, at: int) -> bool:
    """Whether a place stands inside a quotation: the last mark not far before it is one that opens."""
    before = text[max(0, at - NEAR) : at]
    last = max(before.rfind(sign) for sign in (OPEN, CLOSE, STRAIGHT))
    if last < 0 or before[last] != STRAIGHT:
        return last >= 0 and before[last] == OPEN
    return before[:last][-1:].strip() == "" and before[last + 1 : last + 2].strip() != ""


def _curly(told: str, *, inside: bool) -> str:
    """Curly marks say themselves whether they open: a second one that opens is a new paragraph's, and goes."""
    kept: list[str] = []
    opened = False
    for at, sign in enumerate(told):
        if sign == CLOSE and not opened:
            if not inside or OPEN in told[:at] or CLOSE in told[:at]:
                continue  # it closes nothing
            kept.insert(0, OPEN)
        elif sign == OPEN and opened:
            continue
        opened = sign == OPEN or (opened and sign != CLOSE)
        kept.append(sign)
    return "".join(kept) + (CLOSE if opened else "")


def _straight(told: str, *, inside: bool) -> str:
    """Straight marks come in pairs: an odd one closes what began before, or opens what goes on behind."""
    if told.count(STRAIGHT) % 2 == 0:
        return told
    return STRAIGHT + told if inside or _CLOSES.match(told) else told + STRAIGHT
