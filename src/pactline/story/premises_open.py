"""A report whose day is not settled in, the words whose day, if somebody knew it, would narrow it further out."""

from pactline.model.mention import Time
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.model.when import Fixed, Shift, TimeExpr, Weekday
from pactline.story.premises import Page

SHOWN = 3  # words shown for one report
UNITS = {"day": 1, "week": 7, "weekend": 7, "month": 31, "quarter": 92, "year": 366}
NAMES = {1: "a day", 7: "a week", 31: "a month", 92: "a quarter", 366: "a year"}


def find(page: Page, left: int) -> tuple[Premise, ...]:
    """The best of the report's words that lead from its day to another, of use where more than one day is left."""
    if left <= 1:
        return ()
    ranked = sorted((width, time.span.start, time) for time in page.times if (width := _width(time)) and width < left)
    best: dict[str, tuple[int, Time]] = {}
    for width, _, time in ranked:
        best.setdefault(time.text.casefold(), (width, time))
    return tuple(_premise(page, time, width) for width, time in list(best.values())[:SHOWN])


def _width(time: Time) -> int:
    """How many days a report can still be of once the day its words lead to is known; 0 where they lead nowhere."""
    expr: TimeExpr = time.expr
    if isinstance(expr, Shift) and expr.base is None and expr.count < 0:
        return UNITS.get(expr.unit, 0)
    if isinstance(expr, Weekday) and expr.stepped and expr.toward == "past":
        return 7
    whole = isinstance(expr, Fixed) and expr.year is None and expr.month and expr.toward != "future"
    return 366 if whole else 0


def _premise(page: Page, time: Time, width: int) -> Premise:
    """What to find out."""
    text = f"if you know the day of what it tells of as {page.quoted(time.span)}, its date narrows to {NAMES[width]}"
    sentence = page.sentence(time.sentence)
    return Premise(text, Span(page.id, sentence.start, sentence.end) if sentence else time.span, page.id)
