"""Reading: how long a report may take."""

import pytest

from pactline.engine import reading
from pactline.model.report import Raw


@pytest.mark.parametrize(
    ("form", "size", "times"),
    [("text", 20_000, 1), ("text", 5_000_000, 51), ("html", 900_000, 1), ("html", 4_100_000, 5)],
)
def test_row_21_time_grows_with_the_text_that_a_report_may_hold(form, size, times):
    assert reading.weight(Raw(path="a", form=form, data=b"a" * size, digest="")) == times
