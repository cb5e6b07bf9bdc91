"""A path in, its bytes out in bounded pieces: regular files only, gzip undone, damage and bombs noticed.

Nothing here blocks (a FIFO is opened without waiting and turned away) and nothing grows beyond its caps.
"""

import os
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

CAP = 10_000_000  # bytes of one report (FAULTS row 2)
PIECE = 1 << 16
RATIO = 300  # deflate cannot reach more than 1032; pages and archives stay below 30
SAFE = 50_000_000  # bytes out before the ratio is looked at
GZIP = b"\x1f\x8b"
_MEMBER = b"\x1f\x8b\x08"


class Gap(msgspec.Struct, frozen=True):
    """Where bytes are missing: `kind` is `garbage` (skipped, `lost` bytes of the file), `truncated` or `bomb`."""

    kind: str
    lost: int = 0


Piece = bytes | Gap


def open_regular(path: Path) -> BinaryIO | str:
    """Open a regular file; for what is none, or cannot be opened, the reason."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as fault:
        return f"cannot be opened: {(fault.strerror or str(fault)).lower()}"
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        return "not a regular file"
    return os.fdopen(handle, "rb")


def slurp(file: BinaryIO) -> bytes | str:
    """All bytes of one report, unzipped; the reason where they are too many or damaged."""
    held = bytearray()
    for piece in pieces(file):
        if isinstance(piece, Gap):
            return (
                "too large: it expands without end" if piece.kind == "bomb" else "damaged: its gzip data is broken off"
            )
        held += piece
        if len(held) > CAP:
            return f"too large: more than {CAP // 1_000_000} MB"
    return bytes(held)


def pieces(file: BinaryIO) -> Iterator[Piece]:
    """The bytes of a file in pieces of at most PIECE, unzipped if they are gzip, with gaps where bytes are lost."""
    head = file.read(PIECE)
    if head.startswith(GZIP):
        yield from _unzipped(file, head)
        return
    while head:
        yield head
        head = file.read(PIECE)


def _unzipped(file: BinaryIO, held: bytes) -> Iterator[Piece]:
    """Undo gzip member by member; after garbage go on at the next member, and stop at a bomb."""
    given = 0
    while held:
        machine = zlib.decompressobj(zlib.MAX_WBITS | 16)
        broken = False
        while not machine.eof and not broken:
            held = held or file.read(PIECE)
            if not held:
                yield Gap("truncated")
                return
            piece, held, broken = _step(machine, held)
            given += len(piece)
            if given > SAFE and given > RATIO * file.tell():
                yield Gap("bomb")
                return
            yield piece
        held = held if broken else machine.unused_data or file.read(PIECE)
        lost, held = _resume(file, held, broken=broken)
        if lost:
            yield Gap("garbage", lost)


def _step(machine: "zlib._Decompress", held: bytes) -> tuple[bytes, bytes, bool]:
    """Undo a piece's worth; what came, what is still held, and whether the data is broken."""
    try:
        return machine.decompress(held, PIECE), machine.unconsumed_tail, False
    except zlib.error:
        return b"", held, True


def _resume(file: BinaryIO, held: bytes, *, broken: bool) -> tuple[int, bytes]:
    """Go to the next member; how many bytes were skipped, and what is held from there on."""
    if not broken and held.startswith(_MEMBER[: len(held)]):
        return 0, held
    lost = int(broken)
    held = held[lost:]
    while (at := held.find(_MEMBER)) < 0:
        keep = held[-2:]
        more = file.read(PIECE)
        if not more:
            return lost + len(held), b""
        lost += len(held) - len(keep)
        held = keep + more
    return lost + at, held[at:]
