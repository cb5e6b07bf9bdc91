"""`pactline export`: a written dossier in, one output of it out."""

from pathlib import Path
from typing import Annotated

import typer


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that `pactline build` wrote.")],
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="NAME", help="csv, csv-raw, html, json, jsonl, markdown, timelinejs, or a plug-in."
        ),
    ],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Where to; default: stdout.")] = None,
) -> None:
    """Write a dossier out again in one form, from its store, without reading the reports.

    Example: `pactline export out --to json -o copy.json`
    """
    from pactline import plugins
    from pactline.cli.writing import write
    from pactline.engine.opening import dossier

    data: bytes = plugins.load("outputs", to)(dossier(folder))
    write(data, out)
