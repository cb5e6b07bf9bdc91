"""An RSS or Atom file in, one Raw an entry out; nothing is fetched and no entity is expanded (FAULTS row 15)."""

import hashlib
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import feedparser

from pactline.model.report import Raw, Rejected
from pactline.reports.nesting import too_deep
from pactline.reports.streams import slurp


def find(file: BinaryIO, label: str) -> Iterator[Raw | Rejected]:
    """Find the entries of a feed; an entry without an id or a link goes by its number."""
    data = slurp(file)
    reason = data if isinstance(data, str) else _fault(data)
    if reason or isinstance(data, str):
        yield Rejected(label, reason)
        return
    # a stream, never a string: feedparser would take a string for an address or a file to open
    parsed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        yield Rejected(label, "no RSS or Atom entries in it")
        return
    outlet, seen = _text(parsed.feed.get("title")), set()
    for number, entry in enumerate(parsed.entries, start=1):
        key = _text(entry.get("id")) or _text(entry.get("link")) or f"entry {number}"
        path = f"{label}#{key}"
        if path in seen:
            yield Rejected(f"{label}#entry {number}", f"entry {number}: its id {key!r} stands on an earlier entry")
            continue
        seen.add(path)
        yield _raw(entry, path, outlet)


def _fault(data: bytes) -> str:
    """What makes a feed unreadable, if anything; zero bytes aside, so that UTF-16 hides nothing."""
    plain = data.replace(b"\0", b"")
    if b"<!ENTITY" in plain.upper():
        return "declares entities, which are not expanded"
    return too_deep(plain.decode("latin-1"))


def _raw(entry: Any, path: str, outlet: str | None) -> Raw:
    """An entry as one report: the longest of its contents and its summary."""
    values = [content.get("value") or "" for content in entry.get("content", [])] + [entry.get("summary") or ""]
    data = max(values, key=len).encode("utf-8", "replace")
    date = _text(entry.get("published")) or _text(entry.get("updated"))
    return Raw(
        path=path,
        form="html",
        data=data,
        digest=hashlib.sha256(data).hexdigest(),
        charset="utf-8",
        url=_text(entry.get("link")),
        title=_text(entry.get("title")),
        date=date,
        date_origin="feed" if date else None,
        outlet=outlet,
        author=_text(entry.get("author")),
    )


def _text(value: Any) -> str | None:
    """A field as plain text, or None."""
    return " ".join(value.encode("utf-8", "replace").decode().split())[:500] or None if isinstance(value, str) else None
