"""Paths in, one Raw for each report in them, or Rejected: cheap, in a stable order, and never blocking."""

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import BinaryIO

from pactline import plugins
from pactline.errors import PactlineError
from pactline.model.report import Raw, Rejected
from pactline.reports import archive, feed, lines
from pactline.reports.streams import PIECE, open_regular, pieces, slurp

Reader = Callable[[BinaryIO, str], Iterator[Raw | Rejected]]
STANDARD_INPUT = "-"
UNREAD = {
    ".zip": "zip archives are not read: unpack it",
    ".tar": "tar archives are not read: unpack it",
    ".tgz": "tar archives are not read: unpack it",
    ".arc": "ARC, the format before WARC, is not read: convert it to WARC",
    ".zst": "zstandard is not read (.warc.zst neither): recompress it with gzip",
    ".bz2": "bzip2 is not read: recompress it with gzip",
    ".xz": "xz is not read: recompress it with gzip",
    ".pdf": "PDF is not read: save it as text",
    ".docx": "office documents are not read: save it as text",
}


def find(paths: Sequence[Path]) -> Iterator[Raw | Rejected]:
    """Find the reports in files, folders (walked) and standard input (`-`); a path that is not there raises."""
    missing = [str(path) for path in paths if str(path) != STANDARD_INPUT and not os.path.lexists(path)]
    if missing:
        raise PactlineError("no such file or folder", where=", ".join(missing), remedy="check the path")
    base = root(paths)
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _standard_input()
        else:
            for file, fault in _walk(path):
                label = _label(file, base)
                yield from [Rejected(label, fault)] if fault else _file(file, label)


def root(paths: Sequence[Path]) -> Path:
    """The common folder of the inputs, to which every report's path is relative."""
    named = [path.absolute() for path in paths if str(path) != STANDARD_INPUT]
    folders = [os.path.normpath(path if path.is_dir() else path.parent) for path in named]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _walk(top: Path) -> Iterator[tuple[Path, str]]:
    """Every file under a path in the order of names, hidden ones left out; a folder that cannot be walked, and why."""
    waiting: list[tuple[Path, frozenset[tuple[int, int]]]] = [(top, frozenset())]
    while waiting:
        path, above = waiting.pop()
        if not path.is_dir():
            yield path, ""
            continue
        try:
            place = path.stat()
            inside = sorted(path.iterdir(), reverse=True, key=os.fsencode)
        except OSError as fault:
            yield path, f"cannot be opened: {(fault.strerror or str(fault)).lower()}"
            continue
        here = (place.st_dev, place.st_ino)
        if here in above:
            yield path, "a link back to a folder that holds it"
            continue
        waiting += [(one, above | {here}) for one in inside if not one.name.startswith(".")]


def _label(path: Path, base: Path) -> str:
    r"""The public path: relative to the common folder, bytes that are no UTF-8 written as \xNN."""
    full = Path(os.path.normpath(path.absolute()))
    relative = full.relative_to(base) if full.is_relative_to(base) else full
    return os.fsencode(relative).decode("utf-8", "backslashreplace")


def _file(path: Path, label: str) -> Iterator[Raw | Rejected]:
    """The reports of one file, by its ending."""
    reader, reason = _reader(path.name.lower())
    if reader is None:
        yield Rejected(label, reason)
        return
    file = open_regular(path)
    if isinstance(file, str):
        yield Rejected(label, file)
        return
    with file:
        yield from _guarded(reader, file, label)


def _guarded(reader: Reader, file: BinaryIO, label: str) -> Iterator[Raw | Rejected]:
    """A file that fails while it is read (a disk fault, a share that went away) is Rejected from there on."""
    try:
        yield from reader(file, label)
    except OSError as fault:
        yield Rejected(label, f"could not be read to its end: {(fault.strerror or str(fault)).lower()}")


def _reader(name: str) -> tuple[Reader | None, str]:
    """The reader for a file of this name (an entry point named after the ending), or the reason there is none."""
    ending = Path(name.removesuffix(".gz")).suffix
    readers = _readers()
    if ending.removeprefix(".") in readers:
        return readers[ending.removeprefix(".")], ""
    why = f"a {ending} file is not read" if ending else "a file without an ending is not read"
    return None, UNREAD.get(
        ending, f"{why}: known are {' '.join('.' + one for one in sorted(readers))}, and each as .gz"
    )


@cache
def _readers() -> Mapping[str, Reader]:
    """Every registered reader, by the ending it reads; looked up once."""
    return plugins.load_all("readers")


def whole_text(file: BinaryIO, label: str) -> Iterator[Raw | Rejected]:
    """A file that is one report in plain text."""
    return _whole(file, label, form="text")


def whole_page(file: BinaryIO, label: str) -> Iterator[Raw | Rejected]:
    """A file that is one report as a web page."""
    return _whole(file, label, form="html")


def _whole(file: BinaryIO, label: str, *, form: str) -> Iterator[Raw | Rejected]:
    """The whole file is the report."""
    data = slurp(file)
    if isinstance(data, str):
        yield Rejected(label, data)
    else:
        yield Raw(path=label, form=form, data=data, digest=hashlib.sha256(data).hexdigest())


def _standard_input() -> Iterator[Raw | Rejected]:
    """Standard input, kept aside first; its form is told by how it begins."""
    with tempfile.TemporaryFile() as file:
        with contextlib.suppress(BrokenPipeError):
            while piece := sys.stdin.buffer.read(PIECE):
                file.write(piece)
        file.seek(0)
        head = next(pieces(file), b"")
        file.seek(0)
        reader = _by_content(head if isinstance(head, bytes) else b"")
        yield from _guarded(reader, file, STANDARD_INPUT)


def _by_content(head: bytes) -> Reader:
    """The reader for content that begins so."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:400].lower()
    if start.startswith(b"warc/"):
        return archive.find
    if start.startswith(b"{"):
        return lines.find
    if any(mark in start for mark in (b"<rss", b"<feed", b"<rdf:rdf")):
        return feed.find
    return whole_page if start.startswith((b"<!doctype html", b"<html")) else whole_text
