"""An event without a day of its own in, the year gone by that its sentence puts it into out.

"In a 1979 essay she condemned Norvath" was in 1979; "after the 2005 quake he sent aid" was then or since. No report's
day is right for either. A year inside whom or what it was done to says nothing: he asked them to keep the 2005 treaty.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from pactline.kit import trees
from pactline.model.mention import Mention, Time
from pactline.model.reading import Reading
from pactline.model.when import Edge, Fixed, Holiday, Opening, Shift, TimeExpr, Years
from pactline.records.event_scene import Draft, Scene

WITHIN = ("in", "during", "at", "as")
SINCE = ("after", "following", "since")
LONG = ("year", "decade", "century")
NEAR = 2  # steps from the year up to the phrase on the event's verb


def told(scene: Scene, draft: Draft, *, near: Sequence[Mention], page: Reading) -> Time | None:
    """The year of the one phrase on an event's verb that has one, where it is not the report's own."""
    verb = draft.verb if draft.verb is not None else draft.trigger
    old = [one for one in near if isinstance(one, Time) and gone_by(one.expr, page)]
    found = [time for one in old if (time := _placed(scene, verb, one)) is not None]
    return found[0] if len(found) == 1 else None


def gone_by(expr: TimeExpr, page: Reading, *, bare: bool = True) -> bool:
    """Tell whether a time is a year, or a decade, before the year of the report where that is known, or a day of it
    where it need not be `bare`.
    """
    years = [int(date.first[:4]) for date in page.report.dates if date.first[:4].isdigit()]
    if isinstance(expr, Years):
        return True
    if isinstance(expr, Fixed) and bare and (expr.month is not None or expr.part is not None):
        return False
    if isinstance(expr, Fixed) or (isinstance(expr, Holiday) and not bare):
        return expr.year is not None and bool(years) and expr.year < min(years)
    return not bare and _stepped(expr, page)


def _stepped(expr: TimeExpr, page: Reading) -> bool:
    """Last year, ten years ago, early in 1990."""
    if isinstance(expr, Edge):
        return gone_by(expr.of, page, bare=False)
    return isinstance(expr, Shift) and expr.unit in LONG and expr.count < 0 and expr.base is None


def top(scene: Scene, time: Time) -> int | None:
    """The highest word of a time."""
    tokens = scene.view.tokens
    own = [i for i, one in enumerate(tokens) if one.start < time.span.end and time.span.start < one.end]
    return next((i for i in own if tokens[i].head not in own), None)


def _placed(scene: Scene, verb: int, time: Time) -> Time | None:
    """A year as it dates a verb: in a [1979] essay, during the [2008] campaign; from then on after the [2005] quake."""
    view = scene.view
    at = next((i for i, token in enumerate(view.tokens) if token.start == time.span.start), None)
    way = trees.path_up(view.tokens, at)[:NEAR] if at is not None else ()
    phrase = next((i for i in way if view.tokens[i].deprel == "obl" and view.tokens[i].head == verb), None)
    if phrase is None:
        return None
    case = view.case(phrase)
    if case in SINCE:
        return replace(time, expr=Opening(time.expr, "since"))
    return time if case in WITHIN else None
