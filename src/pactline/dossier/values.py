"""A value of an indicator in, the words for it out: the report's own sentence, who gives it, which day it is of."""

from pactline.dossier import facts, speech
from pactline.dossier import speech_marks as marks
from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, measured
from pactline.model.span import Evidence
from pactline.model.story import Fact, Indicator, Observation
from pactline.model.when import When

GAP = "…"  # where a line leaves words of its sentence out


def sentence(point: Observation, view: View) -> str:
    """The statement that gives a value, else the report's sentence and whom it names for it; no words but theirs."""
    if said := told(point, view):
        return said
    text, claimant = marks.whole(view.sentence(place(point)), inside=False), _claimant(point, view)
    named = not claimant or claimant.split()[-1].casefold() in text.casefold()
    return text if named else f"{text} (according to {claimant})"


def told(point: Observation, view: View) -> str:
    """The statement that gives a value, where it is short and in one piece; "" where the report itself gives it."""
    saying = source(point, view)
    line = speech.line(saying, view) if saying else ""
    return line if len(line) <= facts.SHORT and point.text in line and GAP not in line else ""


def source(point: Observation, view: View) -> Fact | None:
    """The statement that gives a value; None where the report itself does."""
    return view.saying(place(point).span)


def day(point: Observation, view: View) -> str:
    """The day a value is of, where its report says so, else when it was reported."""
    key = min(point.evidence).span.report
    return view.own_day(When() if point.as_of == view.reported(key) else point.as_of, key)


def valued(one: Indicator, point: Observation) -> str:
    """A value as it is written; between two limits both."""
    if point.low is None or point.high is None or point.low == point.high:
        return capital(point.text)
    return measured(point.value, one.unit, bound=point.bound, between=(point.low, point.high))


def place(point: Observation) -> Evidence:
    """Where a value stands in its report."""
    return (role(point.evidence, "value") or sorted(point.evidence))[0]


def _claimant(point: Observation, view: View) -> str:
    """Who gives a value, by name or in the report's words."""
    return view.name(point.claimant) or point.sayer
