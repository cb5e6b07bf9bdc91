"""A share or a sum that hangs on a noun in its sentence in, that noun out: a $2 million loan, a loan of $2 million."""

from collections.abc import Callable

import msgspec

from pactline.kit import trees
from pactline.records import measure_labels, measure_rates
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_levels import levelled, noun
from pactline.records.measure_shares import asked


def part_of_noun(ground: Ground) -> Finding | None:
    """A [$20 million loan]; a [loan] of $20 million; a 5 percent [stake in the port]."""
    at = ground.governor()
    if (
        not (is_money(ground) or ground.amount.unit in ("percent", "percentage points") or _holds(ground))
        or at is None
        or not _noun(ground, at)
    ):
        return None
    if ground.tokens[at].text == "capita" and 0 <= ground.tokens[at].head < at:
        at = ground.tokens[at].head  # "a GDP per capita of $56,700"
    if ground.tokens[ground.head].deprel.split(":")[0] not in ("nmod", "compound", "nummod", "amod", "dep"):
        return None
    bare = trees.child(ground.tokens, at, "compound", "amod") is None
    if (ground.tokens[at].lemma in ground.words.pointing and bare) or ground.tokens[at].lemma == "percent":
        return None
    found = _among(ground, _up_to_goal(ground, set_on(ground, at, measure_labels.money)))
    if not _holds(ground):
        return found
    before = ground.text[found.object[0] : ground.amount.span.start].strip().removesuffix(" of")
    return msgspec.structs.replace(found, label=measure_labels.noun(before))


def _up_to_goal(ground: Ground, found: Finding) -> Finding:
    """[A price of $9 billion for the stake]: a noun with what stands right behind its sum and says for what it is."""
    goal = measure_rates.target(ground)
    start, end = found.object
    near = goal is not None and ground.text[ground.amount.span.end : goal[1][0]].strip() in measure_rates.SET_ON
    return msgspec.structs.replace(found, object=(start, max(end, goal[1][1]))) if goal and near else found


def in_range(ground: Ground) -> Finding | None:
    """[The offers] were in the $140 million range, he put [the price] in the $60 to $70 range: what is there."""
    at, verb = ground.governor(), ground.verb()
    if at is None or at < ground.head or ground.tokens[at].lemma not in ground.words.ranges or not levelled(ground):
        return None
    case = trees.child(ground.tokens, at, "case")
    if case is None or verb is None or ground.tokens[case].text.lower() != "in":
        return None
    thing = trees.child(ground.tokens, verb, "obj") or trees.child(ground.tokens, verb, "nsubj")
    return noun(ground, thing) if thing is not None and thing < ground.head else None


def set_on(ground: Ground, noun: int, label: Callable[[str], str]) -> Finding:
    """A noun's phrase for an object, and in the label what the amount is set on: duties [on cod]."""
    start, end = ground.phrase(noun)
    words, goal = label(ground.elided(start, end)), measure_rates.target(ground)
    if goal is not None and words and goal[0] not in words:
        words = f"{words} {goal[0]}"
    return Finding(words, (start, end), noun=noun)


def _holds(ground: Ground) -> bool:
    """Whether a stuff is only how much something holds or lets through: a [capacity] of 4,000 tonnes."""
    case = trees.child(ground.tokens, ground.head, "case")
    stuff = ground.amount.unit.split()[0] in ground.words.stuffs and ground.amount.rule == "plural_noun"
    said = any(
        (of := trees.child(ground.tokens, at, "case")) is not None and ground.tokens[of].text == "of"
        for at in trees.children(ground.tokens, ground.head, "nmod")
    )  # "tonnes of cod" say themselves of what
    return stuff and not said and case is not None and ground.tokens[case].text.lower() == "of"


def _among(ground: Ground, found: Finding) -> Finding:
    """33 percent approval among [those asked]: the share is of them."""
    those = asked(ground) if ground.amount.unit == "percent" else None
    told = those is not None and those[0] > ground.amount.span.end
    return msgspec.structs.replace(found, object=those) if told else found


def _noun(ground: Ground, at: int) -> bool:
    """Whether a token is a noun that a sum can be of: a loan, the Claims Fund."""
    token = ground.tokens[at]
    return token.upos == "NOUN" or (token.upos == "PROPN" and at > ground.head and token.text[:1].isupper())
