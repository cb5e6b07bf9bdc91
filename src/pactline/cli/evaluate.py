"""`pactline evaluate`: a gold file in, the published metric of its task out."""

from pathlib import Path
from typing import Annotated

import typer

from pactline.evaluate import TASKS


def evaluate(
    task: Annotated[
        str,
        typer.Argument(
            metavar="TASK",
            help=", ".join(TASKS) + ".",
        ),
    ],
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="A gold file in the task's format.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Score Pactline on a gold file with the task's published metric.

    docs/gold-files.md shows a line of each task's format.

    Example: `pactline evaluate time gold.jsonl`
    """
    import os

    import msgspec

    from pactline import evaluate as tasks
    from pactline import settings
    from pactline.cli.tables import figures
    from pactline.engine.equipment import load

    run = tasks.task(task, gold)
    rows = run(gold, load(settings.read(os.environ, today="")))
    if as_json:
        typer.echo(msgspec.json.format(msgspec.json.encode({row.name: dict(row.figures) for row in rows})).decode())
    else:
        figures(task, rows)
