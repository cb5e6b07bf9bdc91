"""`pactline build`: reports in, a folder with the dossier out."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

SHOWN = 20  # rejected files named on the terminal; the dossier names all


def build(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.")],
    *,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="Where the dossier goes.")],
    facts: Annotated[Path | None, typer.Option(help="What you know and the reports do not say (facts.toml).")] = None,
    today: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Take this day for today.")] = None,
    jobs: Annotated[int | None, typer.Option(help="Reports read at once; 0 reads in this process.")] = None,
) -> None:
    """Build the dossier of the given reports.

    Reads .html .htm .txt .md .jsonl .warc .warc.gz and .xml (RSS, Atom); what cannot be read is listed, not lost.

    Example: `pactline build reports/ extra.html -o out`, then open `out/dossier.html`.
    """
    import os

    from pactline import settings
    from pactline.cli.progress import Bar
    from pactline.engine import building, workers

    chosen = settings.read(os.environ, today=_day(today), jobs=jobs)
    order = building.Order(paths=building.inputs(paths), out=out, facts=facts, settings=chosen)
    with Bar("reading reports") as bar:
        dossier = building.build(order, bar.at)
    story = dossier.story
    lost = [one for one in story.rejected if not one.reason.startswith("note: ")]
    typer.echo(f"{len(story.readings)} reports read, {len(lost)} rejected: {out / 'dossier.html'}", err=True)
    for one in story.rejected[:SHOWN]:
        typer.echo(f"  {'rejected ' if one in lost else ''}{one.path!r}: {one.reason}", err=True)
    if any(one.reason.startswith(workers.OURS) for one in lost):
        raise typer.Exit(1)


def _day(words: str | None) -> str:
    """Check a day; without one it is the clock's (UTC)."""
    from pactline.errors import PactlineError

    if words is None:
        return datetime.now(tz=UTC).date().isoformat()
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as fault:
        raise PactlineError("that is no day", where=f"--today {words}", remedy="write it as 2021-11-04") from fault
