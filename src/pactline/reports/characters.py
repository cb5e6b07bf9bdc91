r"""Decoded text in, the same text in plain characters out (FAULTS row 11).

Line ends become `\n`, other spaces a space; control, zero-width and direction characters and lone surrogates go (C1
controls that are Windows-1252 punctuation become it); letters are composed (NFC); mojibake is mended. All but the
first is recorded, controls by their code points, for a NUL in a record would only travel on.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import ftfy
import ftfy.badness

from pactline.kit.offsets import Edit, Traced
from pactline.model.report import Repair

SPACES = "\t\x0b\x0c\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
LINE_ENDS = "\r\n|[\r\x85\u2028\u2029]"
UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
BEYOND = "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
_ODD = re.compile(f"(?P<end>{LINE_ENDS})|(?P<space>[{SPACES}])|(?P<unseen>[{UNSEEN}{BEYOND}])")
_INKLESS = re.compile(f"[{UNSEEN}{BEYOND}]")
_CLUSTER = re.compile(
    "[^\u0300-\u036f\u1100-\u11ff][\u0300-\u036f]{1,8}|[\u1100-\u11ff]{2,3}|[\u2126\u212a\u212b\uf900-\ufaff]"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]{2,}")
UNSEEN_SHARE = 0.1  # more of them than this and it is no text


def normalise(source: Traced) -> tuple[Traced, tuple[Repair, ...]]:
    """Put a text into plain characters; says what went."""
    mended = list(_mojibake(source.text))
    repairs = [Repair("encoding", source.text[edit.start : edit.end]) for edit in mended]
    readable = source.edit(mended) if mended else source
    edits = list(_edits(readable.text))
    plain = readable.edit(edits) if edits else readable
    gone = Counter(one for one in (readable.text[edit.start] for edit in edits) if _unseen(one))
    if gone:
        codes = ", ".join(f"U+{ord(one):04X} x{count}" for one, count in sorted(gone.items()))
        repairs.append(Repair("characters", codes))
    if not unicodedata.is_normalized("NFC", plain.text):
        plain = plain.edit(_composed(plain.text))
    return plain, tuple(dict.fromkeys(repairs))


def is_text(text: str) -> bool:
    """Is it made of more than unseen characters?"""
    return sum(1 for _ in _INKLESS.finditer(text)) <= UNSEEN_SHARE * len(text) + 8


def _edits(text: str) -> Iterator[Edit]:
    """What becomes a line end, a space, another character or nothing."""
    for match in _ODD.finditer(text):
        kind = match.lastgroup
        put = "\n" if kind == "end" else " " if kind == "space" else _instead(match[0])
        if put != match[0]:
            yield Edit(match.start(), match.end(), put)


def _instead(unseen: str) -> str:
    """What a control character was meant to be: Windows punctuation that was taken for Latin-1, mostly nothing."""
    if "\ud800" <= unseen <= "\udfff":
        return "\ufffd"
    if "\x80" <= unseen <= "\x9f":
        return bytes([ord(unseen)]).decode("cp1252", "ignore")
    return ""


def _unseen(character: str) -> bool:
    """Is it a character that leaves no ink?"""
    match = _ODD.match(character)
    return bool(match and match["unseen"])


def _composed(text: str) -> Iterator[Edit]:
    """Letters with loose marks, composed."""
    for match in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield Edit(match.start(), match.end(), composed)


def _mojibake(text: str) -> Iterator[Edit]:
    """UTF-8 that was read as Windows-1252, where ftfy is sure of it; characters on their own are left alone."""
    if not ftfy.badness.is_bad(text):
        return
    for match in _BEYOND_ASCII.finditer(text):
        mended = ftfy.fix_encoding(match[0])
        if mended != match[0]:
            yield Edit(match.start(), match.end(), mended)
