"""An undertaking in its sentence in, the day or the stretch by when it is due out."""

import msgspec

from pactline.model.mention import Time
from pactline.model.sentence import Token
from pactline.model.when import Clock, Edge, Fixed, Opening, Shift, SpanOf, Vague, Weekday, Years
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

YEARLY = ("nummod", "compound", "amod")
OCCASION = ("at", "during")


def due(place: Place, found: Undertaking, span: tuple[int, int]) -> Time | None:
    """By when: a date or a stretch to come in the action's words or its clause."""
    clause = place.clause(found.act)
    spans = [span]
    if clause is not None:
        spans += [(place.tokens[i].start, place.tokens[i].end) for i in clause.words]
    for one in place.times(place.sentence.start, place.sentence.end):
        inside = any(s <= one.span.start and one.span.start < e for s, e in spans)
        if inside and _ahead(place, one) and not _of_a_name(place, one) and not _of_the_asking(place, found, one):
            if _told_by_the_way(place, found, one):
                continue
            return _forward(one)
    return None


def made(place: Place, found: Undertaking) -> Time | None:
    """When it was undertaken: [last month] threatened to close it; a time of the undertaking verb before the deed."""
    cue = place.tokens[found.cue]
    if found.cue == found.act or cue.xpos not in ("VBD", "VBN"):
        return None
    hung = [place.tokens[i] for i in place.children(found.cue, "obl", "advmod", "nmod", "nsubj")]
    before = place.times(place.sentence.start, place.tokens[found.act].start)
    return next((one for one in before if _back(one) and any(_over(one, token) for token in hung)), None)


def _over(time: Time, token: Token) -> bool:
    """Whether a time stands on a token."""
    return time.span.start < token.end and token.start < time.span.end


def _back(time: Time) -> bool:
    """Whether a time can be that of what has been done."""
    inner = time.expr.of if isinstance(time.expr, Clock | Edge) else time.expr
    if isinstance(inner, Weekday | Fixed):
        return inner.toward != "future"
    return isinstance(inner, Years) or (isinstance(inner, Shift) and inner.count <= 0)


def _of_the_asking(place: Place, found: Undertaking, time: Time) -> bool:
    """They asked him not to sell it at a rally [on Sunday]: the day of the asking as likely as of what is asked."""
    at = next((i for i, token in enumerate(place.tokens) if token.start >= time.span.start), 0)
    occasion = at - 2 if at > 1 and place.tokens[at - 1].text.lower() == "on" else at - 1
    if found.strength != "requested" or occasion < 0 or place.tokens[occasion].upos != "NOUN":
        return False
    cases = [token.text.lower() for token in place.tokens if token.head == occasion and token.deprel == "case"]
    return not set(OCCASION).isdisjoint(cases)


def _told_by_the_way(place: Place, found: Undertaking, time: Time) -> bool:
    """The curfew, which was to end [this month], will be extended; its move [earlier this year] to ban it."""
    if place.words(time.span).lower().startswith("earlier"):
        return True
    at = next((i for i, token in enumerate(place.tokens) if token.end > time.span.start), -1)
    path: list[int] = []
    while at >= 0 and at not in (found.act, found.cue, *path):
        path.append(at)
        at = place.tokens[at].head
    return any(place.tokens[i].deprel == "acl:relcl" for i in path)


def _of_a_name(place: Place, time: Time) -> bool:
    """The [1994] trade agreement: a year that says which, and not by when."""
    if not isinstance(time.expr, Fixed) or time.expr.month is not None:
        return False
    at = next((i for i, token in enumerate(place.tokens) if token.start == time.span.start), None)
    return at is not None and place.tokens[at].deprel in YEARLY


def _forward(time: Time) -> Time:
    """A term lies ahead: "on Friday" of a promise is the next one."""
    if isinstance(time.expr, Weekday | Fixed) and time.expr.toward is None:
        return msgspec.structs.replace(time, expr=msgspec.structs.replace(time.expr, toward="future"))
    return time


def _ahead(place: Place, time: Time) -> bool:
    """Whether a time can be a term: a date that is not past, or a length with "within" or "next"."""
    if time.type not in ("DATE", "TIME", "DURATION") or isinstance(time.expr, Vague):
        return False
    if isinstance(time.expr, SpanOf):
        return time.expr.toward == "future"
    if isinstance(time.expr, Opening) and time.expr.side in ("since", "after"):
        return False
    if isinstance(time.expr, Fixed) and time.expr.year is not None:
        return True
    past = getattr(time.expr, "toward", None) == "past" or (isinstance(time.expr, Shift) and time.expr.count < 0)
    return not past
