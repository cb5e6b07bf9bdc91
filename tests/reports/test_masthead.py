from pathlib import Path

import pytest

from pactline.kit.offsets import trace
from pactline.reports import furniture, masthead
from pactline.reports.draft import Draft

CASES = [
    line
    for line in Path(__file__).with_suffix("").with_name("masthead.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
PROSE = "Harbour pilots agreed on Friday to a new rota after talks that lasted all night."


def fields(draft):
    found = {name: getattr(draft, name) for name in ("title", "author", "agency", "place", "outlet")}
    found["date"] = ",".join(date.first for date in draft.dates)
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize("case", CASES)
def test_heads(case):
    head, expected = (part.strip() for part in case.replace("\\|", "\0").rsplit("|", 1))
    lines = head.replace("\0", "|").replace("PROSE", PROSE).split(" / ")
    draft = masthead.read(Draft(lines=tuple(trace(line) for line in [*lines, PROSE])))
    wanted = dict(part.split(" = ") for part in expected.split(" ; ") if part)
    found = fields(draft)
    assert {name: found.get(name) for name in wanted} == wanted
    if not wanted:
        assert not set(found) - {"title"}
    if PROSE in lines[-1] and wanted:
        assert [line.text for line in draft.lines] == [PROSE, PROSE]
        assert draft.repairs


def test_a_first_line_that_is_a_sentence_is_no_title():
    draft = masthead.read(Draft(lines=(trace(PROSE), trace(PROSE))))
    assert (draft.title, len(draft.lines)) == (None, 2)


LEAD = "The harbour board of Merrin said on Saturday it had sacked nine pilots who would not sail."


@pytest.mark.parametrize(
    ("first", "below", "kept"),
    [
        (LEAD, "The nine had struck in May.", True),
        (LEAD, "Nine pilots who would not sail were sacked on Saturday, the harbour board of Merrin said.", False),
        ("Merrin's board sacks pilots.", "The nine had struck in May.", False),
        ("Harbour Board Of Merrin Sacks Nine Of Its Pilots.", "The nine had struck in May.", False),
        (LEAD.rstrip("."), "The nine had struck in May.", False),
    ],
)
def test_a_title_that_is_the_lead_sentence_stays_in_the_text(first, below, kept):
    draft = masthead.read(Draft(lines=(trace(first), trace(below), trace(PROSE)), title=first))
    assert (draft.title, draft.lines[0].text == first) == (first, kept)


def test_the_title_of_the_page_is_taken_off_the_text():
    draft = masthead.read(Draft(lines=(trace("Pilots agree"), trace(PROSE)), title="Pilots Agree | The Log"))
    assert draft.title == "Pilots Agree | The Log"


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("© 2021 Harbour Times. All rights reserved.", "Harbour Times"),
        ("© Harbour Times", "Harbour Times"),
        ("(c) Copyright 2021 The Merrin Gazette", "The Merrin Gazette"),
        ("© 2021 Ada Thorne", None),
    ],
)
def test_a_papers_credit_names_the_outlet(foot, outlet):
    lines = (trace("Pilots agree to new rota"), trace(PROSE), trace(foot))
    assert masthead.read(furniture.clear(Draft(lines=lines))).outlet == outlet
