"""A figure in its sentence in, whether it is of too little weight for a line out: pages, a few who only speak."""

import re

from pactline.kit import trees
from pactline.records.measure_ground import Ground

ACCORDING = re.compile(r"\b[Aa]ccording to (?:the )?$")
RANKED = re.compile(
    r"\b(?:first|last|past|previous|next|top|final|best|time in) $"
)  # "the last two polls" are known ones
WHOLLY = 100
SURE = re.compile(r" (?:on (?:the|this|that|my|our|it)|behind|sure|certain|committed|focused|right|wrong|convinced)\b")
LOOSELY = re.compile(r"an? (?:multi-?)?(?:million|billion|trillion)[ -](?:dollar|euro|pound)\b(?!s)", re.IGNORECASE)
LENGTH = re.compile(
    r"(?: \([^()\n]{3,30}\)|\))? of (?:an? |[A-Z][\w.’'-]*(?:['’]s|s['’]) )?"
    r"(?!rock\b|mercury\b|the\b|its\b|their\b|his\b|her\b|it\b|here\b|each\b|one\b|that\b|this\b)[a-z]{3,}"
)
OF = re.compile(r"(?: \([^()\n]{3,30}\)|\))? of ")
INSIDE = ("in ", "In ")  # "in at least one case"
WITHIN = ("within ", "Within ")
AT = ("to", "at", "by")


def idle(ground: Ground) -> bool:
    """Whether a figure is of too little weight: "two occasions", "15 pages", two people said, a billion-dollar game."""
    if _wholly(ground) or LOOSELY.match(ground.amount.text):
        return True
    before = ground.text[: ground.amount.span.start]
    rule, unit = ground.amount.rule, ground.amount.unit.lower()
    if rule == "hedged":  # "more than one occasion", "at least one expert said"
        return f"{unit}s" in ground.words.idle or _speaks(ground) or before.endswith(INSIDE) or _example(ground)
    if rule != "plural_noun":
        return rule == "befallen" and _onward(ground)
    plain = unit in (*ground.words.idle, *ground.words.weights) and not (
        _of_stuff(ground) or level_of(ground) is not None
    )
    return plain or (ground.amount.value <= ground.words.small and _by_the_way(ground))


def _by_the_way(ground: Ground) -> bool:
    """Whether a few only speak, are what something is said to be, or are known ones."""
    return _speaks(ground) or _is_said(ground) or _ranked(ground)


def _onward(ground: Ground) -> bool:
    """Whether a verb of a list in the words stands over a number."""
    verb = ground.governor()
    return verb is not None and ground.tokens[verb].lemma in ground.words.onward


def _wholly(ground: Ground) -> bool:
    """Whether a share only says how sure somebody is: 100 percent behind him."""
    whole = ground.amount.unit == "percent" and ground.amount.value == WHOLLY
    return whole and SURE.match(ground.text, ground.amount.span.end) is not None


def _ranked(ground: Ground) -> bool:
    """Whether a few are known ones by their rank: the last two polls, the five largest firms."""
    number = ground.amount.number
    best = number is not None and any(
        token.xpos == "JJS" and token.start > number.end for token in ground.tokens[ground.own[0] : ground.own[-1]]
    )
    return best or RANKED.search(ground.text[: ground.amount.span.start]) is not None


def _speaks(ground: Ground) -> bool:
    """Whether a few people only say something: two people familiar with the talks [said], [according to] two people."""
    token, verb = ground.tokens[ground.head], ground.verb()
    if ACCORDING.search(ground.text, ground.sentence.start, ground.amount.span.start) or _who_speak(ground):
        return True
    said = token.deprel == "nsubj" and verb is not None and ground.tokens[verb].lemma in ground.words.speaking
    return said and not (verb == ground.head + 1 and [t.text for t in ground.tokens[verb + 1 : verb + 2]] == ["to"])


def _example(ground: Ground) -> bool:
    """Whether one of a kind is only named: at least one union, Holm Nurses, [admits] it; not one who [was killed]."""
    verb, named = ground.verb(), trees.child(ground.tokens, ground.head, "appos")
    if ground.amount.value != 1 or verb is None or named is None or ground.tokens[named].upos != "PROPN":
        return False
    lemma = ground.tokens[verb].lemma
    return ground.tokens[ground.head].deprel == "nsubj" and lemma not in (*ground.words.fates, "die")


def _who_speak(ground: Ground) -> bool:
    """Whether a few are told to have spoken: the two people who [spoke] to the paper."""
    clauses = trees.children(ground.tokens, ground.head, "acl:relcl")
    return any(ground.tokens[at].lemma in ground.words.speaking for at in clauses)


def _is_said(ground: Ground) -> bool:
    """Whether a few are what something is said to be: trade and peace have been [two constants]."""
    copula, case = (trees.child(ground.tokens, ground.head, relation) for relation in ("cop", "case"))
    return copula is not None and case is None


def _of_stuff(ground: Ground) -> bool:
    """Whether a weight or a length says of what: 94 grams [of resin], 900 feet [of cable]."""
    weight = ground.amount.unit.lower() in ground.words.weights
    stuff = LENGTH.match(ground.text, ground.amount.span.end) is not None
    if ground.text.endswith(WITHIN, 0, ground.amount.span.start):
        return False
    of = OF.match(ground.text, ground.amount.span.end) is not None
    return of if weight else stuff and _long(ground)


def level_of(ground: Ground) -> int | None:
    """The thing that reaches a length or a weight, moves to it or stands at it: [the river] rose to 12 metres."""
    verb, case = ground.verb(), trees.child(ground.tokens, ground.head, "case")
    if verb is None or ground.tokens[ground.head].head != verb or not _reaches(ground, verb, case):
        return None
    moved = None if case is None else trees.child(ground.tokens, verb, "obj")  # "they cut the bar to 360 grams"
    thing = ground.subject() if moved is None else moved
    return thing if thing is not None and ground.tokens[thing].upos == "NOUN" else None


def _reaches(ground: Ground, verb: int, case: int | None) -> bool:
    """Whether a length or a weight is one that a verb tells to be reached."""
    lemma, words = ground.tokens[verb].lemma, ground.words
    if not (_long(ground) or ground.amount.unit.lower() in words.weights):
        return False
    if case is None:
        return ground.tokens[ground.head].deprel == "obj" and lemma in words.spanning
    return lemma in (*words.changing, *words.altering) and ground.tokens[case].text.lower() in AT


def _long(ground: Ground) -> bool:
    """Whether a unit measures length."""
    return ground.amount.unit.lower() in ground.words.lengths


def exchanged(ground: Ground) -> bool:
    """Whether a sum is only a rate of exchange: ($1 = 5.6 lats)."""
    span = ground.amount.span
    return ground.text.endswith("= ", 0, span.start) or ground.text.startswith(" = ", span.end)
