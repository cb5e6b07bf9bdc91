"""A side clause in, the past day that it tells of out: vowed to rebuild it when he took office last year."""

from pactline.kit import trees
from pactline.model.mention import Time
from pactline.model.when import Fixed, Shift
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

PAST = ("VBD", "VBN")


def then(place: Place, at: int) -> Time | None:
    """[When] he took office [last year]: the day of what was done before, and no part of what is to be done."""
    token = place.tokens[at]
    inside = sorted(trees.subtree(place.tokens, at))
    opens = next((i for i in inside if place.tokens[i].upos != "PUNCT"), at)
    if not token.deprel.startswith("advcl") or token.xpos not in PAST or place.tokens[opens].text.lower() != "when":
        return None
    times = place.times(place.tokens[opens].start, place.tokens[inside[-1]].end)
    return next((one for one in times if _gone(one)), None)


def told_then(place: Place, found: Undertaking) -> Time | None:
    """The past day of a clause with "when" that hangs on an undertaking or its act, where there is one."""
    if found.asked or found.cue == found.act:
        return None
    behind = (i for head in (found.act, found.cue) for i in place.children(head, "advcl"))
    return next((one for i in behind if (one := then(place, i)) is not None), None)


def _gone(time: Time) -> bool:
    """Last year, three years ago, in 2019: a day that can have been."""
    if isinstance(time.expr, Shift):
        return time.expr.count < 0
    return isinstance(time.expr, Fixed) and time.expr.year is not None
