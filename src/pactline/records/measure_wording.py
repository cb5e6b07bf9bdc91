"""The words that tell a figure in, the same as one reads them aloud out: no stray marks, no word that hangs on nothing.

A label is cut from its sentence, so it may keep half of a pair of quotation marks, the "as" that joined its clause to
another, or the "of" that stood before the number.
"""

import re

DOUBLE = re.compile(r"[“”\"„«»]")
OPENING = re.compile(r"(?<![\w.])[‘'’](?=\w)")
CLOSING = re.compile(r"(?<=\w)[’'](?=\s(?:in|on|at|of|to|by|for|from|with|near|outside|after|before|who|that|and)\b|$)")
JOINING = re.compile(
    r"^(?:[Aa]s|[Ww]hile|[Ww]hen|[Bb]ecause|[Ss]ince|[Aa]lthough|[Tt]hough) (?=(?:the|an?|its?) |\w+ \w+)"
)
ARTICLE = re.compile(r"^(?:the|an?) (?=\S)", re.IGNORECASE)
PER = re.compile(r"\bof (?=(?:per|a|each) (?:share|head|person|barrel|tonne|ton|unit|vote|ticket|seat|hour|night)\b)")
DASHED = re.compile(r"(?:\s+(?:of|to|at|by|for|from|with|in))?\s+(?:--+|–|—)\s.*$")
EACH = re.compile(r"(?<= (?:with|from|upon)) one$")  # firms that work with one another
OR_SO = re.compile(r"(^|… )or so ")  # 50 [or so] divers
SHORTENED = re.compile(r"^['’]\d\d\b")  # the '90s


def whole(words: str) -> str:
    """The words without what stands in them by halves: earnings per share, traitors in the square, 50 [or so] men."""
    words = OR_SO.sub(r"\1", words)
    told = EACH.sub(" one another", DASHED.sub("", PER.sub("", _unquoted(words)))) or words
    return " ".join(ARTICLE.sub("", JOINING.sub("", told)).split()) if JOINING.match(told) else " ".join(told.split())


def _unquoted(words: str) -> str:
    """The words without quotation marks of which the fellow is missing."""
    if len(DOUBLE.findall(words)) % 2:
        words = DOUBLE.sub("", words)
    opened = 0 if SHORTENED.match(words) else len(OPENING.findall(words))
    closed = len(CLOSING.findall(words))
    return words if opened == closed else CLOSING.sub("", OPENING.sub("", words))
