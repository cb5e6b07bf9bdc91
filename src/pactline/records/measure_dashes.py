"""A figure in what somebody is told to say in, whether it stands in a clause that the report puts between dashes out.

"Holm said ships could block the strait - through which 40 percent of the oil passes - in May": what readers are told
about the strait is the report's. A noun between dashes ("the crowd - about 900 people -") is the speaker's own.
"""

import re

from pactline.records.measure_ground import Ground

DASH = r"(?: [-–]{1,2} |—| — )"
ASIDE = re.compile(rf"{DASH}(?P<words>[^-–—\n“”\"]+(?:-[a-z][^-–—\n“”\"]*)*){DASH}")
QUOTE = re.compile(r"[“\"‘]")
RELATIVE = re.compile(r"(?:[a-z]+ )?(?:which|who|whom|whose|where)\b")
FINITE = ("VBZ", "VBP", "VBD", "MD")


def apart(here: Ground) -> bool:
    """Whether a figure stands in a clause between dashes, which nobody quotes."""
    start, end = here.amount.span.start, here.amount.span.end
    if QUOTE.search(here.text, here.sentence.start, start):
        return False
    asides = ASIDE.finditer(here.text, here.sentence.start, here.sentence.end)
    low, high = next((one.span("words") for one in asides if one.start("words") <= start < one.end("words")), (0, 0))
    if end > high:
        return False
    relative = RELATIVE.match(here.text, low) is not None
    return relative or any(low <= token.start < high and token.xpos in FINITE for token in here.tokens)
