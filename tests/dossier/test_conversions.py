"""A sum told again in brackets in another currency stands beside the first and has no line of its own."""

import msgspec
import pytest
from tests import invented

from pactline.dossier import figures
from pactline.dossier.view import View
from pactline.model.dossier import Line


def told(monkeypatch, text: str, *sums: tuple[str, str, float]) -> tuple[Line, ...]:
    """The lines of a report with some sums, each with its words, its currency and its value."""
    monkeypatch.setitem(invented.TEXTS, "r-yard", text)
    base = invented.story()
    reading = invented.Reading(report=invented.report("r-yard"), sentences=invented.sentences("r-yard"))
    dating = msgspec.structs.replace(base.datings[0], report="r-yard", when=invented.MARCH, candidates=("2031-03-04",))
    indicators = []
    for words, unit, value in sums:
        point = msgspec.structs.replace(
            invented.DOCKERS.observations[0],
            id=f"o-{unit}",
            text=words,
            value=value,
            evidence=(invented.words("r-yard", words, "value"),),
        )
        indicators.append(msgspec.structs.replace(invented.DOCKERS, id=f"i-{unit}", unit=unit, observations=(point,)))
    story = type(base)(readings=(reading,), datings=(dating,), indicators=tuple(indicators))
    return figures.section(View(story)).lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The yard owes 40 million crowns ($4m) to the town.", ["o-NOK"]),
        ("The yard owes 40 million crowns. The town ($4m in debt) owes less.", ["o-NOK", "o-USD"]),
    ],
)
def test_a_sum_in_another_currency_stands_beside_the_first(monkeypatch, text, lines):
    found = told(monkeypatch, text, ("40 million crowns", "NOK", 4e7), ("$4m", "USD", 4e6))
    assert {line.record for line in found} == set(lines)
    if len(lines) == 1:
        assert found[0].terms == (("", "40 million crowns"), ("", "$4m"))
        assert "also:o-USD" in found[0].tags
