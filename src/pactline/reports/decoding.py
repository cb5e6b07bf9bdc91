"""Bytes in, text out, and how it was decoded.

The order: a byte-order mark; UTF-16 by its pairs of bytes; strict UTF-8 (which other encodings almost never happen to
be); the charset that was declared outside, then inside (meta, XML declaration), if the bytes agree; UTF-8 with
replacements where most of it is sound; detection. The choice is recorded as a repair unless it is plain UTF-8.
"""

import codecs
import re

import msgspec
from resiliparse.parse.encoding import detect_encoding

from pactline.model.report import Repair

REPLACED = "\ufffd"
FLAG_SHARE = 0.01  # FAULTS row 10: more replacement characters than this are said
CONTROL_SHARE = 0.1  # of all bytes; text has next to none
META_BYTES = 4096  # a declaration stands at the head
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (or a document that is one)"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_META = re.compile(rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b")


class Decoded(msgspec.Struct, frozen=True):
    """Text, the encoding it was read in, and the repair that says so where it needs saying."""

    text: str
    encoding: str
    repairs: tuple[Repair, ...] = ()


def decode(data: bytes, charset: str | None = None) -> Decoded | str:
    """Decode bytes of text; for what is no text the reason it is none."""
    for magic, name in MAGIC:
        if data.startswith(magic):
            return f"not text but {name}"
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, "byte-order mark")
    encoding, why = _choice(data, charset)
    if not encoding.startswith("utf-16") and _control_share(data) > CONTROL_SHARE:
        return "not text but binary data"
    return _decoded(data, encoding, why)


def _choice(data: bytes, charset: str | None) -> tuple[str, str]:
    """The encoding and the reason for it."""
    valid = _fits(data, "utf-8")
    wide = _wide(data) if not valid or b"\0" in data[:META_BYTES] else None
    if wide:
        return wide, "by its pairs of bytes"
    if valid:
        return "utf-8", "valid"
    return _declared(data, charset) or _guessed(data)


def _declared(data: bytes, charset: str | None) -> tuple[str, str] | None:
    """The charset declared outside or inside, where the bytes agree."""
    inside = _META.search(data[:META_BYTES])
    for name, why in ((charset or "", "declared"), (inside[1].decode() if inside else "", "declared in the text")):
        known = _known(name)
        if known and _fits(data, known):
            return known, why
    return None


def _guessed(data: bytes) -> tuple[str, str]:
    """UTF-8 with a few faults, or what the detector says."""
    if _mostly_utf8(data):
        return "utf-8", "most of it is valid"
    return _known(detect_encoding(data, html5_compatible=False) or "") or "cp1252", "detected"


def _decoded(data: bytes, encoding: str, why: str) -> Decoded:
    """The text, with the repair that tells of another encoding than UTF-8 and of characters lost."""
    text = data.decode(encoding, "replace")
    lost = text.count(REPLACED)
    if encoding == "utf-8" and not lost:
        return Decoded(text, encoding)
    note = f"decoded as {encoding} ({why})"
    if lost:
        note += f"; {lost} characters could not be decoded"
        note += ", more than 1 % of the text: it may be misread" if lost > FLAG_SHARE * len(text) else ""
    return Decoded(text, encoding, (Repair("encoding", note),))


def _fits(data: bytes, encoding: str) -> bool:
    """Do the bytes decode without a fault?"""
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return False
    return True


def _known(name: str) -> str | None:
    """Python's name of a text encoding, or None; what is called Latin-1 on the web is Windows-1252."""
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding:  # codecs has no public way to tell rot13 and base64 from charsets
        return None
    return "cp1252" if found.name in {"iso8859-1", "ascii"} else found.name


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: of an alphabet's letters one byte of two is nearly always the same few."""
    head = data[:META_BYTES]
    even, odd = len(set(head[::2])), len(set(head[1::2]))
    if len(head) < 40 or len(data) % 2 or min(even, odd) > 6 or min(even, odd) * 3 > max(even, odd):
        return None
    wide = "utf-16-le" if odd < even else "utf-16-be"
    return wide if _fits(data, wide) else None


def _mostly_utf8(data: bytes) -> bool:
    """Are there ten sound characters beyond ASCII for each that is not?"""
    text = data.decode("utf-8", "replace")
    lost = text.count(REPLACED)
    beyond = sum(character > "\x7f" for character in text) - lost
    return beyond >= 10 * lost


def _control_share(data: bytes) -> float:
    """The share of control bytes."""
    return (len(data) - len(data.translate(None, _CONTROLS))) / len(data) if data else 0.0
