"""A clause without a subject in, the subject it shares out: by coordination, by control, or from its noun."""

from collections.abc import Callable, Sequence

import msgspec

from pactline.model.sentence import Token
from pactline.sentences.predicates import BARE, Below, Words


class Gap(msgspec.Struct, frozen=True):
    """A predicate without a subject, the predicate of the clause above it, and that one's subject."""

    tokens: Sequence[Token]
    below: Below
    verb: int
    above: int
    subject: int | None


Rule = Callable[[Gap, Words], int | None]


def subject(gap: Gap, words: Words) -> int | None:
    """The subject by the rule of the clause's relation; None where there is none."""
    rule = RULES.get(gap.tokens[gap.verb].deprel)
    return rule(gap, words) if rule else None


def conjunct(gap: Gap, words: Words) -> int | None:
    """Norvath signed the accord and [ratified] it."""
    return gap.subject if gap.tokens[gap.verb].head == gap.above else None


def complement(gap: Gap, words: Words) -> int | None:
    """Norvath asked Sulmara to [sign]; Norvath promised Sulmara to [sign]."""
    objects = [at for at in gap.below[gap.above] if gap.tokens[at].deprel in ("obj", "iobj")]
    promises = gap.tokens[gap.above].lemma.lower() in words.promising
    return objects[0] if objects and not promises else gap.subject


def adjunct(gap: Gap, words: Words) -> int | None:
    """The ministers met [to sign] the accord, [saying] it would hold."""
    return gap.subject if gap.tokens[gap.verb].xpos in BARE else None


def participle(gap: Gap, words: Words) -> int | None:
    """The accord [signed] in May; the minister [leading] the talks."""
    return gap.tokens[gap.verb].head if gap.tokens[gap.verb].xpos in ("VBG", "VBN") else None


RULES: dict[str, Rule] = {"conj": conjunct, "xcomp": complement, "advcl": adjunct, "acl": participle}
