"""Values in, tables on the terminal out."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pactline.cli.visible import visible
from pactline.evaluate.scores import Row

WIDE = 200  # columns


def figures(title: str, rows: Sequence[Row]) -> None:
    """Print rows of named figures, a table for each run of rows that have a figure in common."""
    runs: list[list[Row]] = []
    for row in rows:
        held = {name for one in (runs[-1] if runs else ()) for name, _ in one.figures}
        if held.isdisjoint(name for name, _ in row.figures):
            runs.append([])
        runs[-1].append(row)
    for run in runs:
        _table(title, run)


def _table(title: str, rows: Sequence[Row]) -> None:
    """Print one table; a figure a row lacks is left empty."""
    names = list(dict.fromkeys(name for row in rows for name, _ in row.figures))
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for name in names:
        table.add_column(name, justify="right")
    for row in rows:
        held = dict(row.figures)
        table.add_row(row.name, *(_shown(held[name]) if name in held else "" for name in names))
    _console().print(table)


def lines(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table of plain text; what reports and files are called is never read as markup nor acted on."""
    table = Table(title=Text(visible(title)), title_justify="left", show_lines=False)
    for head in heads:
        table.add_column(head, overflow="fold")

    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    _console().print(table)


def _console() -> Console:
    """The terminal; where there is none (a pipe, a file), lines wide enough that no figure is cut."""
    console = Console()
    return console if console.is_terminal else Console(width=WIDE)


def _shown(figure: float) -> str:
    """Three decimals, none for a count."""
    return f"{figure:.0f}" if float(figure).is_integer() and abs(figure) > 1 else f"{figure:.3f}"
