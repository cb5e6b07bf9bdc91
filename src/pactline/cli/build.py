"""`pactline build`: reports in, a folder with the dossier out."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from pactline.cli.visible import visible
from pactline.errors import PactlineError
from pactline.model.report import Rejected

SHOWN = 20  # rejected files named on the terminal; the dossier names all
NOTE = "note: "  # how the reason begins of what is told and was not rejected


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
    earlier = building.holds(out)
    with Bar("reading reports") as bar:
        story = building.build(order, bar.at).story
    lost = [one for one in story.rejected if not one.reason.startswith(NOTE)]
    if story.readings:
        typer.echo(f"{len(story.readings)} reports read, {len(lost)} rejected: {out / 'dossier.html'}", err=True)
    _list(story.rejected, where="" if earlier and not story.readings else f": `pactline show {out} reports` lists all")
    if not story.readings:
        raise _nothing(paths, out, lost=len(lost), earlier=earlier)
    if any(one.reason.startswith(workers.OURS) for one in lost):
        raise typer.Exit(1)


def _list(rejected: Sequence[Rejected], *, where: str) -> None:
    """Name what was rejected, and how many are not named here."""
    for one in rejected[:SHOWN]:
        label = "" if one.reason.startswith(NOTE) else "rejected "
        typer.echo(f"  {label}{one.path!r}: {visible(one.reason)}", err=True)
    if len(rejected) > SHOWN:
        typer.echo(f"  and {len(rejected) - SHOWN} more{where}", err=True)


def _nothing(paths: Sequence[str], out: Path, *, lost: int, earlier: bool) -> PactlineError:
    """What is said where no report could be read (docs/decisions/067)."""
    remedy = f"{lost} rejected" if lost else "there is no file, hidden ones aside: name one or a folder of them"
    if earlier:
        remedy += f"; the dossier in {out} is as it was"
    elif lost:
        remedy += f", for reasons that {out / 'dossier.html'} lists"
    return PactlineError("no report was read", where=", ".join(paths), remedy=remedy)


def _day(words: str | None) -> str:
    """Check a day; without one it is the clock's (UTC)."""
    if words is None:
        return datetime.now(tz=UTC).date().isoformat()
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as fault:
        raise PactlineError("that is no day", where=f"--today {words}", remedy="write it as 2021-11-04") from fault
