"""Bytes and a path in, the file written; standard output where no path is given."""

import sys
from pathlib import Path

from pactline.errors import PactlineError


def write(data: bytes, out: Path | None) -> None:
    """Write all of it; a path that cannot be written raises PactlineError."""
    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as fault:
        remedy = f"{fault.strerror or fault}; name another file with -o"
        raise PactlineError("cannot write there", where=str(out), remedy=remedy) from fault
