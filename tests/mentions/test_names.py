"""Names: what is drawn in names.cases."""

import re
from pathlib import Path

import pytest

from pactline import sentences
from pactline.mentions import names
from pactline.model.report import Report, Source

CASES = [
    line
    for line in (Path(__file__).parent / "names.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def shown(name):
    title = f"; {name.title.office} of {name.title.of}" if name.title else ""
    return f"{name.kind} {name.form} {name.name}{title}"


@pytest.mark.parametrize("line", CASES)
def test_names_as_drawn(line, language, world):
    text = MARK.sub(r"\1", line)
    report = Report(id="r", text=text, source=Source("p", "d"))
    found = names.find(report, sentences.split(report, language), language=language, world=world)
    assert [(name.text, shown(name)) for name in found] == MARK.findall(line)
    assert all(text[name.span.start : name.span.end] == name.text for name in found)
