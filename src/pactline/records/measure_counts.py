"""A count in its sentence in, what is counted out: detained protesters, people who died, 8,000 enterprises."""

import re

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

WHOLE = re.compile(
    r"(?:\d|percent|per cent|%|dozens?|half|most|some|any|one|all|^)\s*of (?:the |its |their |those |these )?$", re.I
)
NOUN_BEFORE = ("governing_noun", "number_of")  # rules of amounts whose noun stands before the number
PAIR = 2  # "two other men" go on with a tale, "six other ships" are a count
LOOK_BACK = 24  # characters before a number


def acted_on(ground: Ground) -> Finding | None:
    """Police [detained] more than 500 [protesters]: detained protesters; three [people died]: people who died."""
    noun, verb = ground.tokens[ground.head], ground.verb()
    if ground.amount.rule != "plural_noun" or noun.text.lower() not in ground.words.general or verb is None:
        return None
    if ground.tokens[verb].upos != "VERB" or ground.tokens[verb].lemma in ground.words.including:
        return None
    top, relation = _top(ground)
    if relation not in ("obj", "nsubj", "nsubj:pass", "obl:agent") or ground.tokens[top].head != verb:
        return None
    if top != ground.head and ground.tokens[top].lemma not in ground.words.bodies:
        return None
    start, end = ground.phrase(ground.head)
    things = measure_labels.noun(ground.elided(start, end))
    make = measure_labels.who_did if relation == "nsubj" else measure_labels.done_to
    start, end = min(start, ground.tokens[verb].start), max(end, ground.tokens[verb].end)
    return Finding(make(ground, verb, things), (start, end)) if things else None


def counted(ground: Ground) -> Finding | None:
    """The partnership of over 8,000 [Latvian and Estonian enterprises]."""
    if ground.amount.rule not in ("plural_noun", *NOUN_BEFORE) or _denominator(ground):
        return None
    if ground.amount.rule in NOUN_BEFORE:
        noun = ground.amount.noun
        return None if noun is None else Finding(ground.text[noun.start : noun.end], (noun.start, noun.end))
    start, end = ground.phrase(ground.head)
    start, end = min(start, ground.amount.span.start), max(end, ground.amount.span.end)
    label = measure_labels.noun(ground.elided(start, end))
    return Finding(measure_labels.being(ground, label) if label else "", (start, end), noun=ground.head)


def _denominator(ground: Ground) -> bool:
    """Whether a count is the whole of which another number is a part: 30 percent of [the 16 plans], of [the 16], ..."""
    before = ground.text[ground.sentence.start : ground.amount.span.start]
    return WHOLE.search(before[-LOOK_BACK:]) is not None


def idle(ground: Ground) -> bool:
    """Whether a count is too small or of too little weight: "two occasions", "15 pages"."""
    if ground.amount.rule != "plural_noun":
        return False
    if ground.amount.unit.lower() in ground.words.idle:
        return True
    verb = ground.verb()
    after = (ground.tokens[i] for i in trees.children(ground.tokens, ground.head, "acl"))
    if any(token.lemma in ground.words.counting for token in after):
        return False  # "eight people who died"
    other = ground.amount.value > PAIR and any(t.text == "other" for t in (ground.tokens[i] for i in ground.own))
    acting = other or (verb is not None and ground.tokens[verb].lemma in ground.words.counting)
    return ground.amount.value <= ground.words.small and ground.amount.bound == "exact" and not acting


def _top(ground: Ground) -> tuple[int, str]:
    """The noun through which the amount hangs on its verb: "a force of about 9,000 troops" hangs by "force"."""
    at = ground.head
    seen = {at}
    while ground.tokens[at].deprel in ("nmod", "conj") and 0 <= ground.tokens[at].head < len(ground.tokens):
        if ground.tokens[at].head in seen or trees.child(ground.tokens, at, "case") is None:
            break
        at = ground.tokens[at].head
        seen.add(at)
    return at, ground.tokens[at].deprel
