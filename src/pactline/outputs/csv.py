"""A dossier in, one table of its records out, for a spreadsheet (docs/decisions/024)."""

import csv
import io
from collections.abc import Callable

import msgspec

from pactline.model.dossier import Dossier
from pactline.outputs.flat import COLUMNS, Cell, records

ACTING = "=+-@\t\r\n＝＋－＠"  # what a spreadsheet takes for the beginning of a formula, or skips before one


def render(dossier: Dossier) -> bytes:
    """Write the table; text that a spreadsheet would run begins with an apostrophe, numbers stay numbers."""
    return _table(dossier, _guarded)


def raw(dossier: Dossier) -> bytes:
    """Write the table with every text as it stands, for programs."""
    return _table(dossier, lambda cell: cell)


def _table(dossier: Dossier, guard: Callable[[Cell], Cell]) -> bytes:
    """Commas, quotes doubled, lines ended as RFC 4180 has it, and the mark by which spreadsheets know UTF-8."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(COLUMNS)
    for record in records(dossier):
        writer.writerow([_written(guard(cell)) for cell in msgspec.structs.astuple(record)])
    return page.getvalue().encode("utf-8-sig", "replace")


def _guarded(cell: Cell) -> Cell:
    """The cell, kept from being run."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \u00a0")[:1] in tuple(ACTING) else cell


def _written(cell: Cell) -> str:
    """Whole numbers without a point, nothing for what is not known."""
    if cell is None:
        return ""
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)
