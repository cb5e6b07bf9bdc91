import gzip
import io

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pactline import reports
from pactline.model.report import Raw, Rejected

PARAGRAPHS = "".join(
    f"<p>The harbour pilots of Merrin agreed on rota number {n} on Friday, their union said after talks.</p>"
    for n in range(9)
)
PAGE = f"<html><head><title>Pilots agree</title></head><body><article>{PARAGRAPHS}</article></body></html>".encode()


def warc(records, *, zipped=True):
    """A WARC of (type, status, headers, body) by an independent writer; the bytes of each record."""
    members = []
    for number, (kind, status, headers, body) in enumerate(records):
        out = io.BytesIO()
        writer = WARCWriter(out, gzip=zipped)
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1") if status else None
        url = f"https://log.example/{number}"
        record = writer.create_warc_record(url, kind, payload=io.BytesIO(body), http_headers=http)
        writer.write_record(record)
        members.append(out.getvalue())
    return members


def pages(count, **options):
    return warc([("response", "200 OK", [("Content-Type", "text/html; charset=utf-8")], PAGE)] * count, **options)


def find(tmp_path, data, name="a.warc.gz"):
    (tmp_path / name).write_bytes(data)
    found = list(reports.find([tmp_path]))
    return [one for one in found if isinstance(one, Raw)], [one for one in found if isinstance(one, Rejected)]


@pytest.mark.parametrize("zipped", [True, False])
def test_pages_are_found_with_address_and_day(tmp_path, zipped):
    raws, rejected = find(tmp_path, b"".join(pages(3, zipped=zipped)), "a.warc.gz" if zipped else "a.warc")
    assert [raw.url for raw in raws] == [f"https://log.example/{n}" for n in range(3)]
    assert {raw.data for raw in raws} == {PAGE}
    assert not rejected
    assert "rota number 8" in reports.read(raws[0]).text
    assert raws[0].path.startswith(("a.warc.gz#urn:uuid:", "a.warc#urn:uuid:"))


@pytest.mark.parametrize("zipped", [True, False])
def test_row_5_a_truncated_archive_keeps_its_good_records_and_says_where_it_ends(tmp_path, zipped):
    data = b"".join(pages(4, zipped=zipped))
    raws, rejected = find(tmp_path, data[:-200], "a.warc.gz" if zipped else "a.warc")
    assert len(raws) == 3
    assert rejected[0].reason == "note: truncated after record 3"


@pytest.mark.parametrize("zipped", [True, False])
def test_row_6_garbage_is_skipped_and_counted(tmp_path, zipped):
    one, two, three = pages(3, zipped=zipped)
    raws, rejected = find(tmp_path, one + b"garbage" * 10 + two + three, "a.warc.gz" if zipped else "a.warc")
    assert len(raws) == 3
    assert rejected[0].reason == "note: 70 bytes that are no record skipped after record 1"


def test_row_6_a_broken_record_costs_itself_only(tmp_path):
    one, two, three = pages(3)
    raws, rejected = find(tmp_path, one + two[:60] + b"\xff" * 40 + two[100:] + three)
    assert len(raws) == 2
    assert "no record" in rejected[0].reason


def test_row_7_an_archive_that_is_one_gzip_is_read(tmp_path):
    raws, rejected = find(tmp_path, gzip.compress(b"".join(pages(3, zipped=False))))
    assert (len(raws), rejected) == (3, [])


def test_row_8_other_records_are_counted_by_kind(tmp_path):
    html = [("Content-Type", "text/html")]
    records = [
        ("response", "200 OK", html, PAGE),
        ("response", "404 Not Found", html, PAGE),
        ("response", "200 OK", [("Content-Type", "image/png")], b"\x89PNG"),
        ("request", "GET / HTTP/1.1", [("Host", "log.example")], b""),
        ("metadata", None, None, b"a: b"),
        ("metadata", None, None, b"a: b"),
    ]
    raws, rejected = find(tmp_path, b"".join(warc(records)))
    assert len(raws) == 1
    (note,) = rejected
    assert note.path == "a.warc.gz"
    assert note.reason == (
        "note: skipped 1 image/png response, 2 metadata record, 1 request record, 1 response with status 404"
    )


@pytest.mark.parametrize(
    "encoding, body",
    [("gzip", gzip.compress(PAGE)), ("br", brotli.compress(PAGE)), ("gzip", PAGE), ("br", PAGE), ("deflate", PAGE)],
    ids=["gzip", "brotli", "no-gzip", "no-brotli", "no-deflate"],
)
def test_row_9_encoded_bodies_are_decoded_and_lies_passed_over(tmp_path, encoding, body):
    headers = [("Content-Type", "text/html"), ("Content-Encoding", encoding)]
    raws, _ = find(tmp_path, b"".join(warc([("response", "200 OK", headers, body)])))
    assert "rota number 8" in reports.read(raws[0]).text


@pytest.mark.parametrize("body", [b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), PAGE], ids=["chunked", "not-chunked"])
def test_row_9_chunks(tmp_path, body):
    headers = [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")]
    raws, _ = find(tmp_path, b"".join(warc([("response", "200 OK", headers, body)])))
    assert "rota number 8" in reports.read(raws[0]).text


def test_row_2_a_body_that_expands_without_end_is_rejected(tmp_path):
    bomb = gzip.compress(b"<p>" + b"a" * 60_000_000)
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    raws, rejected = find(tmp_path, b"".join(warc([("response", "200 OK", headers, bomb)])))
    assert raws == []
    assert rejected[0].reason == "too large: more than 10 MB"


def test_row_2_an_archive_that_expands_without_end_is_left(tmp_path):
    raws, rejected = find(tmp_path, pages(1)[0] + gzip.compress(b"WARC/1.0\r\n" + b"\0" * 80_000_000))
    assert len(raws) == 1
    assert "expands without end" in rejected[0].reason
