"""Records that become facts."""

import pytest
from tests.story.test_retold import dossier


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In the past, Norway has accused Latvia of spying.", "../2031-05-05"),
        ("Norway has accused Latvia of spying.", ""),
    ],
)
def test_what_was_before_its_report_is_not_put_under_its_year(text, day, tmp_path):
    (one,) = dossier(tmp_path, text)["events"]
    assert (one["when"] or {}).get("edtf", "") == day
