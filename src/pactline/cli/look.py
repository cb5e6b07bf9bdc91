"""`pactline show`, `why`, `verify`, `diff`: a written dossier in, what one wants to know of it out."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from pactline.cli.visible import visible

SORTS = {
    "falls": "{} do not hold",
    "lost": "{} cannot be checked: their input is gone or can no longer be read",
    "passing": "{} reports came by standard input: their lines were held against the store alone",
}
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder that `pactline build` wrote.")]


def show(
    folder: Folder,
    section: Annotated[
        str | None,
        typer.Argument(
            help="timeline, agreements, commitments, indicators, events, statements, contradictions, actors, reports, "
            "coverage"
        ),
    ] = None,
) -> None:
    """Show a dossier in the terminal.

    Example: `pactline show out statements`
    """
    from pactline.cli import shown, tables
    from pactline.engine.opening import read

    for title, heads, rows in shown.tables(read(folder), section):
        tables.lines(title, heads, rows)


def why(
    folder: Folder, record: Annotated[str, typer.Argument(metavar="RECORD_ID", help="An id as `show` prints it.")]
) -> None:
    """Show what a line rests on: record, rule, sentence with the words underlined, premises of its date.

    Example: `pactline why out s-0123456789ab`
    """
    from pactline.engine import explaining
    from pactline.engine.opening import read

    for line in explaining.why(read(folder), record):
        typer.echo(visible(line))


def verify(folder: Folder) -> None:
    """Re-read the inputs and check every digest and every span; list exactly what falls and exit with 1.

    What came by standard input cannot be read again and is checked against the store alone.

    Example: `pactline verify out`
    """
    from pactline.engine import verifying

    faults = verifying.verify(folder)
    for fault in faults:
        typer.echo("\t".join(visible(field) for field in (fault.record, fault.path, fault.what)))
    counts = Counter(fault.sort for fault in faults)
    for line in [words.format(counts[sort]) for sort, words in SORTS.items() if counts[sort]] or ["every line holds"]:
        typer.echo(line, err=True)
    if counts["falls"] or counts["lost"]:
        raise typer.Exit(1)


def diff(
    old: Annotated[Path, typer.Argument(metavar="DIR_OLD", help="The earlier dossier.")],
    new: Annotated[Path, typer.Argument(metavar="DIR_NEW", help="The later one.")],
) -> None:
    """Show what appeared, moved or fell away between two dossiers.

    Example: `pactline diff out-monday out-friday`
    """
    from pactline.engine import comparing
    from pactline.engine.opening import read

    for line in comparing.diff(read(old), read(new)):
        typer.echo(visible(line))
