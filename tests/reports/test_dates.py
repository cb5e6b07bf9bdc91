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


ADDRESSES = {
    "https://log.example/2021/12/30/pilots": "2021-12-30",
    "https://log.example/world/2021/dec/30/pilots-agree": "2021-12-30",
    "https://log.example/2021/WORLD/12/30/pilots/": "2021-12-30",
    "https://log.example/ens/dec2021/2021-12-30-091.asp": "2021-12-30",
    "https://log.example/2021/13/30/pilots": None,
    "https://log.example/2021/12/pilots": None,
    "https://log.example/pilots-2021": None,
    None: None,
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_day_in_an_address(address):
    assert dates.in_address(address) == ADDRESSES[address]
