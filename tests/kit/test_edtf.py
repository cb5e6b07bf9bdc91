"""EDTF of days and sets of days, checked by the reference parser."""

from datetime import date, timedelta

import pytest

from pactline.kit import edtf
from pactline.model.when import When


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2020, 9, 1), date(2020, 9, 30), "2020-09"),
        (date(2020, 1, 1), date(2020, 12, 31), "2020"),
        (date(2020, 1, 1), date(2021, 12, 31), "2020-01-01/2021-12-31"),
        (date(2020, 2, 3), date(2020, 2, 3), "2020-02-03"),
    ],
)
def test_a_stretch_is_written_as_short_as_it_can_be(first, last, expected):
    assert edtf.between(first, last) == When(expected, first.isoformat(), last.isoformat())


def test_a_long_set_is_its_enclosing_interval():
    thursdays = [date(2023, 1, 5) + timedelta(7 * week) for week in range(52)]
    assert edtf.any_of(thursdays).edtf == "2023-01-05/2023-12-28"
    assert edtf.any_of(thursdays[:2]).edtf == "[2023-01-05,2023-01-12]"
    assert edtf.any_of([date(2023, 1, 5), date(2023, 1, 6)]).edtf == "2023-01-05/2023-01-06"
    assert edtf.any_of([]) == When()


@pytest.mark.parametrize("words", ["2020", "2020-08", "2020-08-27"])
def test_what_a_user_writes_is_read_whole(words):
    first, last = edtf.whole(words)
    assert edtf.between(first, last).edtf == words


@pytest.mark.parametrize("words", ["", "2020-13", "2020-02-30", "soon", "20", "0000", "2020-08-27T10"])
def test_row_24_what_is_no_date_is_none(words):
    assert edtf.whole(words) is None


def test_the_reference_parser_reads_what_is_written():
    from edtf import parse_edtf

    for when in (
        edtf.after(date(2021, 9, 10)),
        edtf.between(date(2021, 9, 10), date(2021, 10, 1)),
        edtf.any_of([date(2020, 9, 7), date(2020, 9, 14)]),
    ):
        assert parse_edtf(when.edtf)
