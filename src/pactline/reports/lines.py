"""A file of JSON lines in, one Raw a line out; a bad line is Rejected under its number and the rest goes on."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from pactline.model.report import Raw, Rejected
from pactline.reports.streams import CAP, Gap, Piece, pieces

FIELDS = ("text", "html", "title", "url", "date", "outlet", "author")
KEY_LENGTH = 200  # of an id in a path
KINDS = (
    (str, "text"),
    (bool, "true or false"),
    ((int, float), "a number"),
    (list, "a list"),
    (dict, "an object"),
)
_BOM = b"\xef\xbb\xbf"
_SURROGATE = re.compile("[\ud800-\udfff]")


def find(file: BinaryIO, label: str) -> Iterator[Raw | Rejected]:
    """Find the reports of a file; ids must differ."""
    seen: set[str] = set()
    for number, line in enumerate(_lines(pieces(file)), start=1):
        if not isinstance(line, str) and not line.strip():
            continue
        found = line if isinstance(line, str) else _read(line.removeprefix(_BOM), label)
        if isinstance(found, Raw) and found.path in seen:
            found = f"its id {found.path.split('#', 1)[1]!r} stands on an earlier line"
        if isinstance(found, str):
            yield Rejected(f"{label}#line {number}", f"line {number}: {found}")
        else:
            seen.add(found.path)
            yield found


def _lines(found: Iterable[Piece]) -> Iterator[bytes | str]:
    """Lines of at most CAP bytes; for a longer one, and for a broken file, the reason."""
    held, skipping = b"", False
    for piece in found:
        if isinstance(piece, Gap):
            yield "the gzip data is damaged from here on"
            return
        *whole, held_on = (held + piece).split(b"\n") if not skipping else (b"" + piece).split(b"\n")
        for line in whole:
            if skipping:
                skipping = False
            else:
                yield line
        held = b"" if skipping else held_on
        if len(held) > CAP:
            yield f"too large: more than {CAP // 1_000_000} MB"
            held, skipping = b"", True
    yield held


def _read(line: bytes, label: str) -> Raw | str:
    """One report of one line; for a bad line the reason."""
    try:
        value = json.loads(line, object_pairs_hook=_unique)
    except RecursionError:
        return "nested too deep"
    except _TwiceError as fault:
        return f'the key "{str(fault)[:KEY_LENGTH]}" stands twice in one object'
    except ValueError as fault:
        return f"not JSON: {_why(fault)}"
    if not isinstance(value, dict):
        return f"{_kind(value)} where an object should be"
    if wrong := _fault(value):
        return wrong
    form = "html" if value.get("html") else "text"
    said = {name: _clean(value.get(name)) for name in FIELDS}
    return Raw(
        path=f"{label}#{_clean(str(value['id']))}",
        form=form,
        data=(said[form] or "").encode(),
        digest=hashlib.sha256(line.strip()).hexdigest(),
        charset="utf-8",
        url=said["url"],
        title=said["title"],
        date=said["date"],
        date_origin="field" if said["date"] else None,
        outlet=said["outlet"],
        author=said["author"],
    )


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, if no key stands in it twice."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _TwiceError(next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1))
    return made


class _TwiceError(ValueError):
    """A key that stands twice in one object."""


def _why(fault: ValueError) -> str:
    """Why a line is no JSON, in plain words."""
    if isinstance(fault, json.JSONDecodeError):
        cut = fault.pos >= len(fault.doc.rstrip()) or fault.msg.startswith("Unterminated string")
        what = "it ends too early, in what begins" if cut else "it goes wrong"
        return f"{what} at character {fault.pos + 1}"
    return "it is no UTF-8" if isinstance(fault, UnicodeDecodeError) else "a number in it has too many digits"


def _kind(value: object) -> str:
    """What a JSON value is."""
    return next((name for kind, name in KINDS if isinstance(value, kind)), "null")


def _fault(value: dict[str, Any]) -> str:
    """What is wrong with the fields, if anything."""
    key = value.get("id")
    if key is None or key == "":
        return '"id" is missing or empty'
    if not isinstance(key, str | int) or isinstance(key, bool):
        return f'"id" is {_kind(key)} and should be text or a whole number'
    if len(str(key)) > KEY_LENGTH:
        return f'"id" is longer than {KEY_LENGTH} characters'
    wrong = [name for name in FIELDS if not isinstance(value.get(name), str | None)]
    if wrong:
        return " and ".join(f'"{name}" is {_kind(value[name])}' for name in wrong) + " and should be text"
    return "" if value.get("text") or value.get("html") else 'both "text" and "html" are missing or empty'


def _clean(text: str | None) -> str | None:
    """Text without lone surrogates, which no encoding can carry."""
    return _SURROGATE.sub("\ufffd", text) if text else None
