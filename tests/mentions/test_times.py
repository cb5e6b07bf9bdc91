"""Times: what is drawn in times.cases, dates that cannot be, and hostile text."""

from datetime import date
from pathlib import Path

import pytest

from pactline.mentions import times
from pactline.model.report import Report, Source
from pactline.model.when import Either, Shift

FRIDAY = date(2021, 11, 5)
CASES = [
    line
    for line in (Path(__file__).parent / "times.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def report(text):
    return Report(id="r", text=text, source=Source("p", "d"))


def drawn(line):
    """The text of a case without its brackets, and the (words, value) it draws."""
    text, expected = "", []
    for piece in line.split("["):
        inside, mark, rest = piece.partition("]")
        if mark:
            words, _, value = inside.rpartition("|")
            expected.append((words, value))
            text += words + rest
        else:
            text += piece
    return text, expected


@pytest.mark.parametrize("line", CASES)
def test_times_are_read_as_drawn(line, language):
    text, expected = drawn(line)
    found = times.find(report(text), (), language=language)
    assert [(time.text, times.timex(time, FRIDAY)) for time in found] == expected
    assert all(text[time.span.start : time.span.end] == time.text for time in found)


@pytest.mark.parametrize("words", ["February 30, 2021", "31 April 2021", "2021-02-30", "30/02/2021", "00/00/0000"])
def test_row_24_days_that_do_not_exist_are_no_days(words, language):
    found = times.find(report(f"It was signed on {words} in the capital."), (), language=language)
    assert not any(len(times.timex(time, FRIDAY)) == 10 for time in found)


@pytest.mark.parametrize("words", ["0000", "9999", "0001-01-01", "29 February 9999"])
def test_row_24_years_that_no_report_means_are_ignored(words, language):
    found = times.find(report(f"It was signed in {words} there."), (), language=language)
    assert not any(times.timex(time, FRIDAY).startswith(("0000", "9999", "0001")) for time in found)


def test_row_24_day_and_month_that_can_change_places_are_both_kept(language):
    (time,) = times.find(report("The note of 03/04/2021 is lost."), (), language=language)
    assert isinstance(time.expr, Either)
    assert times.calendar.days(time.expr, None).edtf == "[2021-03-04,2021-04-03]"


def test_row_24_a_leap_day_without_a_year_is_in_a_leap_year(language):
    (time,) = times.find(report("They met on February 29 in secret."), (), language=language)
    assert times.timex(time, date(2020, 6, 1)) == "2020-02-29"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "1,1,1," * 17_000,
        "(" * 10_000 + ")" * 10_000,
        "last last last year " * 5_000,
        "the " * 25_000,
        "9" * 100_000,
        "1/2/3/" * 16_000,
        "twenty-" * 14_000,
        "on Monday " * 10_000,
        "a year earlier, " * 6_000,
    ],
)
def test_row_20_and_22_hostile_text_is_read_in_time_with_its_length(text, language):
    found = times.find(report(text), (), language=language)
    assert all(time.span.end <= len(text) for time in found)
    assert all(times.timex(time, FRIDAY) for time in found[:50])


def test_times_said_of_times_end_somewhere(language):
    found = times.find(report("In 1999 it grew. " + "A year earlier it shrank. " * 500), (), language=language)
    depths = []
    for time in found:
        depth, expr = 0, time.expr
        while isinstance(expr, Shift) and expr.base:
            depth, expr = depth + 1, expr.base
        depths.append(depth)
    assert max(depths) <= 3


def test_a_time_knows_its_sentence(language):
    from pactline import sentences

    page = report("They met in 1999. They signed on Thursday.")
    found = times.find(page, sentences.split(page, language), language=language)
    assert [time.sentence for time in found] == [0, 1]
