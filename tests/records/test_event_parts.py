"""The parts of events: what is drawn in event_parts.cases."""

from pathlib import Path

import pytest
from tests.records.test_events import read

CASES = [
    line
    for line in (Path(__file__).parent / "event_parts.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def told(text, language, world):
    """The events of a text with the names of those in them."""
    page, found = read(text, language, world)
    names = {chain.id: chain.name for chain in page.chains}
    return [_line(record, names) for record in found]


def _line(record, names):
    """An event as it is drawn."""
    parts = [
        ",".join(sorted(names.get(p.chain or "", p.text) for p in record.parties if p.role == role))
        for role in ("actor", "recipient")
    ]
    return " ".join(f"{record.body.type}: {parts[0]} > {parts[1]}".split())


@pytest.mark.parametrize("line", CASES)
def test_the_parts_are_as_drawn(line, language, world):
    text, _, expected = line.partition("=>")
    wanted = [one.strip() for one in expected.split(";") if one.strip()]
    assert sorted(told(text.strip(), language, world)) == sorted(wanted)
