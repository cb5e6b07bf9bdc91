"""A gold file of JSON lines in, its objects out; what is no such file raises PactlineError with the line.

An `id` that is a number becomes text, as the evaluations sort and look up by it.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pactline.errors import PactlineError
from pactline.reports.streams import open_regular

_BOM = b"\xef\xbb\xbf"
PAGE = "docs/gold-files.md"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The object of each line."""
    for number, line in lines(path):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as fault:
            raise misfit(path, number, "it is no JSON") from fault
        if not isinstance(row, dict):
            raise misfit(path, number, "it is no JSON object")
        yield {**row, "id": str(row["id"])} if isinstance(row.get("id"), int) else row


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that hold something, with their numbers."""
    for number, line in _numbered(path):
        if line.strip():
            yield number, line.removeprefix(_BOM) if number == 1 else line


def every_line(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a text file with their numbers."""
    for number, line in _numbered(path):
        try:
            yield number, line.decode().replace("\r\n", "\n")
        except UnicodeDecodeError as fault:
            raise misfit(path, number, "it is no UTF-8") from fault


def _numbered(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a regular file, gzipped or not; one that cannot be read to its end raises PactlineError."""
    file = open_regular(path)
    if isinstance(file, str):
        raise PactlineError("cannot read the gold file", where=str(path), remedy=file)
    with file, gzip.GzipFile(fileobj=file) if path.suffix == ".gz" else file as source:
        try:
            yield from enumerate(source, start=1)
        except (OSError, EOFError, zlib.error) as fault:
            raise PactlineError("cannot read the gold file to its end", where=str(path), remedy=str(fault)) from fault


def page(gold: Path, name: str) -> bytes:
    """The gzipped page that lies beside a gold file under this name."""
    place = gold.parent / name
    try:
        return gzip.decompress(place.read_bytes())
    except (OSError, EOFError, zlib.error) as fault:
        raise PactlineError("cannot read a page of the gold file", where=str(place), remedy=str(fault)) from fault


def misfit(path: Path, number: int, what: str) -> PactlineError:
    """What is said of a line that is not as the task's gold lines are."""
    where = f"{path}:{number}: {what}"
    return PactlineError("the gold file is not in the task's format", where=where, remedy=f"see {PAGE}")
