"""So many miles, knots or acres in their sentence in, what they are the size or speed of out: [winds] of 110 mph."""

from pactline.kit import trees
from pactline.records.measure_ground import Ground

BEYOND = ("in excess of", "exceeding", "above", "over", "up to", "as high as", "topping")
TELLING = ("reach", "hit", "top", "exceed", "average", "total", "measure", "gust", "blow", "peak")
TO = ("to", "at")


def sized(ground: Ground) -> int | None:
    """An [area] of 900 square miles; [winds] in excess of 110 mph; [gusts] reached 90 knots."""
    before = ground.own[0] - 1
    if before < 0:
        return None
    of = ground.tokens[before].text == "of"
    if of or ground.amount.text.lower().startswith(BEYOND):
        at = before - of
        return at if at >= 0 and ground.tokens[at].lemma in ground.words.dimensions else None
    return _told(ground) if _measures(ground) else None


def _measures(ground: Ground) -> bool:
    """Whether the unit only measures: miles an hour, knots."""
    return ground.amount.unit.split()[0] in ground.words.measuring


def _told(ground: Ground) -> int | None:
    """What reaches or blows at so much, in whatever way."""
    own, verb, subject = ground.tokens[ground.head], ground.verb(), ground.subject()
    if subject is None or verb is None or ground.tokens[subject].lemma not in ground.words.dimensions:
        return None
    case = trees.child(ground.tokens, ground.head, "case")
    level = case is None or ground.tokens[case].text.lower() in TO
    is_ = verb == ground.head  # "the depth is 900 feet"
    return subject if level and (is_ or (own.head == verb and ground.tokens[verb].lemma in TELLING)) else None
