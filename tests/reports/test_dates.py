import pytest

from pactline.reports import dates

DAYS = {
    "30 December 2021": ["2021-12-30"],
    "Dec. 30, 2021, 5:12 p.m.": ["2021-12-30"],
    "DECEMBER 30 2021": ["2021-12-30"],
    "2021-12-30T23:30:00+03:00": ["2021-12-30"],
    "30.12.2021": ["2021-12-30"],
    "the 2nd of March, 2021": ["2021-03-02"],
    "03/04/2021": ["2021-03-04", "2021-04-03"],
    "12/30/2021": ["2021-12-30"],
    "1 May 2020 and 2 May 2020": ["2020-05-01", "2020-05-02"],
    "29 February 2020": ["2020-02-29"],
}
NONE = [
    "31 February 2021",
    "29 February 2021",
    "00/00/0000",
    "0001-01-01",
    "9999-12-31",
    "12/30/21",
    "May 2021",
    "2021",
    "5:12",
]


@pytest.mark.parametrize("line", DAYS)
def test_whole_dates(line):
    assert [day for one in dates.find(line) for day in one.days] == DAYS[line]


@pytest.mark.parametrize("line", NONE)
def test_row_24_impossible_and_partial_dates_are_none(line):
    assert list(dates.find(line)) == []
