"""A view in, the figures out: every indicator with its values, who gives them and for which day."""

from pactline.dossier import facts, speech
from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, clip, measured
from pactline.model.dossier import Line, Section
from pactline.model.story import Fact, Indicator, Observation

KEY = "figures"
TITLE = "Figures through time"
COUNTED = "object"  # the role of the words that say what is counted
GAP = "…"  # where the value stands in the words that tell of it
ONCE = "Figures given once"
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
    return Section(KEY, TITLE, lines, note)


def ordered(one: Indicator) -> list[Observation]:
    """Values in the order of their days; those without a day last."""
    return sorted(
        one.observations, key=lambda point: (point.as_of.first or "9999", point.as_of.last or "9999", point.id)
    )


def heading(one: Indicator, view: View) -> str:
    """What is counted, in the words of the reports."""
    about = view.name(one.about)
    told = f"share of {one.of}" if one.of and one.label == one.of else one.label or one.unit
    return capital(told if not about or about.casefold() in told.casefold() else f"{told} ({about})")


def sentence(one: Indicator, point: Observation, view: View) -> str:
    """Vladimir Putin said 74 percent of the planned activities were done: the statement, else value and claimant."""
    if said := told(point, view):
        return said
    text, claimant = clip(_valued(one, point, view)), view.name(point.claimant) or point.sayer
    return f"{capital(text)}, according to {claimant}" if claimant else capital(text)


def told(point: Observation, view: View) -> str:
    """The statement that gives a value, where it is short enough for a line; "" where the report itself gives it."""
    saying = source(point, view)
    line = speech.line(saying, view) if saying else ""
    return line if len(line) <= facts.SHORT and point.text in line else ""


def source(point: Observation, view: View) -> Fact | None:
    """The statement that gives a value; None where the report itself does."""
    values = role(point.evidence, "value") or sorted(point.evidence)
    return view.saying(values[0].span) if values else None


def _valued(one: Indicator, point: Observation, view: View) -> str:
    """The value with what it counts, in the words of the report that gives it."""
    text = point.text
    if point.low is not None and point.high is not None and point.low != point.high:
        text = measured(point.value, one.unit, bound=point.bound, between=(point.low, point.high))
    if len(one.observations) == 1 and one.label and one.label != one.of:
        return filled(one.label, text)
    return _counted(one, next((view.words(evidence) for evidence in role(point.evidence, COUNTED)), ""), text)


def _counted(one: Indicator, words: str, text: str) -> str:
    """A value with the report's words for what it counts."""
    counted = words or one.of or ""
    if not counted or text in counted:
        return counted or text
    if one.of is None:
        return f"{counted}: {text}"
    return text if " of " in text else f"{text} of {counted}"


def filled(label: str, text: str) -> str:
    """A value in the words that tell of it: "pirates held … ships" and "12 ships" are "pirates held 12 ships"."""
    parts = label.split(GAP)
    for at in range(1, len(parts)):
        before, after = GAP.join(parts[:at]), GAP.join(parts[at:])
        if joined := _joined(text, after.strip()):
            return before + joined
    if len(parts) > 1:
        return f"{GAP.join(parts[:-1])}{text}{parts[-1]}"
    return _joined(text, label) or f"{label}: {text}"


def _joined(text: str, rest: str) -> str:
    """A value with the words that follow its noun, which both have; empty where they have none in common."""
    words = text.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    end = next((one for one in ends if f"{rest} ".startswith(f"{one} ")), None)
    return "" if end is None else f"{text}{rest[len(end) :]}"


def _line(one: Indicator, point: Observation, view: View) -> Line:
    """One value."""
    relation = RELATIONS.get(point.relation, point.relation)
    carriers = view.carriers(point.evidence, point.reports, point.independent)
    return Line(
        record=point.id,
        text=sentence(one, point, view),
        evidence=point.evidence,
        when=point.as_of,
        detail="; ".join(remark for remark in (carriers, relation) if remark),
        tags=(
            "value" if told(point, view) else "figure",
            f"unit:{one.unit}",
            *([f"actor:{point.claimant}"] if point.claimant else []),
        ),
        group=heading(one, view) if len(one.observations) > 1 else ONCE,
        day=view.day(point.as_of, min(point.evidence).span.report),
    )
