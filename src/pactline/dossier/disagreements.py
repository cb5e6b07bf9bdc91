"""A view in, the disagreements out: records that cannot all hold, side by side, with no verdict."""

import re

from pactline.dossier import dates, facts, values
from pactline.dossier.view import View
from pactline.model.dossier import Line, Section
from pactline.model.story import Contradiction
from pactline.model.when import When

KEY = "contradictions"
_DATE = re.compile(r"\b(\d{4}-(?:0\d|1[0-2])(?:-\d\d)?)(?:/(\d{4}-(?:0\d|1[0-2])(?:-\d\d)?))?(?![\d-])")
KINDS = {
    "value": "Different values",
    "date": "Different dates",
    "party": "Different parties",
    "denial": "Said and denied",
    "label": "Different names for one thing",
}


def section(view: View) -> Section:
    """One line for each disagreement; which side is right is not said."""
    held = sorted(view.story.contradictions, key=lambda one: (one.kind, one.id))
    lines = tuple(_line(one, view) for one in held)
    return Section(KEY, "What is disputed", lines, "All sides are shown; nothing here says which is right.")


def why(one: Contradiction) -> str:
    """The sentence that says what the sides disagree on, its dates as a reader writes them."""
    return _DATE.sub(_said, one.why)


def _said(found: re.Match[str]) -> str:
    """One date in words; as it stands where it is none."""
    first, last = found[1], found[2] or found[1]
    told = dates.say(When(found[0], first, last))
    return found[0] if told == dates.UNKNOWN else told


def _line(one: Contradiction, view: View) -> Line:
    """One disagreement with its sides."""
    sides = [side for record in sorted(one.records) if (side := _side(record, view))]
    return Line(
        record=one.id,
        text=why(one),
        evidence=one.evidence,
        tags=("dispute", f"kind:{one.kind}"),
        group=KINDS.get(one.kind, one.kind),
        parts=tuple(sorted(sides, key=lambda side: (side.when.first or "9999", side.record))),
    )


def _side(record: str, view: View) -> Line | None:
    """One record as a side; None where nothing is known of it."""
    if record in view.values:
        point = view.values[record][1]
        return Line(
            record=record,
            text=values.sentence(point, view),
            evidence=point.evidence,
            when=point.as_of,
            detail=view.carriers(point.evidence, point.reports, point.independent),
            day=values.day(point, view),
            tags=("side",),
        )
    fact = view.facts.get(record)
    if fact is None:
        return None
    return Line(
        record=record,
        text=facts.sentence(fact, view),
        evidence=fact.evidence,
        when=fact.when if fact.when.edtf else view.reported(fact.evidence[0].span.report),
        detail=facts.remarks(fact, view),
        day=facts.day(fact, view),
        tags=("side",),
    )
