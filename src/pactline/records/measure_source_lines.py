"""A figure in its paragraph and the line above it in, who is named there as the source of what follows out.

Papers give what others wrote as a paragraph of its own: "As a union release explained:", then the words without marks.
"""

import re

from pactline.model.record import Party
from pactline.model.span import Span
from pactline.records.measure_ground import Ground

LINE = re.compile(
    r"(?:^|[.!?][”\"]? )(?:As |And |But )?(?P<who>(?!Wh|How|Here|There|That|Th[ei]s)(?:[A-Z]|an? )[^.:;,“”\"\n]{1,60}?)"
    r" (?:(?:has|had|also|later|then|recently) )?"
    r"(?:said|says|reported|reports|wrote|writes|explained|explains|noted|notes|added|adds|stated|states|continued"
    r"|posted|tweeted|announced|claimed|claims)"
    r"(?: (?:on|in|at|to|of|this|last|yesterday|today|via|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[^.:;\n]{0,60})?:$"
)
WORDS = 7  # words of a source, at most


def above(here: Ground) -> Party | None:
    """[A union release] explained: / He locked himself between two barrels: who the line above gives the floor."""
    start = here.text.rfind("\n", 0, here.sentence.start) + 1
    head = here.text[:start].rstrip()
    first = head.rfind("\n") + 1
    match = LINE.search(head[first:])
    if match is None or len(match["who"].split()) > WORDS:
        return None
    low = first + match.start("who")
    return Party("speaker", None, match["who"], Span(here.sentence.report, low, low + len(match["who"])))
