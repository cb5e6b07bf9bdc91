"""The example corpora are what docs/examples.md says: so many files of so many forms, all marked as examples."""

import json
from collections import Counter
from pathlib import Path

import pytest

from pactline import reports
from pactline.model.report import Raw, Report

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMS = {
    "union-state": {".html": 3, ".jsonl": 1, ".txt": 5, ".xml": 1},
    "strait-accord": {".html": 3, ".jsonl": 1, ".md": 1, ".txt": 3, ".warc": 1, ".xml": 1},
}
OUTLETS = {
    "aldermoor-gazette-28-programmes.txt": "Aldermoor Gazette",
    "brackley-sound-review-2026.html": "Brackley Sound Review",
    "eastreach-monitor.xml": "Eastreach Monitor",
    "gannet-dispatch-mission.md": "Gannet Dispatch",
    "hartmere-times-almost-80.txt": "Hartmere Times",
    "hesper-log-commission.txt": "Hesper Log",
    "hesper-log-two-years.html": "Hesper Log",
    "isle-and-harbour-interview.warc": "Isle &amp; Harbour",
    "kellin-courant-accord.html": "Kellin Courant",
    "kellin-courant-denial.html": "Kellin Courant",
    "lanternhead-weekly-strait-shut.txt": "Lanternhead Weekly",
    "merrin-and-castra.jsonl": "Merrin Dispatch",
    "northmark-ledger-unity-day.txt": "Northmark Ledger",
    "pellworth-courier-minsk-talks.html": "Pellworth Courier",
    "port-edra-times-signing.txt": "Port Edra Times",
    "quillmouth-post-sochi-loan.html": "Quillmouth Post",
    "sternhaven-tribune-minsk-visit.txt": "Sternhaven Tribune",
    "strait-sentinel.xml": "Strait Sentinel",
    "tidewell-chronicle-tasks.txt": "Tidewell Chronicle",
    "wexcombe-evening-star.jsonl": "Wexcombe Evening Star",
}
MARKS = set('"“”«»„')
FILES = sorted(path for corpus in FORMS for path in (EXAMPLES / corpus).iterdir())


@pytest.mark.parametrize("corpus", sorted(FORMS))
def test_a_corpus_holds_the_forms_that_news_comes_in(corpus: str) -> None:
    """Ten files each, in four and six forms."""
    assert Counter(path.suffix for path in (EXAMPLES / corpus).iterdir()) == FORMS[corpus]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_says_that_it_is_an_example(path: Path) -> None:
    """The invented outlet is named, and called invented."""
    text = path.read_text(encoding="utf-8")
    assert OUTLETS[path.name] in text
    assert "invented" in text
    assert "example written for Pactline" in text


def test_every_line_of_jsonl_says_that_it_is_an_example() -> None:
    """Each of several reports in one file has its own notice."""
    lines = [
        json.loads(line) for path in FILES if path.suffix == ".jsonl" for line in path.read_text("utf-8").splitlines()
    ]
    assert len(lines) == 5
    assert all(line["outlet"] in line["notice"] for line in lines)
    assert all("invented outlet" in line["notice"] for line in lines)


@pytest.mark.parametrize(("corpus", "number"), [("union-state", 12), ("strait-accord", 13)])
def test_every_report_of_a_corpus_can_be_read(corpus: str, number: int) -> None:
    """So many reports, each with a text of its own and none with the notice left in it."""
    read = _read(corpus)
    assert len(read) == number
    assert len({report.text for report in read}) == number
    assert not [report.source.path for report in read if "Pactline" in report.text or "invented" in report.text]


def test_union_state_puts_no_quotation_into_a_real_mouth() -> None:
    """What real people said stands in indirect speech: no quotation mark in any text or title."""
    marked = [report.source.path for report in _read("union-state") if MARKS & set(report.text + (report.title or ""))]
    assert not marked


def test_strait_accord_quotes_in_every_report() -> None:
    """Here the people are invented, and each report carries quotations."""
    assert all(MARKS & set(report.text) for report in _read("strait-accord"))


def test_an_agency_text_is_credited_where_it_says_so() -> None:
    """Fennick and Skerry are the two invented agencies."""
    credited = Counter(report.agency for corpus in FORMS for report in _read(corpus) if report.agency)
    assert credited == {"Fennick": 3, "Skerry": 3}


def _read(corpus: str) -> list[Report]:
    """All reports of a corpus, by path."""
    read = [reports.read(raw) for raw in reports.find([EXAMPLES / corpus]) if isinstance(raw, Raw)]
    return sorted((report for report in read if isinstance(report, Report)), key=lambda report: report.source.path)
