"""A figure is told in the words of its report, with its value beside them."""

import msgspec
import pytest
from tests import invented

from pactline.dossier import figures
from pactline.dossier.view import View
from pactline.dossier.wording import around
from pactline.model.when import When

OLD = When("2030", "2030-01-01", "2030-12-31")


def _view(monkeypatch, text, *values):
    """One report that gives some values once, each with its day."""
    monkeypatch.setitem(invented.TEXTS, "r-yard", text)
    base = invented.story()
    reading = invented.Reading(report=invented.report("r-yard"), sentences=invented.sentences("r-yard"))
    dating = msgspec.structs.replace(base.datings[0], report="r-yard", when=invented.MARCH, candidates=("2031-03-04",))
    single = tuple(
        msgspec.structs.replace(
            invented.DOCKERS,
            id=f"i-{at}",
            label="garbled … label",
            observations=(
                msgspec.structs.replace(
                    invented.DOCKERS.observations[0],
                    id=f"o-{at}",
                    as_of=day,
                    text=words,
                    evidence=(invented.words("r-yard", words, "value"),),
                ),
            ),
        )
        for at, (words, day) in enumerate(values)
    )
    return View(type(base)(readings=(reading,), datings=(dating,), indicators=single))


def test_a_figure_given_once_stands_in_its_sentence_and_not_under_a_label(monkeypatch):
    view = _view(monkeypatch, "Costs fell. The yard, which is idle, still owes 40 million crowns.", ("40 million", OLD))
    (line,) = figures.section(view).lines
    assert line.text == "The yard, which is idle, still owes 40 million crowns."
    assert line.terms == (("", "40 million"),)


def test_a_sentence_cut_out_of_a_quotation_keeps_its_marks_in_pairs(monkeypatch):
    text = '"The yard still owes 40 million crowns. We shall pay it," Holm said.'
    (line,) = figures.section(_view(monkeypatch, text, ("40 million", OLD))).lines
    assert line.text == '"The yard still owes 40 million crowns."'


def test_figures_of_one_sentence_and_day_are_one_line(monkeypatch):
    text = "The storm killed nine sailors and sank two tugs."
    day = invented.MARCH
    (line,) = figures.section(_view(monkeypatch, text, ("nine sailors", day), ("two tugs", day))).lines
    assert [value for _, value in line.terms] == ["Nine sailors", "Two tugs"]
    assert (line.record, "also:o-1" in line.tags, len(line.evidence)) == ("o-0", True, 2)
    apart = figures.section(_view(monkeypatch, text, ("nine sailors", day), ("two tugs", OLD))).lines
    assert len(apart) == 2


def test_a_day_that_is_only_the_report_s_is_told_so(monkeypatch):
    view = _view(monkeypatch, "The yard owes 40 million. It owed 30 million in 2030.", ("40 million", invented.MARCH))
    assert figures.section(view).lines[0].day == "reported 4 March 2031"
    view = _view(monkeypatch, "The yard owes 40 million. It owed 30 million in 2030.", ("30 million", OLD))
    assert figures.section(view).lines[0].day == "2030"


LONG = (
    "The harbour board, which met for the third time this spring and heard the engineers, found that the old mole "
    "had sunk by a hand, that the cranes were rusty, and that nine of the piers would have to be built again."
)


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Nine piers are safe.", "Nine", "Nine piers are safe."),
        (LONG, "nine", "… that the cranes were rusty, and that nine of the piers would have to be built again."),
        (
            LONG,
            "third",
            "The harbour board, which met for the third time this spring and heard the engineers, found that the …",
        ),
        ("x" * 200 + " nine piers", "nine", "… nine piers"),
    ],
)
def test_a_long_sentence_is_told_around_its_words(text, words, told):
    first = text.index(words)
    assert around(text, first, first + len(words), length=100) == told


@pytest.mark.parametrize(
    ("unit", "heading"), [("USD a year", figures.SUMS), ("percentage points", figures.SHARES), ("TVs", figures.COUNTS)]
)
def test_what_is_given_once_stands_with_its_kind(monkeypatch, unit, heading):
    view = _view(monkeypatch, "The yard owes 40 million.", ("40 million", OLD))
    one = msgspec.structs.replace(view.story.indicators[0], unit=unit)
    story = type(view.story)(readings=view.story.readings, datings=view.story.datings, indicators=(one,))
    assert figures.section(View(story)).lines[0].group == heading


def test_one_number_in_several_sentences_stands_together_under_it(monkeypatch):
    text = "The yard owes 40 million crowns. It sold nine tugs. Banks want 40 million crowns back. It sold nine masts."
    day = invented.MARCH
    view = _view(monkeypatch, text, ("owes 40 million", day), ("want 40 million", day), ("nine tugs", day))
    of = {"o-0": ("NOK", 4e7), "o-1": ("NOK", 4e7), "o-2": ("tugs", 9.0)}
    held = []
    for one in view.story.indicators:
        unit, value = of[one.observations[0].id]
        point = msgspec.structs.replace(one.observations[0], value=value)
        held.append(msgspec.structs.replace(one, unit=unit, observations=(point,)))
    story = type(view.story)(readings=view.story.readings, datings=view.story.datings, indicators=tuple(held))
    lines = figures.section(View(story)).lines
    assert [line.group for line in lines] == ["NOK 40 million in two sentences"] * 2 + [figures.SMALL]


@pytest.mark.parametrize(
    ("label", "headed"),
    [
        ("tugs sold by the yard", True),
        ("workers who are out of work", True),
        ("yard could lose", False),
        ("forget the … in savings", False),
        ("cases including three deaths", False),
        ("cases in 64 ports", False),
        ("cases of the H1N1 flu", True),
        ("number of tugs rose to", False),
    ],
)
def test_values_stand_under_a_name_only_where_it_is_whole_and_of_all(monkeypatch, label, headed):
    view = _view(monkeypatch, "The yard sold 30 tugs. Later it sold 50 tugs.", ("30 tugs", OLD), ("50 tugs", OLD))
    points = tuple(
        msgspec.structs.replace(point, relation=relation, value=value)
        for one, relation, value in zip(view.story.indicators, ("first", "update"), (30.0, 50.0), strict=True)
        for point in one.observations
    )
    one = msgspec.structs.replace(view.story.indicators[0], label=label, observations=points)
    story = type(view.story)(readings=view.story.readings, datings=view.story.datings, indicators=(one,))
    lines = figures.section(View(story)).lines
    heading = label.capitalize().replace("h1n1", "H1N1") if headed else figures.COUNTS
    assert [line.group for line in lines] == [heading, heading]
    assert ("later than the value before it" in lines[1].detail) == headed
