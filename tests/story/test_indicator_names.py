"""What an indicator is called is told of each of its values: a figure of something else stands alone."""

import pytest
from tests.story.test_progress import facts_charted

from pactline.model.mention import Amount
from pactline.model.reading import Reading
from pactline.model.record import Measure, Record
from pactline.model.report import Report, Source
from pactline.model.span import Evidence, Span


def reading(key: str, text: str, value: float, label: str, *, of: str | None = None) -> Reading:
    """A report of one sentence with one figure, by its label."""
    digits = f"{value:g}"
    at = text.index(digits)
    span = Span(key, at, at + len(digits))
    amount = Amount(span, 0, digits, value, "percent" if of else "barrels", "exact")
    record = Record(f"m-{key}", Measure(label, amount, of=of), (Evidence(span, "counted", "value"),))
    return Reading(Report(key, text, Source(key, "")), records=(record,))


@pytest.mark.parametrize(
    ("text", "label", "series"),
    [
        ("Boreal siphoned off 90 barrels of tar.", "barrels of tar siphoned off by Boreal", 1),
        ("It gushed 90 barrels of tar, as did the Sund wreck.", "barrels of tar", 2),
    ],
)
def test_a_count_stands_only_under_what_its_sentence_tells(text, label, series):
    name = "barrels of tar siphoned off"
    first = [reading(key, "Boreal siphoned off 80 barrels of tar.", 80, name) for key in ("a", "b")]
    assert len(facts_charted([*first, reading("c", text, 90, label)])) == series


@pytest.mark.parametrize(
    ("text", "label", "series"),
    [
        ("In May 45 percent of nurses thought the ward was safe.", "nurses who thought the ward was safe", 1),
        ("In May 45 percent of nurses blamed the board.", "nurses", 2),
    ],
)
def test_answers_to_two_questions_are_no_series(text, label, series):
    told = "60 percent of nurses think the ward is safe."
    first = reading("a", told, 60, "nurses who think the ward is safe", of="nurses")
    assert len(facts_charted([first, reading("b", text, 45, label, of="nurses")])) == series
