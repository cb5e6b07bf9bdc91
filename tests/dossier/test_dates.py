import pytest

from pactline.dossier.dates import say
from pactline.model.when import When

MONDAYS = tuple(f"2020-09-{day:02}" for day in (7, 14, 21, 28))


@pytest.mark.parametrize(
    ("edtf", "first", "last", "words"),
    [
        ("2021-11-04", "2021-11-04", "2021-11-04", "4 November 2021"),
        ("2020-09", "2020-09-01", "2020-09-30", "September 2020"),
        ("2021", "2021-01-01", "2021-12-31", "2021"),
        ("2022-21", "2022-03-01", "2022-05-31", "spring 2022"),
        ("2022-33", "2022-01-01", "2022-03-31", "the first quarter of 2022"),
        ("1996~", "1996-01-01", "1996-12-31", "about 1996"),
        ("[2020-09-07,2020-09-14]", "2020-09-07", "2020-09-14", "7 or 14 September 2020"),
        ("[2021-11-04,2022-01-06]", "2021-11-04", "2022-01-06", "4 November 2021 or 6 January 2022"),
        ("2020-01-06/..", "2020-01-06", None, "6 January 2020 or later"),
        ("../2020-01-06", None, "2020-01-06", "6 January 2020 or earlier"),
        ("2031-03-06/2031-03-27", "2031-03-06", "2031-03-27", "between 6 and 27 March 2031"),
        ("2030-12-30/2031-01-02", "2030-12-30", "2031-01-02", "between 30 December 2030 and 2 January 2031"),
        ("", None, None, "date not known"),
        ("2022-99", "2022-01-01", "2022-02-01", "between 1 January and 1 February 2022"),
    ],
)
def test_dates_are_said_as_a_reader_would(edtf, first, last, words):
    assert say(When(edtf, first, last)) == words


def test_a_shared_weekday_is_named():
    when = When("2020-09-07/2020-09-28", "2020-09-07", "2020-09-28")
    assert say(when, MONDAYS) == "a Monday in September 2020"
    assert say(when, (*MONDAYS, "2020-09-29")) == "one of 5 days in September 2020"
