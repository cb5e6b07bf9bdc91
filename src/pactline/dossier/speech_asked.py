"""A text and where a speaker stands in it in, where the question before them begins out.

"Asked if the dam was safe, Holm said: “Not yet.”": the answer says nothing without what was asked. The question stands
in the same sentence, before who answers.
"""

import re

QUESTION = re.compile(
    r"(?:^|[.!?”\"]\s+|\n)"
    r"(?P<asked>(?:[A-Z][a-z]+,? (?:[A-Za-z]+ ){0,3})?(?:[Aa]sked|[Qq]uestioned|[Qq]uizzed|[Pp]ressed)\b"
    r"[^“”\".!?\n]{3,180},)\s(?:but |and )?$"
)
BEFORE = 260  # characters before a speaker in which the question may stand


def begins(text: str, at: int) -> int | None:
    """Where the question begins that ends before a place; None where there is none."""
    first = max(0, at - BEFORE)
    found = QUESTION.search(text[first:at])
    return None if found is None or (found.start() == 0 and first > 0) else first + found.start("asked")
