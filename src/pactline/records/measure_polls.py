"""A share of a poll in its sentence in, whom it is a share of out: officers favored Holm 46 percent to 32 percent."""

import re

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, Ground

SHARE = r"\d{1,2}(?:\.\d)?(?:\s?%|\s+per\s?cent)?"
TO = re.compile(rf"\s+to\s+(?:just |only |about )?{SHARE}(?![\d%]|\.\d)")
AGAINST = re.compile(rf"{SHARE}\s+to\s+(?:just |only |about )?$")
PARTS = re.compile(r"[;:\n]|\.\s")
TELLING = "VERB"


def sided(ground: Ground) -> Finding | None:
    """[Officers] favored Holm 46 percent to 32 percent: two shares of those who were asked."""
    text, span = ground.text, ground.amount.span
    pair = TO.match(text, span.end) or AGAINST.search(text[ground.sentence.start : span.start])
    verb = _verb(ground) if ground.amount.unit == "percent" and pair else None
    asked = None if verb is None else trees.child(ground.tokens, verb, "nsubj")
    if verb is None or asked is None or ground.tokens[asked].upos not in NOUNS:
        return None
    start, end = ground.phrase(asked)
    behind = TO.match(text, span.end)
    told = text[start : span.end if behind is None else behind.end()]
    return Finding(measure_labels.noun(" ".join(told.replace(",", "").split())), (start, end), noun=asked)


def _verb(ground: Ground) -> int | None:
    """The verb by which those asked take a side, with no other verb before the share."""
    verbs = [i for i, token in enumerate(ground.tokens[: ground.own[0]]) if token.upos == TELLING]
    at = verbs[-1] if verbs else None
    if at is None or ground.tokens[at].lemma not in ground.words.siding:
        return None
    return None if PARTS.search(ground.text[ground.tokens[at].end : ground.amount.span.start]) else at
