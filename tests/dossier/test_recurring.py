"""One count in two sentences is one thing only where the reports count it in shared words."""

import msgspec
import pytest
from tests.dossier.test_figures import OLD, _view

from pactline.dossier import figures
from pactline.dossier.view import View

TEXT = "A flood drowned 32 people. Guards held 32 people on Monday."


@pytest.mark.parametrize(
    ("labels", "groups"),
    [
        (("drowned people", "arrested people"), [figures.COUNTS] * 2),
        (("people drowned by a flood", "drowned people"), ["32 people in two sentences"] * 2),
    ],
)
def test_the_same_count_of_unlike_people_stands_under_no_heading(monkeypatch, labels, groups):
    view = _view(monkeypatch, TEXT, ("drowned 32 people", OLD), ("held 32 people", OLD))
    held = tuple(
        msgspec.structs.replace(
            one,
            label=label,
            unit="people",
            observations=(msgspec.structs.replace(one.observations[0], value=32.0),),
        )
        for one, label in zip(view.story.indicators, labels, strict=True)
    )
    story = type(view.story)(readings=view.story.readings, datings=view.story.datings, indicators=held)
    assert [line.group for line in figures.section(View(story)).lines] == groups
