"""A WARC file in, one Raw a page out, and one note of what was passed over.

Records are cut out of the byte stream here, because the libraries end in silence at damage: garbage is skipped up to
the next record and counted, and an archive that breaks off is said to (FAULTS rows 5 to 9). What a record holds
is read by fastwarc. The note is a Rejected under the archive's own path (no `#`) that begins with "note:": it says what
was skipped by kind, so that it cannot be taken for a lost report.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

import msgspec
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pactline.model.report import Raw, Rejected
from pactline.reports.records import Cut, cut
from pactline.reports.streams import CAP, Gap, pieces

NOTE = "note: "
KEY_LENGTH = 200
PAGES = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_NO_PAGE = re.compile(r"[^a-z0-9/+.-]")


class Skipped(msgspec.Struct, frozen=True):
    """A record that is no page, by kind."""

    kind: str


def find(file: BinaryIO, label: str) -> Iterator[Raw | Rejected]:
    """Find the pages of an archive."""
    tally: Counter[str] = Counter()
    damage: list[str] = []
    records = 0
    for found in cut(pieces(file)):
        if isinstance(found, Gap):
            damage.append(_damage(found, records))
            continue
        records += 1
        page = _page(found, label)
        if isinstance(page, Skipped):
            tally[page.kind] += 1
        else:
            yield page
    if not records:
        yield Rejected(label, "not a WARC file: no record in it")
        return
    if tally:
        damage.append("skipped " + ", ".join(f"{count} {kind}" for kind, count in sorted(tally.items())))
    if damage:
        yield Rejected(label, NOTE + "; ".join(damage))


def _damage(gap: Gap, records: int) -> str:
    """A gap in words."""
    if gap.kind == "garbage":
        return f"{gap.lost} bytes that are no record skipped after record {records}"
    return (
        f"truncated after record {records}"
        if gap.kind == "truncated"
        else f"expands without end after record {records}"
    )


def _page(found: Cut, label: str) -> Raw | Rejected | Skipped:
    """The page in a record, the reason why it is lost, or what kind of record it is."""
    if found.too_large:
        return Rejected(_path(label, found.key), f"too large: more than {CAP // 1_000_000} MB")
    record = _parsed(found.data, decode=False)
    if record is None:
        return Skipped("unreadable record")
    if kind := _other_kind(record):
        return Skipped(kind)
    body = _body(found.data, record)
    if len(body) > CAP:
        return Rejected(_path(label, found.key), f"too large: more than {CAP // 1_000_000} MB")
    return _raw(record, body, path=_path(label, found.key), form=PAGES[_media_type(record)])


def _other_kind(record: WarcRecord) -> str:
    """What a record is that holds no page, "" for one that does."""
    if record.record_type != WarcRecordType.response:
        return f"{record.record_type} record"
    if not record.is_http:
        return "response that is not HTTP"
    if record.http_headers.status_code != 200:
        return f"response with status {record.http_headers.status_code}"
    return "" if _media_type(record) in PAGES else f"{_media_type(record)} response"


def _media_type(record: WarcRecord) -> str:
    """The media type of a response, in plain letters."""
    return _NO_PAGE.sub("", (record.http_content_type or "unknown").lower())[:60]


def _raw(record: WarcRecord, body: bytes, *, path: str, form: str) -> Raw:
    """The page as one report; its digest is that of the body as served, decoded."""
    return Raw(
        path=path,
        form=form,
        data=body,
        digest=hashlib.sha256(body).hexdigest(),
        charset=record.http_charset,
        url=record.headers.get("WARC-Target-URI"),
        date=record.headers.get("WARC-Date"),
        date_origin="warc",
    )


def _body(data: bytes, record: WarcRecord) -> bytes:
    """The body decoded as its headers say; as it stands, where they lie (FAULTS row 9)."""
    decoded = _parsed(data, decode=True)
    try:
        if decoded is not None and (body := decoded.reader.read(CAP + 1)):
            return bytes(body)
    except (OSError, ValueError):
        pass  # chunks that are none, gzip that is not: what was sent is there as it stands
    return bytes(record.reader.read(CAP + 1))


def _parsed(data: bytes, *, decode: bool) -> WarcRecord | None:
    """One record read by the library."""
    try:
        return next(iter(ArchiveIterator(BytesIO(data), auto_decode="all" if decode else "none")), None)
    except (OSError, ValueError):
        return None


def _path(label: str, key: str) -> str:
    """The public path of a page."""
    return f"{label}#{key[:KEY_LENGTH]}"
