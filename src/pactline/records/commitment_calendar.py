"""A time beside a verb in the present in, whether it lies ahead out: leaves [on Friday], is leaving [next week]."""

from pactline.model.mention import Time
from pactline.model.when import Edge, Fixed, Opening, Shift, SpanOf, TimeExpr, Weekday
from pactline.records.ledger_place import Place

WHEN = ("obl", "advmod", "nmod")
ON = ("on", "from", "in", "by")


def own_day_ahead(place: Place, verb: int, term: Time) -> bool:
    """Whether a day to come is the verb's own: no "Sunday show", no "thank them for their work on Monday"."""
    days = tuple(i for i, token in enumerate(place.tokens) if term.span.start <= token.start < term.span.end)
    own = next((i for i in days if place.tokens[i].head == verb), None)
    if own is None or any(place.tokens[i].deprel == "compound" for i in days):
        return False
    if not place.tokens[own].deprel.startswith(WHEN):
        return False  # "is approaching next year with caution"
    if isinstance(term.expr, Fixed):
        return _on_a_date(place, verb, own, date=term.expr)
    later = isinstance(term.expr, Shift) and place.words(term.span).lower().startswith("later")
    return later or _ahead(term.expr)


def _ahead(time: TimeExpr) -> bool:
    """Next week, tomorrow, Friday, the next two days, the end of the month."""
    if isinstance(time, Edge):
        return _ahead(time.of) or (time.edge == "end" and isinstance(time.of, Shift) and time.of.count == 0)
    if isinstance(time, Opening):
        return _ahead(time.of)
    if isinstance(time, Shift):
        return time.count > 0 and time.base is None
    return isinstance(time, Weekday) or (isinstance(time, SpanOf) and time.toward == "future")


def _on_a_date(place: Place, verb: int, day: int, *, date: Fixed) -> bool:
    """Who takes over [on 1 October], is leaving [in March]; not under a picture, "Holm takes over on 1 October"."""
    behind = verb < day and date.year is None and date.month is not None and place.case(day) in ON
    who = date.day is not None and place.tokens[verb].deprel == "acl:relcl"
    return behind and (who or place.tokens[verb].xpos == "VBG")
