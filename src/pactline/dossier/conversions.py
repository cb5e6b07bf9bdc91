"""All values in, those that only tell another in a second currency out: a loan of 40 million crowns ($4m).

Such a value stands beside the one it tells again and has no line of its own.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from pactline.dossier import values
from pactline.dossier.view import View, role
from pactline.model.dossier import Line
from pactline.model.span import Evidence, Span
from pactline.model.story import Indicator, Observation

BRACKET = " ("  # all that stands between the two
CODE = 3  # letters of a currency

Value = tuple[Indicator, Observation]


def found(view: View) -> Mapping[str, Sequence[Value]]:
    """The sums told again in brackets, by the id of the observation that each stands behind wherever it is told."""
    sums = [(one, point) for one in view.story.indicators if _currency(one) for point in one.observations]
    ends = {(each.span.report, each.span.end): (one, point) for one, point in sums for each in _told(point)}
    again: dict[str, list[Value]] = defaultdict(list)
    for one, point in sums:
        firsts = [_first(each.span, ends, view) for each in _told(point)]
        first = firsts[0] if firsts and None not in firsts else None
        if first is not None and _currency(first[0]) != _currency(one):
            again[first[1].id].append((one, point))
    return again


def added(line: Line, again: Mapping[str, Sequence[Value]]) -> Line:
    """A line with what its sums are in another currency."""
    of = (line.record, *(tag.removeprefix("also:") for tag in line.tags if tag.startswith("also:")))
    more = [one for record in of for one in again.get(record, ())]
    if not more:
        return line
    own, others = ([term for term in line.terms if bool(term[0]) is named] for named in (False, True))
    return msgspec.structs.replace(
        line,
        evidence=tuple(sorted({*line.evidence, *(each for _, point in more for each in point.evidence)})),
        tags=(*line.tags, *(f"also:{point.id}" for _, point in more)),
        terms=(*own, *(("", values.valued(one, point)) for one, point in more), *others),
    )


def _currency(one: Indicator) -> str:
    """The currency of a sum; "" where it is none."""
    code = one.unit.partition(" ")[0]
    return code if len(code) == CODE and code.isupper() else ""


def _first(span: Span, ends: Mapping[tuple[str, int], Value], view: View) -> Value | None:
    """The sum right before a bracket that a sum opens."""
    at = span.start - len(BRACKET)
    opened = view.report(span.report).text[max(at, 0) : span.start] == BRACKET
    return ends.get((span.report, at)) if opened else None


def _told(point: Observation) -> list[Evidence]:
    """Where a value is written."""
    return role(point.evidence, "value")
