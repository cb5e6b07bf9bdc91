"""What is worth a line of the dossier: as drawn in statement_told.cases."""

from pathlib import Path

import pytest
from tests.records.test_statements import read

CASES = [
    line
    for line in (Path(__file__).parent / "statement_told.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", CASES)
def test_what_somebody_surely_said_is_told(line, language):
    sign, text = line.split(" ", 1)
    found = read(text, language)
    assert [record.body.told for record in found][:1] == ([True] if sign == "+" else [False]) or (
        sign == "-" and not found
    )
