import pytest
from tests import invented

from pactline.dossier import compose
from pactline.model.story import Story


@pytest.fixture(scope="module")
def sections():
    dossier = compose(invented.story(), version="0", options=(("today", "2031-04-01"),))
    return {section.key: section for section in dossier.sections}


def texts(section):
    return [line.text for line in section.lines]


def test_every_kind_of_record_has_its_section(sections):
    assert list(sections) == [
        *("summary", "timeline", "statements", "figures", "agreements", "commitments", "events"),
        *("contradictions", "actors", "reports", "coverage"),
    ]


def test_the_opening_counts_reports_and_says_what_is_missing(sections):
    told = " ".join(texts(sections["summary"]))
    assert "Three reports" in told
    assert "two reports could not be dated to one day" in told
    assert "six statements by two speakers" in told
    assert "The reports disagree on one point." in told


def test_statements_stand_under_their_speakers(sections):
    groups = [line.group for line in sections["statements"].lines]
    assert groups[0] == "Ada Holm"
    assert groups[-1].startswith("Others")


def test_a_report_says_why_it_is_of_its_day(sections):
    line = next(line for line in sections["reports"].lines if line.record == "r-first")
    assert line.day == "a Thursday in March 2031"
    assert "Worked out from the text (two reasons)" in line.detail


def test_people_come_with_offices_and_other_spellings(sections):
    line = next(line for line in sections["actors"].lines if line.record == "a-lindqvist")
    assert line.text == "Bo Lindqvist, chancellor of Tessary"
    assert "“Bo Lindqist”" in line.detail


def test_what_was_left_out_is_listed_with_its_reason(sections):
    told = texts(sections["coverage"])
    assert "empty.txt: no text" in told
    assert "“20 million”" in told


def test_every_line_but_summaries_can_be_checked(sections):
    for section in sections.values():
        for line in section.lines:
            assert line.record or section.key in ("summary", "coverage"), line


def test_row_1_no_report_at_all_still_makes_a_dossier():
    dossier = compose(Story(readings=(), rejected=invented.story().rejected), version="0", options=())
    assert dossier.title == "No reports"
    assert dossier.sections[0].key == "summary"
