"""A view in, the figures out: every indicator with its values, who gives them and for which day."""

from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, clip, count, measured
from pactline.model.dossier import Line, Section
from pactline.model.story import Indicator, Observation

KEY = "figures"
COUNTED = "object"  # the role of the words that say what is counted
ONCE = "Given once"
RELATIONS = {
    "first": "",
    "update": "later than the value before it",
    "restated": "the same value again",
    "rounding": "the value before it, rounded",
    "other-denominator": "a share of something else than the value before it",
    "disagrees": "not the value another source gives",
    "unclear": "how it stands to the other values is not clear",
}


def section(view: View) -> Section:
    """List the values by indicator, those with most values first; what has one value only stands together."""
    ranked = sorted(view.story.indicators, key=lambda one: (-len(one.observations), one.label.casefold(), one.id))
    lines = tuple(_line(one, point, view) for one in ranked for point in ordered(one))
    note = "A value is as the source gives it; where nobody is named, the report itself gives it."
    return Section(KEY, "Figures", lines, note)


def ordered(one: Indicator) -> list[Observation]:
    """Values in the order of their days; those without a day last."""
    return sorted(
        one.observations, key=lambda point: (point.as_of.first or "9999", point.as_of.last or "9999", point.id)
    )


def heading(one: Indicator, view: View) -> str:
    """What is counted, in the words of the reports."""
    label = one.of or one.label
    about = view.name(one.about)
    told = f"share of {label}" if one.of else label or one.unit
    return capital(told if not about or about.casefold() in told.casefold() else f"{told} ({about})")


def sentence(one: Indicator, point: Observation, view: View) -> str:
    """Vladimir Putin: 74 percent of the planned activities."""
    text = clip(_valued(one, point, view))
    claimant = view.name(point.claimant) or capital(point.sayer)
    return f"{claimant}: {text}" if claimant else capital(text)


def _valued(one: Indicator, point: Observation, view: View) -> str:
    """The value with what it counts, in the words of the report that gives it."""
    text = point.text
    if point.low is not None and point.high is not None and point.low != point.high:
        text = measured(point.value, one.unit, bound=point.bound, between=(point.low, point.high))
    counted = next((view.words(evidence) for evidence in role(point.evidence, COUNTED)), one.of or "")
    if one.of is None:
        return counted if counted.startswith(text) else text
    return text if " of " in text or not counted else f"{text} of {counted}"


def quoted(point: Observation, view: View) -> str:
    """The sentence a value stands in, as written."""
    return f"“{view.sentence(min(point.evidence))}”" if point.evidence else ""


def _line(one: Indicator, point: Observation, view: View) -> Line:
    """One value."""
    relation = RELATIONS.get(point.relation, point.relation)
    remarks = [relation, _carriers(point, view)]
    return Line(
        record=point.id,
        text=sentence(one, point, view),
        evidence=point.evidence,
        when=point.as_of,
        detail="; ".join(remark for remark in remarks if remark),
        tags=("figure", f"unit:{one.unit}"),
        group=heading(one, view) if len(one.observations) > 1 else ONCE,
        day=view.day(point.as_of, min(point.evidence).span.report),
    )


def _carriers(point: Observation, view: View) -> str:
    """Where it stands, and by how many independent sources."""
    if point.reports <= 1:
        return f"in {view.source(min(point.evidence).span.report)}"
    return f"in {count(point.reports, 'report')}, {count(point.independent, 'independent source')}"
