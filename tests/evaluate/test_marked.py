"""Marks in invented reports: what they say, and what is wrong with broken ones."""

from pathlib import Path

import pytest

from pactline.errors import PactlineError
from pactline.evaluate import marked

PORT = """===== port-1
[[s1|The port authority]] counted [[m1|nearly 30 [[o1|ships]]]]. [[a1 b1|It]] will [[c1|reopen the canal]].
---
m1 | 30 | ships | less than
c1 | firm | optional
"""


def read(folder: Path, text: str) -> list[marked.Report]:
    path = folder / "made.txt"
    path.write_text(text, encoding="utf-8")
    return list(marked.read(path))


def test_marks_give_spans_in_the_bare_text(tmp_path):
    (report,) = read(tmp_path, PORT)
    assert report.text == "The port authority counted nearly 30 ships. It will reopen the canal."
    (figure,), (vow,) = report.labels.measures, report.labels.commitments
    words = [report.text[slice(*span)] for span in (figure.amount, figure.object, figure.claimant)]
    assert words == ["nearly 30 ships", "ships", "The port authority"]
    assert (figure.value, figure.unit, figure.bound, figure.optional) == (30, "ships", "less than", False)
    assert [report.text[slice(*span)] for span in (vow.action, vow.by, vow.said_by)] == ["reopen the canal", "It", "It"]
    assert (vow.strength, vow.optional) == ("firm", True)
    assert (report.labels.id, report.labels.half) == ("port-1", "made")


def test_an_object_that_is_not_marked_is_the_amount_itself(tmp_path):
    (report,) = read(tmp_path, "===== a\nIt cost [[m1|$5]].\n---\nm1 | 5 | USD | exact\n")
    assert report.labels.measures[0].object == report.labels.measures[0].amount


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("[[m1|5 ships]]\n---\n", "no line in the footer for m1"),
        ("[[m1|5 ships\n---\nm1 | 5 | ships | exact\n", "not closed"),
        ("5 ships\n---\nm1 | 5 | ships | exact\n", "m1"),
        ("[[m1|5 ships]]\n---\nm1 | 5 | ships | roughly\n", "bound"),
        ("[[c1|sail]]\n---\nc1 | surely\n", "strength"),
        ("[[m1|5]] [[o2|ships]]\n---\nm1 | 5 | ships | exact\n", "o2"),
    ],
)
def test_a_broken_report_is_named(tmp_path, wrong, said):
    with pytest.raises(PactlineError, match="a marked report") as caught:
        read(tmp_path, "===== bad-7\n" + wrong)
    assert "bad-7" in str(caught.value.where)
    assert said in str(caught.value.remedy)


def test_the_invented_reports_can_all_be_read():
    root = Path(__file__).parents[2]
    files = [root / "bench/gold/invented.txt", *sorted((root / "bench/gold/invented").glob("*.txt"))]
    reports = [report for path in files for report in marked.read(path)]
    assert len({report.labels.id for report in reports}) == len(reports) == 1986
    empty = [report.labels.id for report in reports if not (report.labels.measures or report.labels.commitments)]
    assert len(empty) < 40, empty  # of the press's some promise nothing, on purpose
