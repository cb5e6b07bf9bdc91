"""The dates of the five reports Pactline was born from, proved by their own words (skipped where they are absent)."""

from datetime import date

import pytest

from pactline import reports, settings
from pactline.engine import reading
from pactline.engine.equipment import load
from pactline.model.knowledge import Facts, UserFact
from pactline.model.reading import Reading
from pactline.story import dating

RESERVE = UserFact("the reserve force for Belarus was announced", "2020-08-27", match="reserve (group|force)")
NUMBERS = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="module")
def tools():
    return load(settings.read({}, today="2026-11-24"))


@pytest.fixture(scope="module")
def seeds(shared, tools) -> dict[str, Reading]:
    found = [reading.work(raw, tools) for raw in reports.find([shared / "seeds"])]
    return {one.report.source.path[:3]: one for one in found}


@pytest.fixture
def dated(seeds, tools):
    def of(*numbers, facts=Facts(), today="2026-11-24"):  # noqa: B008 - frozen
        given = [seeds[number] for number in numbers]
        names = {one.report.id: number for number, one in seeds.items()}
        found = dating.date(given, facts=facts, world=tools.world, today=today)
        return {names[one.report]: one for one in found}, names

    return of


def days(one) -> list[date]:
    return [date.fromisoformat(day) for day in one.candidates]


def test_the_thursday_on_which_a_holiday_was_marked(dated, seeds):
    found, _ = dated(*NUMBERS)
    one = found["000"]
    assert "2021-11-04" in one.candidates and len(one.candidates) <= 2
    text = seeds["000"].report.text
    words = {text[p.span.start : p.span.end] for p in one.because if p.span and p.span.report == one.report}
    assert {"Thursday", "national holiday"} <= words
    assert any("2021" in premise.text for premise in one.because)


def test_a_monday_after_the_polls(dated):
    found, _ = dated(*NUMBERS)
    assert {day.weekday() for day in days(found["001"])} == {0}
    assert min(days(found["001"])) > date(2020, 8, 9)


def test_one_fact_of_the_user_makes_four_mondays_none_preferred(dated):
    found, _ = dated(*NUMBERS, facts=Facts(fact=(RESERVE,)))
    assert found["001"].when.edtf == "[2020-09-07,2020-09-14,2020-09-21,2020-09-28]"
    alone, _ = dated("001", facts=Facts(fact=(RESERVE,)))
    assert alone["001"].candidates == found["001"].candidates


def test_the_other_three(dated):
    found, _ = dated(*NUMBERS)
    assert found["002"].candidates == ("2021-12-30",)
    assert found["003"].when.first == "2021-11-08" and found["003"].when.last is None
    assert any("programs we approved" in premise.text for premise in found["003"].because)
    assert {(day.year, day.weekday()) for day in days(found["004"])} == {(2023, 3)}


@pytest.mark.parametrize("dropped", NUMBERS)
def test_without_one_report_just_the_answers_that_used_it_widen(dated, dropped):
    found, names = dated(*NUMBERS)
    fewer, _ = dated(*(number for number in NUMBERS if number != dropped))
    for number, one in fewer.items():
        used = {names[p.report or p.span.report] for p in found[number].because if p.report or p.span}
        if dropped in used:
            assert one.when != found[number].when
        else:
            assert one == found[number]


def test_no_date_rests_on_today(dated):
    assert dated(*NUMBERS, today="2022-01-01")[0] == dated(*NUMBERS, today="2040-01-01")[0]


def test_what_would_narrow_a_date_is_said(dated):
    found, _ = dated(*NUMBERS)
    assert any("last month" in premise.text for premise in found["001"].would_narrow)
    assert found["002"].would_narrow == ()
