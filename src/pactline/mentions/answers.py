"""A number without a unit and the amount before it in, that amount's unit out: the guild's own count is 120.

What stands right before the number says that it answers another: a count or a cost of somebody's, "it was closer to",
a verb of counting that has the bare number alone behind it.
"""

import re

from pactline.mentions import echoes
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit
from pactline.model.mention import Amount

HEDGE = (
    r"(?:(?:only|just|about|some|around|roughly|nearly|almost|over|under|above|more than|less than|fewer than|at least"
    r"|at most|barely|no more than|no fewer than|up to|as many as|as few as|a mere|well|no|now|probably|perhaps"
    r"|closer to|nearer to|nearer|more like|really|actually|in fact|still) )*"
)
FIGURE = r"(?:figure|number|total|toll|count|tally|sum|bill|costs?|price|estimate|data|losses|loss|accounts?)"
LEVEL = re.compile(
    rf"\b{FIGURE}(?: of [^.;,\d]{{1,40}})?,?(?: (?:is|was|were|stood|stands|comes|came))?(?: (?:much|far|considerably"
    r"|slightly|well|somewhat))?(?: (?:higher|lower|bigger|smaller|larger|different|at|to|of|as),?)*"
    rf" {HEDGE}$"
)
POINTED = re.compile(rf"\b(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]here|[Tt]hey) (?:is|was|were|are) {HEDGE}$")
SHORT = re.compile(
    r"\b(?:counted|counts?|puts?|estimated?|reported|said|says|claimed|found) [^.;:]{0,60}\d[^.;:\d]{0,40}[,;]"
    rf" (?:and |but |while )?(?:(?:the|an?|its|their) (?!most|highest|lowest|largest|worst)|[A-Z])"
    rf"(?:(?! (?:since|than|in|from|at|by|to|with)\b)[^.;:,\d“”]){{2,60}}? {HEDGE}$"
)
COUNTED = re.compile(
    r"\b(?:makes? it|made it|comes? to|came to|reckons? with|reckoned with|calculates? with|stands? by|stood by"
    r"|sticks? to|stuck to|ha(?:s|ve) seen|ha(?:s|ve) received|counts?|counted|records?|recorded|registered"
    r"|documented|confirmed|verified|listed|logged|says?|said|claims?|claimed|shows?|showed|found|finds?|estimates?"
    rf"|estimated|reckons?|reckoned|insists?|insisted|believes?)(?: that)? {HEDGE}$"
)
ENDED = re.compile(r"(?: (?:have|has|had|were|was|did|are|do)(?: (?:come|gone|left|been|done so))*)?(?:[.;,”\"]|$)")
STANDS = re.compile(r"(?: (?:according to|at (?:most|least)|on|in|by|and|but)\b|[.;,”\"]|$)")
AND = re.compile(r" and (?:is|said|says|that|has|had)\b")
SHARE = re.compile(
    rf"\b(?:(?:makes?|made|puts?|puts) it(?: at)?|says?|said|finds?|found|counts|reckons?|figure is|is) {HEDGE}$"
)
HUNDRED = 100
FAR = 300  # characters to the amount that is answered
PARAGRAPHS = 2


def of(quantity: Quantity, ground: Ground) -> Unit | None:
    """The guild's own count is [120]; it was closer to [900], Lund said; the union counted [40]."""
    last = ground.last
    if last is None or quantity.one or not echoes.stands_alone(quantity, last, ground):
        return None
    before = ground.text[ground.start : quantity.start]
    if not _told(before, quantity, ground) or not _near(quantity, last, ground):
        return None
    if last.unit == "percent" and not (quantity.value < HUNDRED and quantity.scale == 1 and SHARE.search(before)):
        return None
    noun = None if last.noun is None else (last.noun.start, last.noun.end)
    return Unit(last.unit, quantity.start, quantity.end, noun, "answered")


def _told(before: str, quantity: Quantity, ground: Ground) -> bool:
    """Whether the words before a number say that it is a count or a level, and nothing behind it says of what."""
    text, end = ground.text, quantity.end
    level = LEVEL.search(before) or POINTED.search(before)
    if level and STANDS.match(text, end):
        return True
    short = ground.last is not None and ground.last.span.start >= ground.start
    counted = COUNTED.search(before) or (SHORT.search(before) if short else None)
    return counted is not None and (ENDED.match(text, end) is not None or AND.match(text, end) is not None)


def _near(quantity: Quantity, last: Amount, ground: Ground) -> bool:
    """Whether the amount before is no rate, and stands in the paragraph or the one before."""
    gap = ground.text[last.span.end : quantity.start]
    plain = last.unit not in ("times", "percentage points") and " a " not in last.unit
    return plain and len(gap) <= FAR and gap.count("\n\n") < PARAGRAPHS
