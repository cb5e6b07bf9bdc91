"""A share in brackets in its sentence in, of whom it is out: those right before it, or of whom its clause tells.

"Greens (56 percent) and independents (50 percent)"; "a plurality of nurses disapprove (40 percent)".
"""

import re

from pactline.kit import trees
from pactline.records import measure_levels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, Ground
from pactline.records.measure_levels import bracketed
from pactline.records.measure_shares import asked

GLUED = re.compile(r"\d[\d,.]*[a-z]{1,4} \($")  # over 150mph ([240 kph])
LOOSE = ("ADP", "ADV", "ADJ", "SCONJ", "AUX")
PLURAL = ("NNS", "NNPS")
SUBJECTS = ("nsubj", "conj")


def acting(ground: Ground) -> Finding | None:
    """A plurality of [nurses] disapprove (40 percent): a share of those of whom the verb before brackets tells."""
    before, after = ground.text[: ground.amount.span.start], ground.text[ground.amount.span.end :]
    if ground.amount.unit != "percent" or not before.endswith("(") or not after.startswith(")"):
        return None
    at = _right_before(ground)
    return None if at is None else measure_levels.noun(ground, at)


def converted(ground: Ground) -> Finding | None:
    """It has [a top speed] over 150mph (240 kph): what brackets tell again of a figure glued to its unit."""
    first = GLUED.search(ground.text, ground.sentence.start, ground.amount.span.start)
    if first is None or ground.amount.unit not in ground.words.measuring:
        return None
    before = (i for i in range(ground.own[0]) if ground.tokens[i].end <= first.start())
    at = next((i for i in reversed(list(before)) if ground.tokens[i].upos not in LOOSE), None)
    return None if at is None or ground.tokens[at].upos not in NOUNS else measure_levels.noun(ground, at)


def aside(ground: Ground) -> Finding | None:
    """[Most voters] want fewer wells (31 percent): a share in brackets is of those of whom the clause tells."""
    before, after = ground.text[: ground.amount.span.start], ground.text[ground.amount.span.end :]
    if not bracketed(ground):
        return None
    if not before.endswith("("):
        return _before_brackets(ground)
    those = asked(ground)
    if those is not None and those[1] + 2 == ground.amount.span.start:  # "support among [the nurses] (60 percent)"
        return Finding(ground.text[slice(*those)], those)
    if not after.startswith(")"):
        return None
    at = _told_of(ground)
    return None if at is None else measure_levels.noun(ground, at)


def _right_before(ground: Ground) -> int | None:
    """[Independents] (50 percent) say yes; nurses disapprove (40 percent): who stands or acts right before brackets."""
    at = ground.own[0] - 2
    if at < 0:
        return None
    token = ground.tokens[at]
    if token.lemma in ground.words.pointing:
        return None
    if token.upos == "VERB":
        return trees.child(ground.tokens, at, "nsubj")
    return at if token.xpos in PLURAL and _subject(ground, at) else None


def _subject(ground: Ground, at: int) -> bool:
    """Whether a noun is a subject, or joined to one."""
    while ground.tokens[at].deprel == "conj" and 0 <= ground.tokens[at].head < at:
        at = ground.tokens[at].head
    return ground.tokens[at].deprel == "nsubj"


def _told_of(ground: Ground) -> int | None:
    """The last of those of whom a clause before the brackets tells; "one in five [voters]" are many too."""
    told = [one.subject for one in ground.sentence.clauses if one.subject is not None and one.subject < ground.head]
    under = [i for at in told if ground.tokens[at].upos == "NUM" for i in trees.children(ground.tokens, at, "nmod")]
    many = [at for at in (*told, *under) if ground.tokens[at].xpos in PLURAL and ground.tokens[at].upos in NOUNS]
    return max(many, default=None)


def _before_brackets(ground: Ground) -> Finding | None:
    """[Her ratings] (at one point as low as 19 percent) hurt: what stands before brackets that tell its level."""
    open_ = max((i for i in range(ground.own[0]) if ground.tokens[i].text == "("), default=0)
    told = [token.upos for token in ground.tokens[open_ + 1 : ground.own[0]]]
    level = not any(upos in ("VERB", "AUX", "NOUN", "PROPN", "NUM") for upos in told[:1] + told[-1:])
    noun = open_ - 1
    return measure_levels.noun(ground, noun) if noun >= 0 and level and ground.tokens[noun].upos == "NOUN" else None
