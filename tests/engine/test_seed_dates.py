"""The days of the five reports Pactline was born from, and what each rests on (skipped where they are absent)."""

from datetime import date, timedelta

import pytest

from pactline import mentions, reports, sentences
from pactline.engine import building
from pactline.model.knowledge import Facts
from pactline.model.reading import Reading
from pactline.model.report import Raw
from pactline.story import dating

TODAY = "2026-11-24"
FACT = """
[[fact]]
says = "the reserve force for Belarus was announced"
match = "reserve (group|force)"
when = "2020-08-27"
"""
NUMBERS = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="module")
def readings(shared, language, world):
    def read(path):
        report = reports.read(Raw(path=path.name, form="text", data=path.read_bytes(), digest="", url=None))
        split = sentences.split(report, language)
        return Reading(report, split, *mentions.find(report, split, language=language, world=world))

    return {path.name[:3]: read(path) for path in sorted((shared / "seeds").glob("*.txt"))}


@pytest.fixture(scope="module")
def dated(readings, world):
    def date_those(numbers=NUMBERS, facts=Facts(), today=TODAY):  # noqa: B008 - frozen
        given = [readings[number] for number in numbers]
        sets = dating.possible(given, facts=facts, world=world, today=today)
        told = {one.report: one for one in dating.date(given, facts=facts, world=world, today=today)}
        return {number: (told[readings[number].report.id], sets[readings[number].report.id]) for number in numbers}

    return date_those


def test_the_five_days(dated):
    found = {number: told for number, (told, _) in dated().items()}
    assert found["000"].candidates == ("2021-11-04", "2022-01-06")
    assert (found["001"].when.first, found["001"].when.last) == ("2020-08-10", "2021-07-19")
    assert found["002"].candidates == ("2021-12-30",)
    assert (found["003"].when.first, found["003"].when.last) == ("2021-11-08", None)
    assert (found["004"].when.first, found["004"].when.last) == ("2023-01-05", "2023-12-28")
    assert weekdays(found["001"]) == {0} and weekdays(found["004"]) == {3}


def weekdays(told):
    return {date.fromisoformat(day).weekday() for day in told.candidates}


@pytest.mark.parametrize("dropped", NUMBERS)
def test_without_one_report_exactly_the_answers_that_used_it_widen(readings, dated, dropped):
    whole, rest = dated(), dated(tuple(number for number in NUMBERS if number != dropped))
    gone = readings[dropped].report.id
    used = {number for number in rest if gone in {premise.report for premise in whole[number][0].because}}
    wider = {number for number, (_, days) in rest.items() if days.bit_count() > whole[number][1].bit_count()}
    assert wider == used
    assert all(rest[number][1] & whole[number][1] == whole[number][1] for number in rest)


def test_a_fact_makes_the_four_mondays_of_september(readings, dated, tmp_path):
    path = tmp_path / "facts.toml"
    path.write_text(FACT, encoding="utf-8")
    facts, _ = building.read_facts(path)
    told, _ = dated(facts=facts)["001"]
    assert list(told.candidates) == [(date(2020, 9, 7) + timedelta(7 * week)).isoformat() for week in range(4)]
    assert any(premise.text.startswith("facts.toml") for premise in told.because)


def test_no_answer_rests_on_the_day_of_the_build(dated):
    assert dated(today="2024-01-01") == dated(today="2029-01-01")


def test_what_would_narrow_a_report_is_said_in_its_words(dated):
    assert any("“last month”" in one.text for one in dated()["001"][0].would_narrow)
