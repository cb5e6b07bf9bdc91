"""The parts of events: what is drawn in event_parts.cases."""

from pathlib import Path

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import events, statements

CASES = [
    line
    for line in (Path(__file__).parent / "event_parts.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def told(text, language, world):
    """The events of a text with the names of those in them."""
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    page = Reading(
        report=report, sentences=split, mentions=found, chains=chains, records=statements.find(page, language=language)
    )
    names = {chain.id: chain.name for chain in chains}
    return [_line(record, names) for record in events.find(page, language=language)]


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
