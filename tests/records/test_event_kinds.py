"""What is no event, or one of another kind or status: what is drawn in event_kinds.cases."""

from pathlib import Path

import pytest
from tests.records.test_events import read, told

CASES = [
    line
    for line in (Path(__file__).parent / "event_kinds.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", CASES)
def test_the_kinds_are_as_drawn(line, language, world):
    text, _, expected = line.partition("=>")
    _, found = read(text.strip(), language, world)
    wanted = [one.strip() for one in expected.split(";") if one.strip()]
    assert sorted(map(told, found)) == sorted(wanted)
