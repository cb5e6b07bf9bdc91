"""A size in its sentence in, what is so large out: a 75-ton [slab], a [ship] 130m long."""

import re

from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_said import GAP

DIMENSION = re.compile(r"(?: \([^()\n]{3,24}\))?[ -]([a-z]+)\b")
NAMING = ("compound", "amod", "flat")
INNER = ("NOUN", "PROPN", "ADJ")
SHORT = 5  # words that say of what a stretch or a wall is


def sized(ground: Ground) -> Finding | None:
    """Workers cut a 75-ton marble [slab]: the noun that a size stands before, with what names it."""
    noun = ground.amount.noun
    at = next((i for i, t in enumerate(ground.tokens) if noun is not None and t.start == noun.start), None)
    if ground.amount.rule != "size" or at is None:
        return None
    first = at
    while first > 0 and _names(ground, first - 1, at):
        first -= 1
    start, end = ground.tokens[first].start, ground.tokens[at].end
    if ground.text.startswith(" of ", end) and len(ground.text[end : ground.phrase(at)[1]].split()) <= SHORT:
        end = max(end, ground.phrase(at)[1])  # "a 5-mile stretch of road"
    return Finding(ground.text[start:end], (start, end), noun=at)


def told(ground: Ground, finding: Finding) -> str:
    """A size with its dimension, where one is told: "ship … long"; the label says the rest."""
    match = DIMENSION.match(ground.text, ground.amount.span.end, ground.sentence.end)
    plain = match is not None and match[1] in ground.words.dimensional
    return f"{finding.label} {GAP} {match[1]}" if match is not None and plain else ""


def _names(ground: Ground, at: int, noun: int) -> bool:
    """Whether a word right before a noun is of its name and none of its size: marble slab, no 40-foot tall mast."""
    token = ground.tokens[at]
    plain = token.upos in INNER and token.text.lower() not in ground.words.dimensional
    if ground.text[token.start - 1] == "-":
        return False  # "a 15-meter, 9,000-kilogram device" has two sizes
    return plain and at not in ground.own and token.head == noun and token.deprel in NAMING and token.text.isalpha()
