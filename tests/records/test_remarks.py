"""Where the remarks of a report's readers begin."""

from pactline.records import remarks

NEWS = "Norway closed its port.\nShips turned back.\n"


def test_remarks_begin_at_the_line_of_the_first_stamp() -> None:
    said = "May 3, 2031 at 9:05 am | Report abuse | They will never open it. May 3, 2031 at 9:15 am | So what."
    assert remarks.start(NEWS + said) == len(NEWS)


def test_one_stamp_is_the_articles_own() -> None:
    text = NEWS + "May 3, 2031 at 9:05 am | By a reporter"
    assert remarks.start(text) == len(text)


def test_no_stamp_no_remarks() -> None:
    assert remarks.start(NEWS) == len(NEWS)
    assert remarks.start("") == 0
