"""Pieces of a WARC file in, its records out, each cut by its own length, with gaps where there is none."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from pactline.reports.streams import CAP, Gap, Piece

HEAD = 65_536  # bytes of one record's header, of the protocol's in it too
_START = b"WARC/1."
_LENGTH = re.compile(rb"^content-length:[ \t]{0,9}(\d{1,15})[ \t]{0,9}\r?$", re.IGNORECASE | re.MULTILINE)
_KEY = re.compile(rb"^warc-record-id:[ \t]{0,9}<?([^>\r\n]{1,500})", re.IGNORECASE | re.MULTILINE)
_HEAD_END = re.compile(rb"\r?\n\r?\n")


class Cut(msgspec.Struct, frozen=True):
    """One record's bytes, header and all; of one that is too large only the header."""

    key: str
    data: bytes
    too_large: bool = False


class _Feed:
    """Pieces joined into a buffer; a gap in them stops the filling until it is taken."""

    def __init__(self, found: Iterable[Piece]) -> None:
        self.found = iter(found)
        self.held = bytearray()
        self.gap: Gap | None = None
        self.ended = False

    def fill(self, size: int) -> bool:
        """Hold `size` bytes at least, if there are so many before the next gap."""
        while len(self.held) < size and self.gap is None and not self.ended:
            piece = next(self.found, None)
            if piece is None:
                self.ended = True
            elif isinstance(piece, Gap):
                self.gap = piece
            else:
                self.held += piece
        return len(self.held) >= size

    def drop(self, size: int) -> int:
        """Let go of bytes, more than are held if need be; how many there were."""
        dropped = 0
        while dropped < size and (self.held or self.fill(1)):
            step = min(size - dropped, len(self.held))
            del self.held[:step]
            dropped += step
        return dropped


def cut(found: Iterable[Piece]) -> Iterator[Cut | Gap]:
    """Cut the records out of the stream."""
    stream = _Feed(found)
    while stream.fill(1) or stream.gap:
        if not stream.held and stream.gap:
            yield stream.gap
            stream.gap = None
            continue
        lost = _seek(stream)
        if lost:
            yield Gap("garbage", lost)
        elif stream.held:
            yield from _record(stream)


def _seek(stream: _Feed) -> int:
    """Go to where a record starts; the bytes passed over, line ends aside."""
    lost = 0
    while stream.fill(len(_START)) or stream.held:
        if stream.held.startswith(_START):
            return lost
        at = stream.held.find(_START)
        step = at if at > 0 else max(1, len(stream.held) - len(_START) + 1)
        passed = bytes(stream.held[:step])
        lost += len(passed.strip(b"\r\n")) if not lost else len(passed)
        stream.drop(step)
        if not lost and stream.held.startswith(_START):
            return 0
    return lost


def _record(stream: _Feed) -> Iterator[Cut | Gap]:
    """The record that starts here, or the gap where it breaks off."""
    head = None
    for size in (4096, HEAD):  # most headers are short; a longer look only where it is needed
        if head is None:
            stream.fill(size)
            head = _HEAD_END.search(stream.held, 0, HEAD)
    length = _LENGTH.search(stream.held, 0, head.end()) if head else None
    if head is None or length is None:
        yield from _broken(stream, len(_START))
        return
    key = _KEY.search(stream.held, 0, head.end())
    name = key[1].decode("utf-8", "replace") if key else ""
    size = head.end() + int(length[1])
    if int(length[1]) > CAP + HEAD:
        header = bytes(stream.held[: head.end()])
        yield Cut(name, header, too_large=True) if stream.drop(size) == size else Gap("truncated")
    elif stream.fill(size):
        yield Cut(name, bytes(stream.held[:size]) + b"\r\n\r\n")
        stream.drop(size)
    else:
        yield from _broken(stream, len(stream.held))


def _broken(stream: _Feed, size: int) -> Iterator[Gap]:
    """A record that breaks off: at the end of the file it is truncated, before it the bytes are garbage."""
    if stream.ended and not stream.gap:
        stream.held.clear()
        yield Gap("truncated")
    elif stream.gap:
        kind, lost = stream.gap.kind, stream.gap.lost
        stream.held.clear()
        stream.gap = None
        yield Gap(kind, lost)
    else:
        stream.drop(size)
        yield Gap("garbage", size)
