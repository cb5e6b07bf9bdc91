"""A small count in passing has no line of the page; one that tells what befell somebody, or is given, has."""

import msgspec
import pytest
from tests import invented
from tests.dossier.test_figures import OLD, _view

from pactline.dossier import figures
from pactline.dossier.view import View

IDLE = [
    ("Divers closed the last of three hatches.", "three hatches", "hatches"),
    ("The mayor read from a list in two notebooks.", "two notebooks", "notebooks"),
    ("Lund passed him two corners later.", "two corners", "corners"),
    ("Lund led after 32 laps and then fell back.", "32 laps", "laps"),
    ("Oil seeped from under the 75-tonne lid.", "75-tonne", "tonnes"),
    ("He faces two of the town's most stubborn lawyers.", "two of the town's most stubborn lawyers", "lawyers"),
    ("At least one sailor wore a hat.", "At least one sailor", "sailors"),
    ("Entry: $3.", "$3", "USD"),
    ("Norvania is a country of 90 million people.", "90 million people", "people"),
    ("The league has 27 member states.", "27 member states", "states"),
]
TOLD = [
    ("Sailors drowned in two tugs that sank.", "two tugs", "tugs"),  # what befell them
    ("Curfews began in two cities.", "two cities", "cities"),  # how far it reaches
    ("The yard sold two tugs.", "two tugs", "tugs"),
    ("Entry costs $3.", "$3", "USD"),
    ("A crowd of 90 people came.", "90 people", "people"),
    ("In the league 27 member states voted for it.", "27 member states", "states"),
    ("It drew 32 boats after 32 laps.", "32 boats", "boats"),
    ("The 9,000-strong guard stayed.", "9,000-strong", "people"),
    ("The crane lifted a 700-tonne block.", "700-tonne", "tonnes"),
    ("At least one sailor died.", "At least one sailor", "sailors"),
    ("The mayor spoke before nine boats left.", "nine boats", "boats"),
]


def _lines(monkeypatch, text, words, unit, *, sayer=""):
    view = _view(monkeypatch, text, (words, OLD))
    number = float("".join(sign for sign in words if sign.isdigit()) or (1 if "one" in words else 2))
    one = view.story.indicators[0]
    point = msgspec.structs.replace(one.observations[0], value=number, sayer=sayer, claimant=None, bound="exact")
    one = msgspec.structs.replace(one, unit=unit, observations=(point,))
    story = type(view.story)(readings=view.story.readings, datings=view.story.datings, indicators=(one,))
    return figures.section(View(story)).lines


@pytest.mark.parametrize(("text", "words", "unit"), IDLE)
def test_a_small_count_in_passing_has_no_line(monkeypatch, text, words, unit):
    assert not _lines(monkeypatch, text, words, unit)


@pytest.mark.parametrize(("text", "words", "unit"), TOLD)
def test_a_count_that_tells_something_has_one(monkeypatch, text, words, unit):
    assert len(_lines(monkeypatch, text, words, unit)) == 1


def test_who_gives_a_small_count_gives_it_a_line(monkeypatch):
    text, words, unit = IDLE[1]
    assert len(_lines(monkeypatch, text, words, unit, sayer="the clerk")) == 1


def test_a_size_stands_beside_the_other_figures_of_its_sentence(monkeypatch):
    view = _view(monkeypatch, "The 75-tonne lid cost 40 million crowns.", ("75-tonne", OLD), ("40 million", OLD))
    (line,) = figures.section(view).lines
    assert [value for _, value in line.terms] == ["75-tonne", "40 million"]
    assert invented.TEXTS
