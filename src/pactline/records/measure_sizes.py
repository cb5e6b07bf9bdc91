"""A size or speed in its sentence in, what has it out: a 75-ton [slab], a [ship] 130m long, [winds] of 110 mph."""

import re

from pactline.kit import trees
from pactline.records import measure_idle, measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, Ground
from pactline.records.measure_said import GAP

DIMENSION = re.compile(r"(?: \([^()\n]{3,24}\))?[ -]([a-z]+)\b")
NAMING = ("compound", "amod", "flat")
SPEEDS = ("mph", "kph", "km/h", "knots")
PLAIN = ("more", "less", "fewer", "earlier", "later", "further", "farther")
INNER = ("NOUN", "PROPN", "ADJ")
SHORT = 5  # words that say of what a stretch or a wall is
AT = ("to", "at")


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


def levelled(ground: Ground) -> Finding | None:
    """[The river] rose to 12 metres, was cut in weight to 400 grams: the thing that is as long or heavy now."""
    at = measure_idle.level_of(ground) if ground.amount.rule == "plural_noun" else None
    if at is None:
        return None
    start, end = ground.phrase(at)
    label = measure_labels.noun(ground.text[start:end])
    return Finding(label, (start, end), noun=at) if label else None


def larger(ground: Ground) -> Finding | None:
    """[A slick] larger than 900 square miles; [the load] is heavier than 40 tons."""
    than = ground.own[0] - 1
    if ground.amount.rule != "plural_noun" or than < 1 or ground.tokens[than].text != "than":
        return None
    large, known = ground.tokens[than - 1], (*ground.words.measuring, *ground.words.stuffs)
    if large.xpos != "JJR" or ground.amount.unit.split()[0] not in known or large.text.lower() in PLAIN:
        return None
    at = _large(ground, than - 1)
    if at is None or ground.tokens[at].upos not in NOUNS:
        return None
    start = ground.phrase(at)[0]
    end = min(ground.phrase(at)[1], max(ground.tokens[at].end, large.start - 1))
    label = measure_labels.noun(ground.text[start:end])
    return Finding(f"{label} {large.text} than", (start, end), noun=at) if label else None


def speed(ground: Ground) -> Finding | None:
    """[Winds] of 130 kph, [gusts] above 80mph: what has that speed."""
    at, unit = ground.governor(), ground.amount.unit.partition(" ")
    quick = unit[0] in SPEEDS or (unit[0] in ground.words.lengths and unit[2] == "an hour")
    if ground.amount.rule != "plural_noun" or not quick or at is None or at >= ground.own[0]:
        return None
    if ground.tokens[at].upos not in NOUNS or trees.child(ground.tokens, ground.head, "case") is None:
        return None
    start = ground.phrase(at)[0]
    label = measure_labels.noun(ground.text[start : ground.tokens[at].end])
    return Finding(label, (start, ground.tokens[at].end), noun=at) if label else None


def _large(ground: Ground, at: int) -> int | None:
    """The noun before "larger", or the subject of which that is said."""
    above = ground.tokens[at].head
    if ground.tokens[at].deprel in ("amod", "acl", "acl:relcl", "xcomp") and 0 <= above < at:
        return above
    return trees.child(ground.tokens, at, "nsubj")


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


def dimension(ground: Ground) -> int | None:
    """An [area] of 900 square miles; [winds] in excess of 110 mph; [gusts] reached 90 knots."""
    before = ground.own[0] - 1
    if before < 0:
        return None
    of = ground.tokens[before].text == "of"
    if of or ground.amount.text.lower().startswith(ground.words.beyond):
        at = before - of
        return at if at >= 0 and ground.tokens[at].lemma in ground.words.dimensions else None
    return _reaching(ground) if _measures(ground) else None


def _measures(ground: Ground) -> bool:
    """Whether the unit only measures: miles an hour, knots."""
    return ground.amount.unit.split()[0] in ground.words.measuring


def _reaching(ground: Ground) -> int | None:
    """What reaches or blows at so much, in whatever way."""
    own, verb, subject = ground.tokens[ground.head], ground.verb(), ground.subject()
    if subject is None or verb is None or ground.tokens[subject].lemma not in ground.words.dimensions:
        return None
    case = trees.child(ground.tokens, ground.head, "case")
    level = case is None or ground.tokens[case].text.lower() in AT
    is_ = verb == ground.head  # "the depth is 900 feet"
    return (
        subject if level and (is_ or (own.head == verb and ground.tokens[verb].lemma in ground.words.peaking)) else None
    )
