import json

import pytest

from pactline import reports
from pactline.model.report import Raw, Rejected

TEXT = "The harbour pilots of Merrin agreed on Friday to a new rota, their union said."


def lines(tmp_path, *given):
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in given))
    return list(reports.find([tmp_path]))


def line(key, **fields):
    return json.dumps({"id": key, "text": TEXT} | fields)


def test_fields_of_a_line_become_those_of_the_report(tmp_path):
    (raw,) = lines(tmp_path, line("a", title="Pilots agree", date="2021-05-07", outlet="The Log", author="Ada Thorne"))
    report = reports.read(raw)
    assert raw.path == "a.jsonl#a"
    assert (report.title, report.outlet, report.author) == ("Pilots agree", "The Log", "Ada Thorne")
    assert [(date.first, date.origin, date.method) for date in report.dates] == [("2021-05-07", "field", "metadata")]


BAD = {
    "{broken": "not JSON",
    "[1, 2]": "a list where an object should be",
    "3": "a number where an object should be",
    "[" * 200_000: "nested too deep",
    '{"text": "no id"}': '"id" is missing',
    '{"id": "b"}': 'both "text" and "html" are missing or empty',
    '{"id": ["b"], "text": "x"}': '"id" is a list',
    '{"id": "b", "text": 5}': '"text" is a number and should be text',
    '{"id": "b", "text": "x", "title": []}': '"title" is a list and should be text',
    '{"id": "b", "id": "c", "text": "x"}': 'the key "id" stands twice',
    '{"id": ' + "9" * 5000 + ', "text": "x"}': "not JSON",
    '{"id": "first", "text": "x"}': "earlier line",
}


@pytest.mark.parametrize("bad", BAD, ids=[reason.replace(" ", "-") + str(n) for n, reason in enumerate(BAD.values())])
def test_row_23_a_bad_line_is_rejected_by_number_and_the_rest_goes_on(tmp_path, bad):
    first, rejected, last = lines(tmp_path, line("first"), bad, line("last"))
    assert isinstance(first, Raw)
    assert isinstance(last, Raw)
    assert rejected.path == "a.jsonl#line 2"
    assert rejected.reason.startswith("line 2: ")
    assert BAD[bad] in rejected.reason


def test_row_23_a_byte_order_mark_and_blank_lines_are_no_matter(tmp_path):
    found = lines(tmp_path, b"\xef\xbb\xbf" + line("a").encode(), b"", line("b") + "\r", b"  ")
    assert [raw.path for raw in found] == ["a.jsonl#a", "a.jsonl#b"]


def test_row_23_a_giant_line_is_rejected_without_holding_it(tmp_path):
    giant = b'{"id": "g", "text": "' + b"a" * 25_000_000 + b'"}'
    first, rejected, last = lines(tmp_path, line("a"), giant, line("b"))
    assert rejected == Rejected("a.jsonl#line 2", "line 2: too large: more than 10 MB")
    assert (first.path, last.path) == ("a.jsonl#a", "a.jsonl#b")


def test_row_11_lone_surrogates_become_replacement_characters(tmp_path):
    (raw,) = lines(tmp_path, '{"id": "a", "text": "' + TEXT + ' \\ud800 end"}')
    assert "\ufffd end" in reports.read(raw).text
