"""Events: what is drawn in events.cases, and that what is said stays said."""

import re
from pathlib import Path

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import events, statements

CASES = [
    line
    for line in (Path(__file__).parent / "events.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def read(text, language, world):
    """The page of a text with its statements, and its events."""
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    page = Reading(
        report=report, sentences=split, mentions=found, chains=chains, records=statements.find(page, language=language)
    )
    return page, events.find(page, language=language)


def told(record):
    """An event as it is drawn."""
    parts = [[p.text for p in record.parties if p.role == role] for role in ("actor", "recipient")]
    body = record.body
    return f"{body.type} {body.mode or '-'} {record.status}: {','.join(parts[0])} > {','.join(parts[1])}".strip()


@pytest.mark.parametrize("line", CASES)
def test_events_are_found_as_drawn(line, language, world):
    drawn, _, expected = line.partition("=>")
    text = re.sub(r"[{}]", "", drawn).strip()
    _, found = read(text, language, world)
    wanted = [one.strip() for one in expected.split(";") if one.strip()]
    assert sorted(map(told, found)) == sorted(wanted)
    marked = re.search(r"\{([^}]*)\}", drawn)
    if marked and wanted:
        triggers = {text[e.span.start : e.span.end] for r in found for e in r.evidence if e.role == "trigger"}
        assert triggers & {marked[1], *marked[1].split()}
