"""Expressions on the calendar: values, days, and what cannot be placed."""

from datetime import date

import pytest

from pactline.kit import calendar
from pactline.model.when import (
    Clock,
    Edge,
    Either,
    Fixed,
    Holiday,
    Opening,
    Recurring,
    Said,
    Shift,
    SpanOf,
    Unread,
    Vague,
    Weekday,
    When,
    Within,
    Years,
)

FRIDAY = date(2021, 11, 5)


@pytest.mark.parametrize(
    ("expr", "value", "edtf"),
    [
        (Fixed(2021, 11, 4), "2021-11-04", "2021-11-04"),
        (Fixed(2020, 9), "2020-09", "2020-09"),
        (Fixed(1996), "1996", "1996"),
        (Fixed(month=9, toward="past"), "2021-09", "2021-09"),
        (Fixed(month=9, toward="future"), "2022-09", "2022-09"),
        (Fixed(part="Q3", year=2021), "2021-Q3", "2021-07-01/2021-09-30"),
        (Fixed(part="WI", year=2020), "2020-WI", "2020-12-01/2021-02-28"),
        (Fixed(month=4, day=25, weekday=5), "2020-04-25", "2020-04-25"),
        (Weekday(3, "past"), "2021-11-04", "2021-11-04"),
        (Weekday(4, "past", stepped=True), "2021-10-29", "2021-10-29"),
        (Weekday(4, "future", stepped=True), "2021-11-12", "2021-11-12"),
        (Shift("month", -1), "2021-10", "2021-10"),
        (Shift("week", -1), "2021-W43", "2021-10-25/2021-10-31"),
        (Shift("year", -1, base=Fixed(2021, part="Q3")), "2020-Q3", "2020-07-01/2020-09-30"),
        (Shift("year", 1, base=Fixed(1996)), "1997", "1997"),
        (Within(Fixed(month=6), Shift("year", -1)), "2020-06", "2020-06"),
        (Within(Weekday(0), Shift("week", -1)), "2021-10-25", "2021-10-25"),
        (Edge(Fixed(1999), "end"), "1999", "1999"),
        (Clock("NI", Shift("day", -1)), "2021-11-04TNI", "2021-11-04"),
        (Opening(Fixed(2020, 10), "since"), "2020-10", "2020-10-01/.."),
        (Opening(Fixed(2020, 10), "until"), "2020-10", "../2020-10-31"),
        (SpanOf("year", 27.0), "P27Y", ""),
        (SpanOf("year", 1.5), "P1Y6M", ""),
        (SpanOf("hour", 2.0), "PT2H", ""),
        (SpanOf("month", None), "PXM", ""),
        (Recurring(Weekday(3)), "XXXX-WXX-4", ""),
        (Holiday("thanksgiving", "11/4/3", 2021), "2021-11-25", "2021-11-25"),
        (Holiday("easter", "easter+1", 2021), "2021-04-05", "2021-04-05"),
        (Holiday("memorial", "05/-1/0", 2021), "2021-05-31", "2021-05-31"),
        (Years("198"), "198", "1980-01-01/1989-12-31"),
        (Vague("PAST_REF"), "PAST_REF", ""),
        (Either(Fixed(2021, 3, 4), Fixed(2021, 4, 3)), "2021-03-04", "[2021-03-04,2021-04-03]"),
    ],
)
def test_seen_from_a_friday(expr, value, edtf):
    assert calendar.timex(expr, FRIDAY) == value
    assert calendar.days(expr, FRIDAY).edtf == edtf


@pytest.mark.parametrize(
    ("expr", "value"),
    [
        (Weekday(3), "XXXX-WXX-4"),
        (Fixed(month=9), "XXXX-09"),
        (Shift("month", -1), "XXXX-XX"),
        (Fixed(2021, 9), "2021-09"),
    ],
)
def test_without_a_day_to_see_from_a_value_keeps_what_was_said(expr, value):
    assert calendar.timex(expr, None) == value


@pytest.mark.parametrize(
    "expr",
    [
        Unread(),
        Said(),
        Fixed(2021, 2, 30),
        Shift("year", -3000),
        Shift("week", 10**9),
        Years("9"),
        Holiday("x", "02-29", 2021),
    ],
)
def test_row_24_what_cannot_be_placed_has_no_days(expr):
    assert calendar.days(expr, FRIDAY) == When()


def test_types_are_timeml_s():
    kinds = [
        calendar.kind(e) for e in (Edge(Clock("MO"), "start"), SpanOf("day", 2), Recurring(Weekday(1)), Weekday(1))
    ]
    assert kinds == ["TIME", "DURATION", "SET", "DATE"]


def test_times_in_times_without_end_are_cut_off():
    expr = Shift("year", -1)
    for _ in range(2000):
        expr = Shift("year", -1, base=expr)
    assert calendar.timex(expr, FRIDAY)
