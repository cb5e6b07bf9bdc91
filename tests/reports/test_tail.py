import pytest

from pactline.kit.offsets import trace
from pactline.reports import tail
from pactline.reports.draft import Draft

PROSE = "Harbour pilots agreed on Friday to a new rota after talks that lasted all night."

GONE = {
    "Agencies - Xinhua": {"agency": "Xinhua"},
    "Agencies - Skerry": {"agency": "Skerry"},
    "AFP/Reuters": {"agency": "AFP"},
    "(AP)": {"agency": "AP"},
    "With inputs from agencies": {},
    "Author: Ada Thorne": {"author": "Ada Thorne"},
    "(Reporting by Ada Thorne; Editing by Petr Lomas)": {"author": "Ada Thorne"},
    "Additional reporting by Petr Lomas": {},
    "The Associated Press contributed to this report.": {},
    "Ada Thorne covers the strait for the Log. Follow her on Twitter @adathorne.": {},
    "Last updated: 30 December 2021": {},
}
KEPT = """Thorne is the head of the pilots' union in Merrin and has held the post for ten years.
Ada Thorne is the head of the union.
Agencies of both states will meet in May.
Sources in Merrin confirmed the rota.
The reporting by the Log was fair, Thorne said.
Reuters was not there."""


@pytest.mark.parametrize("line", GONE)
def test_credits_are_taken_off_the_end(line):
    draft = tail.read(Draft(lines=(trace(PROSE), trace(line))))
    assert [one.text for one in draft.lines] == [PROSE]
    assert draft.repairs[0].text == line
    for name, value in GONE[line].items():
        assert getattr(draft, name) == value


@pytest.mark.parametrize("line", KEPT.split("\n"))
def test_prose_at_the_end_stays(line):
    draft = tail.read(Draft(lines=(trace(PROSE), trace(line))))
    assert [one.text for one in draft.lines] == [PROSE, line]


def test_a_blurb_goes_with_the_byline_above_it():
    lines = (PROSE, "Author: Ada Thorne", "Ada Thorne is the news editor of the Log.")
    draft = tail.read(Draft(lines=tuple(trace(line) for line in lines)))
    assert ([line.text for line in draft.lines], draft.author) == ([PROSE], "Ada Thorne")


def test_an_agency_glued_to_the_last_sentence_is_cut_off():
    draft = tail.read(Draft(lines=(trace(PROSE), trace(PROSE + " (Reuters)"))))
    assert ([line.text for line in draft.lines], draft.agency) == ([PROSE, PROSE], "Reuters")
